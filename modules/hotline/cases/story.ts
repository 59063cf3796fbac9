import type { Day } from '@vigie/kernel'
import { type NoticeView, sendingOf } from '@vigie/notices'
import { type Item, visibleAssessments } from '../items/item.ts'
import type { Referral } from '../referrals/referral.ts'
import type { Case } from './case.ts'
import type { Danger } from './danger.ts'

export const STORY_WORDS = [
  'opened-by-desk',
  'reported',
  'joined',
  'item-added',
  'traced',
  'taken',
  'handed-back',
  'assessed',
  'agreed',
  'arbitrated',
  'assessment-withdrawn',
  'asked-again',
  'inheritance-lapsed',
  'notice-prepared',
  'notice-approved',
  'notice-withdrawn',
  'notice-sent',
  'notice-acknowledged',
  'notice-reminded',
  'provider-decided',
  'referral-prepared',
  'referral-approved',
  'referral-withdrawn',
  'handed-over',
  'police-answered',
  'danger-said',
  'danger-dismissed',
  'police-alerted',
  'alert-reviewed',
  'seen',
  'closed',
  'reopened',
] as const
export type StoryWord = (typeof STORY_WORDS)[number]

/**
 * What somebody did, or what came in: a day for what the public did, a moment for what staff did. `item` is the item's
 * number; `detail` a word of the thing itself (an outcome, a state, a reason), `reference` a notice's.
 */
export type StoryEntry = {
  readonly at: Date | null
  readonly on: Day | null
  readonly who: string | null
  readonly word: StoryWord
  readonly item: number | null
  readonly detail: string | null
  readonly reference: string | null
}

type Said = Partial<Pick<StoryEntry, 'who' | 'item' | 'detail' | 'reference'>>
type Ordered = { readonly order: number; readonly entry: StoryEntry }

const base = { at: null, on: null, who: null, item: null, detail: null, reference: null }
const at = (moment: Date, word: StoryWord, said: Said = {}): Ordered => ({
  order: moment.getTime(),
  entry: { ...base, ...said, at: moment, word },
})
/** What is known by its day comes first on that day, but never before what it followed. */
const on = (day: Day, word: StoryWord, said: Said = {}, notBefore = 0): Ordered => ({
  order: Math.max(Date.parse(`${day}T00:00:00Z`), notBefore),
  entry: { ...base, ...said, on: day, word },
})

const tellReports = (one: Case): Ordered[] =>
  one.reports.map(({ report, joinedOn, why }) => {
    const reopened = one.closures.find(({ reopening }) => reopening?.report === report)
    const word = why === 'opened' ? 'reported' : 'joined'
    return on(joinedOn, word, { detail: why, reference: report }, reopened?.at.getTime())
  })

const tellItem = (item: Item, viewer: string | null): Ordered[] => {
  const { number } = item
  const said = (who: string | null, detail: string | null = null) => ({ who, detail, item: number })
  const rounds = item.rounds.flatMap((round) => {
    const visible = visibleAssessments(round, viewer)
    return [
      ...(round.askedAt
        ? [
            at(
              round.askedAt,
              round.askedBy === null ? 'inheritance-lapsed' : 'asked-again',
              said(round.askedBy),
            ),
          ]
        : []),
      ...round.assessments.map((one) =>
        visible.includes(one)
          ? at(one.at, 'assessed', said(one.assessor, one.outcome))
          : at(one.at, 'assessed', said(null)),
      ),
      ...round.withdrawals.map((one) => at(one.at, 'assessment-withdrawn', said(one.by))),
      ...(round.verdict
        ? [
            at(
              round.verdict.at,
              round.verdict.way === 'agreement' ? 'agreed' : 'arbitrated',
              said(round.verdict.arbitrator, round.verdict.outcome),
            ),
          ]
        : []),
    ]
  })
  return [
    on(item.addedOn, 'item-added', said(item.addedBy, item.form)),
    ...item.traces.map((trace) => at(trace.at, 'traced', said(trace.by, trace.hostedIn))),
    ...rounds,
    ...item.sightings.map((sighting) => at(sighting.at, 'seen', said(sighting.by, sighting.state))),
  ]
}

const tellReferral = (referral: Referral): Ordered[] => {
  const detail = referral.recipientSort
  const { approval, withdrawal, handOver, answers } = referral
  const said = (who: string) => ({ who, detail, reference: referral.id })
  return [
    at(referral.preparedAt, 'referral-prepared', said(referral.preparedBy)),
    ...(approval ? [at(approval.at, 'referral-approved', said(approval.by))] : []),
    ...(withdrawal ? [at(withdrawal.at, 'referral-withdrawn', said(withdrawal.by))] : []),
    ...(handOver ? [at(handOver.at, 'handed-over', said(handOver.by))] : []),
    ...answers.map(({ at: moment, by, answer }) =>
      at(moment, 'police-answered', { ...said(by), detail: answer }),
    ),
  ]
}

const tellNotice = (notice: NoticeView, items: readonly Item[]): Ordered[] => {
  const said = (who: string | null, detail: string | null = null): Said => ({
    who,
    detail,
    reference: notice.reference,
  })
  const { approval, withdrawal, acknowledgement } = notice
  const sending = sendingOf(notice)
  return [
    at(notice.preparedAt, 'notice-prepared', said(notice.preparedBy, notice.provider.name)),
    ...(approval ? [at(approval.at, 'notice-approved', said(approval.by))] : []),
    ...(withdrawal ? [at(withdrawal.at, 'notice-withdrawn', said(withdrawal.by))] : []),
    ...(sending ? [at(sending.at, 'notice-sent', said(sending.sentBy, notice.provider.name))] : []),
    ...(acknowledgement
      ? [at(acknowledgement.at, 'notice-acknowledged', said(acknowledgement.recordedBy))]
      : []),
    ...notice.reminders.map((reminder) => at(reminder.at, 'notice-reminded', said(null, reminder.step))),
    ...notice.items.flatMap((line) =>
      line.decisions.map((decision) =>
        at(decision.decidedAt, 'provider-decided', {
          ...said(decision.recordedBy, decision.action),
          item: items.find(({ id }) => id === line.item)?.number ?? null,
        }),
      ),
    ),
  ]
}

const tellDanger = ({ report, by, on: day, dismissal, alert }: Danger): Ordered[] => [
  on(day, 'danger-said', { who: by, reference: report }),
  ...(dismissal
    ? [at(dismissal.at, 'danger-dismissed', { who: dismissal.by, detail: dismissal.reason })]
    : []),
  ...(alert ? [at(alert.at, 'police-alerted', { who: alert.by, detail: alert.way })] : []),
  ...(alert?.review
    ? [at(alert.review.at, 'alert-reviewed', { who: alert.review.by, detail: alert.review.finding })]
    : []),
]

const tellCase = (one: Case): Ordered[] => [
  ...(one.origin.origin === 'public'
    ? []
    : [on(one.openedOn, 'opened-by-desk', { who: one.openedBy, detail: one.origin.origin })]),
  ...one.takings.flatMap((taking) => [
    at(taking.at, 'taken', { who: taking.by }),
    ...(taking.handedBack
      ? [
          at(taking.handedBack.at, 'handed-back', {
            who: taking.handedBack.by,
            detail: taking.handedBack.reason,
          }),
        ]
      : []),
  ]),
  ...one.closures.flatMap(({ at: closedAt, by, outcome, reopening }) => [
    at(closedAt, 'closed', { who: by, detail: outcome }),
    ...(reopening
      ? [on(reopening.on, 'reopened', { who: reopening.by, detail: reopening.cause }, closedAt.getTime())]
      : []),
  ]),
]

/** The whole of a case as one viewer may read it, from the first report to the last thing that happened. */
export const tellStory = (one: Case, notices: readonly NoticeView[], viewer: string | null): StoryEntry[] =>
  [
    ...tellReports(one),
    ...one.items.flatMap((item) => tellItem(item, viewer)),
    ...one.referrals.flatMap(tellReferral),
    ...one.dangers.flatMap(tellDanger),
    ...notices.flatMap((notice) => tellNotice(notice, one.items)),
    ...tellCase(one),
  ]
    // What happened at one moment is told in the order of the words: found before closed, closed before reopened.
    .sort(
      (a, b) => a.order - b.order || STORY_WORDS.indexOf(a.entry.word) - STORY_WORDS.indexOf(b.entry.word),
    )
    .map(({ entry }) => entry)
