import {
  type DeskVisit,
  nameOf,
  pathTo,
  Told,
  Verbatim,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import { type NoticeView, sendingOf, withoutToken } from '@vigie/notices'
import { isOneOf } from '@vigie/platform/operation'
import { Story } from '@vigie/ui'
import { Enclosures } from '../parts/enclosures.tsx'
import { Encrypted } from '../parts/encrypted-mail.tsx'
import { decisionTone } from '../parts/notice-tone.ts'
import { climbed, complained } from './climbed.tsx'
import { type Happened, happened, linked, type Names } from './linked.ts'
import { NotLeft } from './not-left.tsx'
import { ruledOn } from './ruled-answers.tsx'
import { SenderChecked } from './sender-checked.tsx'

const OUTCOME_TONES = { sent: 'good', 'failed-for-now': 'wait', failed: 'danger', unknown: 'danger' } as const

const prepared = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  const said = (by: string) => ({ who: nameOf(visit, names, by) })
  return [
    happened(visit, notice.preparedAt, {
      title: words('desk-hotline.pages.story.notice-prepared'),
      ...said(notice.preparedBy),
      ...(notice.overrideReason === null ? {} : { body: <Told text={notice.overrideReason} /> }),
    }),
    ...(notice.approval
      ? [
          happened(visit, notice.approval.at, {
            title: words('desk-hotline.pages.story.notice-approved'),
            ...said(notice.approval.by),
          }),
        ]
      : []),
    ...(notice.withdrawal
      ? [
          happened(visit, notice.withdrawal.at, {
            title: words('desk-hotline.pages.story.notice-withdrawn'),
            ...said(notice.withdrawal.by),
          }),
        ]
      : []),
  ]
}

const sent = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  return notice.dispatches.map((dispatch) =>
    happened(visit, dispatch.at, {
      title: words('desk-hotline.pages.attempt', {
        n: dispatch.attempt,
        outcome: words(`notices.outcome.${dispatch.outcome}`),
      }),
      tone: OUTCOME_TONES[dispatch.outcome],
      who:
        dispatch.sentBy === null
          ? valueText(words, 'notices', 'channelKind', dispatch.channel)
          : nameOf(visit, names, dispatch.sentBy),
      body: (
        <>
          {dispatch.answer === null ? null : <NotLeft words={words} answer={dispatch.answer} />}
          {dispatch.ruling?.reason ? <Told text={dispatch.ruling.reason} /> : null}
          {dispatch.proof === null ? null : (
            <details>
              <summary>{words('desk-hotline.pages.proof')}</summary>
              <Verbatim text={withoutToken(dispatch.proof)} />
            </details>
          )}
        </>
      ),
    }),
  )
}

const answered = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  const { acknowledgement } = notice
  const by = (person: string | null) => (person === null ? {} : { who: nameOf(visit, names, person) })
  return [
    ...notice.replies.map((reply) =>
      happened(visit, reply.receivedAt, {
        title: words(`notices.sort.${reply.sort}`),
        tone: reply.sort === 'bounce' ? 'danger' : 'sea',
        body: (
          <>
            <SenderChecked visit={visit} reply={reply} />
            <details open={reply.isOpen}>
              <summary>{words('desk-hotline.pages.reply.open')}</summary>
              <Verbatim text={`${reply.from}\n${reply.subject}\n\n${reply.text}`} />
              <Encrypted visit={visit} encrypted={reply.encrypted} />
              <Enclosures visit={visit} enclosed={reply.enclosed} />
            </details>
          </>
        ),
      }),
    ),
    ...(acknowledgement
      ? [
          happened(visit, acknowledgement.at, {
            title: words('desk-hotline.pages.story.notice-acknowledged'),
            tone: 'good',
            ...by(acknowledgement.recordedBy),
            ...(acknowledgement.theirReference === null
              ? {}
              : {
                  body: (
                    <p>
                      {words('desk-hotline.pages.their-reference', {
                        reference: acknowledgement.theirReference,
                      })}
                    </p>
                  ),
                }),
          }),
        ]
      : []),
    ...notice.items.flatMap((item) =>
      item.decisions.map((decision) =>
        happened(visit, decision.decidedAt, {
          title: `${words('desk-hotline.pages.notice-item', { n: item.number })}: ${valueText(words, 'notices', 'action', decision.action)}`,
          tone: decisionTone(decision.action),
          ...by(decision.recordedBy),
          body: (
            <>
              <p>
                {[
                  decision.ground === null ? null : valueText(words, 'notices', 'ground', decision.ground),
                  words(decision.redress ? 'desk-hotline.pages.redress' : 'desk-hotline.pages.redress.none'),
                  words(`desk-hotline.pages.source-of.${decision.source}`),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              {decision.words === null ? null : <Told text={decision.words} />}
            </>
          ),
        }),
      ),
    ),
    ...notice.items.flatMap((item) =>
      item.decisions.flatMap(({ complaint }) =>
        complaint === null ? [] : complained(visit, item.number, complaint, names),
      ),
    ),
  ]
}

/** What speaks of it and was not taken for an answer. The list in which it is read is the coordinators'. */
const spokenOf = (visit: DeskVisit, notice: NoticeView): Happened[] => {
  const { words } = visit
  return notice.strays.map((mail) =>
    happened(visit, mail.receivedAt, {
      title: words('desk-hotline.pages.story.stray', { reason: words(`notices.stray.${mail.reason}`) }),
      tone: 'wait',
      body: isOneOf(visitorOf(visit), hotlineMay.overseeCases) ? (
        <p>
          <a href={pathTo(visit, `/desk?mail=${mail.id}#mail-${mail.id}`)}>
            {words('desk-hotline.pages.story.stray.read')}
          </a>
        </p>
      ) : (
        <p>{words('desk-hotline.pages.story.stray.file')}</p>
      ),
    }),
  )
}

const reminded = (visit: DeskVisit, notice: NoticeView): Happened[] =>
  notice.reminders.map((reminder) =>
    happened(visit, reminder.at, {
      title: visit.words.maybe(`notices.step.${reminder.step}`) ?? reminder.step,
      tone: 'wait',
      ...(reminder.outcome === null ? {} : { who: visit.words(`notices.outcome.${reminder.outcome}`) }),
    }),
  )

/** What became of a notice, in the order in which it happened: its way out, every attempt, every answer, every clock. */
export function CameBack({ visit, notice, names }: { visit: DeskVisit; notice: NoticeView; names: Names }) {
  const all = [
    ...prepared(visit, notice, names),
    ...sent(visit, notice, names),
    ...reminded(visit, notice),
    ...climbed(visit, notice, names),
    ...linked(visit, notice, names),
    ...answered(visit, notice, names),
    ...ruledOn(visit, notice, names),
    ...spokenOf(visit, notice),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
  return (
    <section
      aria-labelledby="became"
      id="notice-story"
      data-live-region
      data-live-topic={`notice:${notice.id}`}
    >
      <h2 id="became">{visit.words('desk-hotline.pages.became')}</h2>
      <Story label={visit.words('desk-hotline.pages.became')} entries={all} />
      {sendingOf(notice) && notice.items.some((item) => item.decisions.length === 0) ? (
        <p class="quiet">{visit.words('desk-hotline.pages.still-waiting')}</p>
      ) : null}
    </section>
  )
}
