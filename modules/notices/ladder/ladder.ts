import { DAY } from '@vigie/kernel'
import { LADDER as CLOCKS } from '../clocks.ts'
import { type ComplaintOutcome, complainUntil } from '../complaint.ts'
import { type Decision, isKeptOnline } from '../decisions.ts'
import { type NoticeView, sendingOf } from '../notice.ts'
import { hasHelped } from './dispute.ts'

/** What follows where a notice is not answered, or an answer leaves an item there, in this order. */
export const FOLLOW_UPS = [
  'reminder',
  'second-contact',
  'complaint',
  'dispute',
  'coordinator-complaint',
] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]

/**
 * The times of the centre: "in a timely manner" (Art. 20(4)) is no number. A certified body decides within ninety days
 * (Art. 21(4)), which is one. A change gets a new version.
 */
export const FOLLOW_UP_TIMES = {
  version: '2026-1',
  /** For an answer to whoever was told next. */
  afterSecondContact: 7 * DAY,
  /** For us to complain of what leaves an item there. */
  toComplain: 3 * DAY,
  /** For an answer to our complaint. */
  afterComplaint: 14 * DAY,
  /** For us to bring it before a body, or the coordinator, once the step before did not help. */
  toGoOn: 7 * DAY,
  afterDispute: 90 * DAY,
} as const

/** An item of a notice, as far as it says what follows. */
export interface FollowedItem {
  readonly item: string
  readonly decided: {
    readonly action: Decision
    readonly at: Date
    readonly complaint: {
      readonly lodgedAt: Date
      readonly outcome: { readonly word: ComplaintOutcome; readonly at: Date } | null
      readonly dispute: { readonly at: Date; readonly endedAt: Date | null; readonly helped: boolean } | null
    } | null
  } | null
}

/** A notice, as far as it says what follows. */
export interface Followed {
  readonly sentAt: Date | null
  /** The provider is an online platform: only these have complaints and disputes (Arts 20 and 21). */
  readonly isPlatform: boolean
  readonly remindedAt: Date | null
  readonly secondContactAt: Date | null
  readonly toldCoordinator: { readonly at: Date; readonly answeredAt: Date | null } | null
  readonly items: readonly FollowedItem[]
}

/** A step and by when it is to be taken, or by when an answer to it is expected. */
export interface NextFollowUp {
  readonly step: FollowUp
  /** Ours: we take it. Theirs: we took it and wait. */
  readonly whose: 'ours' | 'theirs'
  readonly due: Date
  /** After this day it cannot be taken any more. */
  readonly until: Date | null
}

const after = (at: Date, time: number): Date => new Date(at.getTime() + time)
const later = (...moments: readonly (Date | null)[]): Date =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))
const ours = (step: FollowUp, due: Date, until: Date | null = null): NextFollowUp => ({
  step,
  whose: 'ours',
  due,
  until,
})
const theirs = (step: FollowUp, due: Date): NextFollowUp => ({ step, whose: 'theirs', due, until: null })

const [, ask, tell] = CLOCKS.rungs

/**
 * The clocks remind by themselves; then somebody else there is told, and then the coordinator. Art. 20 DSA gives a complaint about what
 * was decided, and nothing was: that nobody decides is a matter of Arts 16 and 53.
 */
const afterSilence = (notice: Followed, sentAt: Date): NextFollowUp => {
  if (notice.remindedAt === null) return theirs('reminder', after(sentAt, ask.after))
  if (notice.secondContactAt === null) return ours('second-contact', after(sentAt, tell.after))
  const waited = after(notice.secondContactAt, FOLLOW_UP_TIMES.afterSecondContact)
  return coordinatorNext(notice, waited)
}

const coordinatorNext = ({ toldCoordinator }: Followed, due: Date): NextFollowUp => {
  if (toldCoordinator === null) return ours('coordinator-complaint', due)
  return theirs('coordinator-complaint', after(toldCoordinator.at, FOLLOW_UP_TIMES.afterDispute))
}

const afterDecision = (
  notice: Followed,
  { action, at, complaint }: NonNullable<FollowedItem['decided']>,
): NextFollowUp | null => {
  if (!isKeptOnline(action)) return null
  const isSilence = action === 'no-answer' && complaint === null
  if (!notice.isPlatform || isSilence) return coordinatorNext(notice, after(at, FOLLOW_UP_TIMES.toComplain))
  if (complaint === null) return ours('complaint', after(at, FOLLOW_UP_TIMES.toComplain), complainUntil(at))
  const { lodgedAt, outcome, dispute } = complaint
  if (outcome?.word === 'reversed') return null
  if (dispute !== null) {
    const expected = after(dispute.at, FOLLOW_UP_TIMES.afterDispute)
    if (dispute.endedAt === null) return theirs('dispute', expected)
    return dispute.helped ? null : coordinatorNext(notice, after(dispute.endedAt, FOLLOW_UP_TIMES.toGoOn))
  }
  if (outcome === null) return theirs('complaint', after(lodgedAt, FOLLOW_UP_TIMES.afterComplaint))
  return ours('dispute', after(outcome.at, FOLLOW_UP_TIMES.toGoOn))
}

/** An answer that is late is one that asks for the next step. */
const goOnWhenLate = (notice: Followed, next: NextFollowUp, now: Date): NextFollowUp => {
  if (next.whose === 'ours' || next.due > now) return next
  const due = after(next.due, FOLLOW_UP_TIMES.toGoOn)
  if (next.step === 'complaint') return ours('dispute', due)
  return next.step === 'dispute' ? coordinatorNext(notice, due) : next
}

/** What follows of an item. */
export type ItemFollowUp = NextFollowUp & { readonly item: string }

const nextOfItem = (notice: Followed, sentAt: Date, { decided }: FollowedItem, now: Date) => {
  const next = decided === null ? afterSilence(notice, sentAt) : afterDecision(notice, decided)
  return next === null ? null : goOnWhenLate(notice, next, now)
}

/** What follows of each item; none of an item that is not left there, nor of any once all was tried. */
export const followUpsOf = (notice: Followed, now: Date): readonly ItemFollowUp[] => {
  const { sentAt } = notice
  if (sentAt === null || notice.toldCoordinator?.answeredAt) return []
  return notice.items.flatMap((one) => {
    const next = nextOfItem(notice, sentAt, one, now)
    return next === null ? [] : [{ item: one.item, ...next }]
  })
}

/** Of what follows, whatever is due first. */
export const nextFollowUp = (notice: Followed, now: Date): ItemFollowUp | null =>
  followUpsOf(notice, now).toSorted((one, other) => one.due.getTime() - other.due.getTime())[0] ?? null

const lastOf = <One>(all: readonly One[]): One | null => all.at(-1) ?? null

/** The same of a notice that was read whole. */
export const followedOf = (notice: NoticeView): Followed => ({
  sentAt: sendingOf(notice)?.at ?? null,
  isPlatform: notice.provider.roles.includes('platform'),
  remindedAt: lastOf(notice.reminders.filter(({ step }) => step !== 'tell-coordinator'))?.at ?? null,
  secondContactAt: lastOf(notice.secondContacts)?.at ?? null,
  toldCoordinator:
    notice.coordinatorComplaint === null
      ? null
      : {
          at: notice.coordinatorComplaint.at,
          answeredAt: notice.coordinatorComplaint.answer?.at ?? null,
        },
  items: notice.items.map(({ item, decisions }): FollowedItem => {
    const last = decisions.at(-1)
    if (last === undefined) return { item, decided: null }
    const { action, decidedAt: at, complaint } = last
    if (complaint === null) return { item, decided: { action, at, complaint: null } }
    const { lodgedAt, outcome, dispute } = complaint
    return {
      item,
      decided: {
        action,
        at,
        complaint: {
          lodgedAt,
          outcome: outcome === null ? null : { word: outcome.word, at: outcome.at },
          dispute:
            dispute === null
              ? null
              : {
                  at: dispute.at,
                  endedAt: dispute.outcome?.at ?? null,
                  helped: hasHelped(dispute.outcome?.word ?? null),
                },
        },
      },
    }
  }),
})

export interface Taken {
  readonly step: FollowUp
  /** When it was taken last; null where it was not. */
  readonly at: Date | null
}

/** Every step with when it was taken last. */
export const takenSteps = (notice: Followed): readonly Taken[] => {
  const complaints = notice.items.flatMap(({ decided }) => decided?.complaint ?? [])
  const lastAt = (moments: readonly (Date | null | undefined)[]): Date | null => {
    const some = moments.flatMap((moment) => moment ?? [])
    return some.length === 0 ? null : later(...some)
  }
  return [
    { step: 'reminder', at: notice.remindedAt },
    { step: 'second-contact', at: notice.secondContactAt },
    { step: 'complaint', at: lastAt(complaints.map(({ lodgedAt }) => lodgedAt)) },
    { step: 'dispute', at: lastAt(complaints.map(({ dispute }) => dispute?.at)) },
    { step: 'coordinator-complaint', at: notice.toldCoordinator?.at ?? null },
  ]
}
