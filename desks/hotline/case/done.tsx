import { type DeskVisit, dayText, momentText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { ReferralView } from '@vigie/hotline'
import { isAnswered, POLICE_CONTACTS } from '@vigie/hotline'
import { type NoticeView, stageOf } from '@vigie/notices'
import { Because, Tag, type Tone } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { decisionTone, STAGE_TONES } from '../parts/notice-tone.ts'
import type { OpenedCase } from './reports.tsx'

const REFERRAL_TONES: Readonly<Record<ReferralView['state'], Tone>> = {
  prepared: 'wait',
  approved: 'sea',
  withdrawn: 'quiet',
  'handed-over': 'good',
}

/** Who receives a referral, in the reader's words. */
export const recipientName = ({ words, lang }: DeskVisit, sort: string, recipient: string): string => {
  if (sort === 'inhope')
    return words('desk-hotline.pages.partner-in', { country: countryName(lang, recipient) })
  return (
    POLICE_CONTACTS.find(({ id }) => id === recipient)?.name[lang] ??
    words.maybe(`hotline.values.recipient.${recipient}`) ??
    recipient
  )
}

export const referralTag = ({ words }: DeskVisit, referral: Pick<ReferralView, 'state'>) => ({
  tone: REFERRAL_TONES[referral.state],
  text: words(`desk-hotline.pages.referral.${referral.state}`),
})

/** What the police answered, when, and who noted it; that they owe an answer, where they do. */
export function PoliceAnswers({
  visit,
  referral,
  names,
}: {
  visit: DeskVisit
  referral: ReferralView
  names: ReadonlyMap<string, string>
}) {
  const { words, lang } = visit
  if (referral.recipientSort !== 'police' || referral.handOver === null) return null
  if (!isAnswered(referral)) return <Tag tone="wait" text={words('desk-hotline.pages.police.waits')} />
  if (referral.answers.length === 0) return null
  return (
    <ul class="plain" aria-label={words('hotline.fields.policeAnswer')}>
      {referral.answers.map(({ answer, theirReference, on, by, at }) => (
        <li>
          {valueText(words, 'hotline', 'policeAnswer', answer)}, {dayText(lang, on)}
          {theirReference === null ? null : (
            <>
              {' · '}
              {words('desk-hotline.pages.their-reference', { reference: theirReference })}
            </>
          )}{' '}
          <span class="quiet">
            {words('desk-hotline.pages.by-at', {
              name: nameOf(visit, names, by),
              when: momentText(lang, at),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Why it went this way: the rule, or the coordinator's own reason. */
export function Why({ visit, rule, version }: { visit: DeskVisit; rule: string; version: string }) {
  const { words } = visit
  return (
    <Because
      word={words('desk-hotline.pages.because')}
      rule={words('desk-hotline.pages.rule', { rule, version })}
    >
      {words.maybe(`hotline.routes.${rule}`) ?? words('desk-hotline.pages.overridden')}
    </Because>
  )
}

function Notice({ visit, notice }: { visit: DeskVisit; notice: NoticeView }) {
  const { words, lang } = visit
  const stage = stageOf(notice)
  const last = notice.dispatches.at(-1)
  return (
    <article
      class="done"
      id={`notice-${notice.reference}`}
      data-live-region
      data-live-topic={`notice:${notice.id}`}
    >
      <h3>
        <a href={pathTo(visit, `/notice/${notice.reference}`)}>{notice.reference}</a> · {notice.provider.name}
      </h3>
      <p>
        <Tag tone={STAGE_TONES[stage]} text={words(`notices.stage.${stage}`)} />{' '}
        <span class="quiet">
          {valueText(words, 'hotline', 'standing', notice.standing)},{' '}
          {momentText(lang, last?.at ?? notice.preparedAt)}
        </span>
      </p>
      <ul class="plain">
        {notice.items.map((item) => {
          const decision = item.decisions.at(-1)
          return (
            <li>
              {words('desk-hotline.pages.notice-item', { n: item.number })}{' '}
              {decision ? (
                <Tag
                  tone={decisionTone(decision.action)}
                  text={valueText(words, 'notices', 'action', decision.action)}
                />
              ) : (
                <span class="quiet">{words('desk-hotline.pages.undecided')}</span>
              )}
            </li>
          )
        })}
      </ul>
      {notice.replies.length > 0 ? (
        <p>{words('desk-hotline.pages.n-replies', { n: notice.replies.length })}</p>
      ) : null}
      <Why visit={visit} rule={notice.rule} version={notice.rulesVersion} />
    </article>
  )
}

function Referral({
  visit,
  referral,
  names,
}: {
  visit: DeskVisit
  referral: ReferralView
  names: ReadonlyMap<string, string>
}) {
  const { words, lang } = visit
  return (
    <article
      class="done"
      id={`referral-${referral.id}`}
      data-live-region
      data-live-topic={`referral:${referral.id}`}
    >
      <h3>
        <a href={pathTo(visit, `/referral/${referral.id}`)}>
          {recipientName(visit, referral.recipientSort, referral.recipient)}
        </a>
      </h3>
      <p>
        <Tag {...referralTag(visit, referral)} />{' '}
        <span class="quiet">{momentText(lang, referral.handOver?.at ?? referral.preparedAt)}</span>
      </p>
      {referral.handOver?.theirReference ? (
        <p>{words('desk-hotline.pages.their-reference', { reference: referral.handOver.theirReference })}</p>
      ) : null}
      <PoliceAnswers visit={visit} referral={referral} names={names} />
      <Why visit={visit} rule={referral.rule} version={referral.rulesVersion} />
    </article>
  )
}

/** What we did, and what came back. */
export function Done({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  const nothing = view.notices.length === 0 && view.referrals.length === 0
  return (
    <section aria-labelledby="done">
      <h2 id="done">{words('desk-hotline.pages.done')}</h2>
      {nothing ? <p class="quiet">{words('desk-hotline.pages.done.nothing')}</p> : null}
      <div class="side-by-side">
        {view.referrals.map((referral) => (
          <Referral visit={visit} referral={referral} names={view.names} />
        ))}
        {view.notices.map((notice) => (
          <Notice visit={visit} notice={notice} />
        ))}
      </div>
    </section>
  )
}
