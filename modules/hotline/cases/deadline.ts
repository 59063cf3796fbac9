import { endOfDay } from '@vigie/kernel'
import type { NoticeProgress } from '@vigie/notices'
import { awaitsPolice } from '../referrals/referral.ts'
import { alertsToReview, openDangers } from './danger.ts'
import type { Step } from './limits.ts'
import type { ItemStanding, Standing } from './standing.ts'
import { itemsToGo, undecidedWith, type Waiting, waitOf, waitsFor } from './waiting.ts'

/** The next step of a case, since when it waits for it and by when it is to be taken. */
export type Deadline = { readonly step: Step; readonly since: Date; readonly due: Date }

const STEP_OF: Readonly<Record<Waiting, Step>> = {
  danger: 'danger',
  'alert-review': 'alert-review',
  'first-look': 'first-look',
  'second-person': 'second-look',
  arbitration: 'arbitration',
  approval: 'sending',
  dispatch: 'sending',
  'look-again': 'first-look',
  route: 'sending',
  reply: 'reading',
  'answer-provider': 'following-up',
  complain: 'following-up',
  'other-route': 'following-up',
  'second-contact': 'following-up',
  dispute: 'following-up',
  'coordinator-complaint': 'following-up',
  'dispute-answer': 'following-up',
  'coordinator-answer': 'following-up',
  'complaint-answer': 'complaint-answer',
  'police-answer': 'police-answer',
  answer: 'provider-answer',
  closure: 'closing',
}

const some = (moments: readonly (Date | null | undefined)[]): Date[] =>
  moments.flatMap((moment) => moment ?? [])
const earliest = (moments: readonly (Date | null | undefined)[]): Date | undefined =>
  some(moments).sort((one, other) => one.getTime() - other.getTime())[0]
const latest = (moments: readonly (Date | null | undefined)[]): Date | undefined =>
  some(moments)
    .sort((one, other) => one.getTime() - other.getTime())
    .at(-1)

/** Of what the public did only the day is kept: the clock begins when that day is over. */
const opened = ({ askedAt, addedOn }: ItemStanding): Date => askedAt ?? endOfDay(addedOn)

/** From the verdict until it has left; every approval and every failed attempt lies between. */
const unsent = (one: Standing, notices: readonly NoticeProgress[]): (Date | undefined)[] => {
  const waiting = notices.filter(({ stage }) => ['waiting', 'approved', 'failed'].includes(stage))
  const referred = one.referrals.filter(
    ({ withdrawal, handOver }) => withdrawal === null && handOver === null,
  )
  const ids = new Set([
    ...itemsToGo(one, notices).map(({ id }) => id),
    ...[...waiting, ...referred].flatMap(({ items }) => items),
  ])
  return one.items.filter(({ id }) => ids.has(id)).map(({ verdict }) => verdict?.at)
}

const decided = (notices: readonly NoticeProgress[]) => notices.flatMap((notice) => notice.decided)

const sinceOf = (one: Standing, notices: readonly NoticeProgress[], waits: Waiting): Date | undefined => {
  const said = decided(notices)
  const verdicts = one.items.map(({ verdict }) => verdict?.at)
  switch (STEP_OF[waits]) {
    case 'danger':
      return earliest(openDangers(one).map(({ on }) => endOfDay(on)))
    case 'alert-review':
      return earliest(alertsToReview(one).map(({ at }) => at))
    case 'first-look':
      return earliest([
        ...undecidedWith(one.items, 0).map(opened),
        ...one.items.map(({ reportedAgainOn: on }) => (on === null ? null : endOfDay(on))),
      ])
    case 'second-look':
      return earliest(undecidedWith(one.items, 1).map(({ looks }) => looks[0]?.at))
    case 'arbitration':
      return earliest(undecidedWith(one.items, 2).map(({ looks }) => looks[1]?.at))
    case 'sending':
      return earliest(unsent(one, notices))
    case 'reading':
      return earliest(notices.map(({ toReadSince }) => toReadSince))
    case 'following-up':
      return latest([...notices.map(({ overdueSince }) => overdueSince), ...said.map(({ at }) => at)])
    case 'complaint-answer':
      return earliest(said.map(({ complaint, lodgedAt }) => (complaint === 'lodged' ? lodgedAt : null)))
    case 'police-answer':
      return earliest(one.referrals.filter(awaitsPolice).map(({ handOver }) => handOver?.at))
    case 'provider-answer':
      return earliest(
        notices.map(({ stage, sentAt }) => (stage === 'sent' || stage === 'acknowledged' ? sentAt : null)),
      )
    case 'closing':
      return latest([
        ...verdicts,
        ...said.map(({ at }) => at),
        ...one.referrals.map(({ handOver }) => handOver?.at),
      ])
  }
}

/** The steps whose day the ladder of the notices gives: notices/ladder/ladder.ts. */
const ON_THE_LADDER: readonly Waiting[] = [
  'second-contact',
  'dispute',
  'coordinator-complaint',
  'dispute-answer',
  'coordinator-answer',
]
const dueOnTheLadder = (notices: readonly NoticeProgress[], waits: Waiting): Date | undefined =>
  ON_THE_LADDER.includes(waits)
    ? earliest(
        notices.flatMap(({ followUps }) =>
          followUps.filter((one) => waitOf(one) === waits).map(({ due }) => due),
        ),
      )
    : undefined

/** When the next step of this case is due: one deadline a case, that of what it waits for. */
export const deadlineOf = (
  one: Standing,
  notices: readonly NoticeProgress[],
  waits: Waiting,
  within: (step: Step) => number,
): Deadline => {
  const step = STEP_OF[waits]
  const since = sinceOf(one, notices, waits) ?? endOfDay(one.openedOn)
  const alerts = alertsToReview(one).map(({ reviewBy }) => reviewBy)
  const due =
    step === 'alert-review'
      ? earliest(alerts)
      : (dueOnTheLadder(notices, waits) ?? new Date(since.getTime() + within(step)))
  return { step, since, due: due ?? since }
}

/** What comes next in this case and by when; of what several outside owe, what is due first. */
export const nextIn = (
  one: Standing,
  notices: readonly NoticeProgress[],
  within: (step: Step) => number,
): { readonly waits: Waiting; readonly deadline: Deadline } => {
  const [first, ...more] = waitsFor(one, notices)
  const of = (waits: Waiting) => ({ waits, deadline: deadlineOf(one, notices, waits, within) })
  return more
    .map(of)
    .reduce((soonest, next) => (next.deadline.due < soonest.deadline.due ? next : soonest), of(first))
}

export const isLate = ({ step, due }: Deadline, now: Date): boolean =>
  step === 'danger' || due.getTime() < now.getTime()
