import { type DeskVisit, momentText, Told, Verbatim, valueText } from '@vigie/desk-frame/page-kit'
import { type LetterPreview, type NoticeView, sendingOf, stageOf } from '@vigie/notices'
import { Tag } from '@vigie/ui'
import { decisionTone, STAGE_TONES } from '../parts/notice-tone.ts'
import { PoliceAnswers, recipientName, referralTag } from './done.tsx'
import type { OpenedCase } from './reports.tsx'

/** The letters of the notices that were sent, by notice: as they left, or as they were pasted. */
export type Letters = ReadonlyMap<string, LetterPreview>

type Part = {
  readonly visit: DeskVisit
  readonly view: OpenedCase
  readonly letters: Letters
  readonly ours: string
}

function Sent({
  visit,
  notice,
  letter,
  ours,
}: Omit<Part, 'view' | 'letters'> & { notice: NoticeView; letter: LetterPreview }) {
  const { words, lang } = visit
  const sending = sendingOf(notice)
  const sent = sending === null ? null : momentText(lang, sending.at)
  return (
    <>
      <p>
        {words('desk-hotline.pages.file.sent', {
          when: sent ?? '',
          to: letter.to ?? valueText(words, 'notices', 'channel', 'form'),
        })}
      </p>
      <h4>{letter.subject}</h4>
      <Verbatim text={letter.text} lang={notice.language} ours={ours} />
      {letter.attachments.length === 0 ? null : (
        <p class="quiet">
          {words('desk-hotline.pages.file.attached', {
            files: letter.attachments.map(({ filename }) => filename).join(', '),
          })}
        </p>
      )}
    </>
  )
}

function Notice({
  visit,
  notice,
  letter,
  ours,
}: Omit<Part, 'view' | 'letters'> & { notice: NoticeView; letter: LetterPreview | undefined }) {
  const { words, lang } = visit
  return (
    <article class="file-letter">
      <h3>
        <span class="mono">{notice.reference}</span> · {notice.provider.name}
      </h3>
      <p>
        <Tag tone={STAGE_TONES[stageOf(notice)]} text={words(`notices.stage.${stageOf(notice)}`)} />{' '}
        {notice.acknowledgement?.theirReference
          ? words('desk-hotline.pages.their-reference', { reference: notice.acknowledgement.theirReference })
          : null}
      </p>
      {letter === undefined ? (
        <p class="quiet">{words('desk-hotline.pages.file.not-sent')}</p>
      ) : (
        <Sent visit={visit} notice={notice} letter={letter} ours={ours} />
      )}
      {notice.replies.map((reply) => (
        <>
          <h4>{words('desk-hotline.pages.file.reply', { when: momentText(lang, reply.receivedAt) })}</h4>
          <Told text={reply.text} />
        </>
      ))}
      <ul class="plain">
        {notice.items.map(({ number, decisions }) => {
          const decision = decisions.at(-1)
          return (
            <li>
              {words('desk-hotline.pages.notice-item', { n: number })}{' '}
              {decision === undefined ? (
                words('desk-hotline.pages.undecided')
              ) : (
                <Tag
                  tone={decisionTone(decision.action)}
                  text={valueText(words, 'notices', 'action', decision.action)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </article>
  )
}

/** What left the house for others, letter by letter, and what came back. */
export function FileLetters({ visit, view, letters, ours }: Part) {
  const { words, lang } = visit
  const nothing = view.notices.length + view.referrals.length === 0
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{words('desk-hotline.pages.file.letters')}</h2>
      {nothing ? <p class="quiet">{words('desk-hotline.pages.done.nothing')}</p> : null}
      {view.referrals.map((referral) => (
        <article class="file-letter">
          <h3>{recipientName(visit, referral.recipientSort, referral.recipient)}</h3>
          <p>
            <Tag {...referralTag(visit, referral)} />{' '}
            <span class="quiet">{momentText(lang, referral.handOver?.at ?? referral.preparedAt)}</span>{' '}
            {referral.handOver?.theirReference
              ? words('desk-hotline.pages.their-reference', { reference: referral.handOver.theirReference })
              : null}
          </p>
          <PoliceAnswers visit={visit} referral={referral} names={view.names} />
          {referral.handOver === null ? (
            <p class="quiet">{words('desk-hotline.pages.file.not-sent')}</p>
          ) : (
            <Verbatim text={referral.packet} />
          )}
        </article>
      ))}
      {view.notices.map((notice) => (
        <Notice visit={visit} notice={notice} letter={letters.get(notice.id)} ours={ours} />
      ))}
    </section>
  )
}
