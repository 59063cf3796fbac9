import { Refused } from '@vigie/kernel'
import { type Desk, isOneOf, mapPage, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import { may } from '../may.ts'
import { awaitsPolice, stateOf } from '../referrals/referral.ts'
import { openDanger } from './danger.ts'
import { findOpenCases } from './find-open.ts'
import { lineOf, type QueueLine } from './find-queue.ts'
import { type Spread, spreadOf } from './load.ts'
import { compareRanks, type OpenCase, type Rank } from './to-do.ts'
import { undecidedWith, type Waiting, waitOf } from './waiting.ts'

/** What its next step is done on: an item in dispute, a notice, a hand-over; otherwise the case itself. */
export type DoneOn =
  | { readonly on: 'item'; readonly item: number }
  | { readonly on: 'notice'; readonly reference: string }
  | { readonly on: 'referral'; readonly referral: string }
  | { readonly on: 'case' }

export type DueLine = QueueLine & { readonly doneOn: DoneOn }

const noticeIn = (
  { notices }: OpenCase,
  fits: (notice: OpenCase['notices'][number]) => boolean,
): DoneOn | null => {
  const found = notices.find(fits)
  return found ? { on: 'notice', reference: found.reference } : null
}

type Referral = OpenCase['standing']['referrals'][number]

const referralIn = ({ standing }: OpenCase, fits: (referral: Referral) => boolean): DoneOn | null => {
  const found = standing.referrals.find(fits)
  return found ? { on: 'referral', referral: found.id } : null
}

const itemInDispute = ({ standing }: OpenCase): DoneOn | null => {
  const found = undecidedWith(standing.items, 2)[0]
  return found ? { on: 'item', item: found.number } : null
}

const onTheLadder = (one: OpenCase) =>
  noticeIn(one, ({ followUps }) => followUps.some((next) => waitOf(next) === one.waits))

const PLACES: Partial<Record<Waiting, (one: OpenCase) => DoneOn | null>> = {
  arbitration: itemInDispute,
  approval: (one) =>
    noticeIn(one, ({ stage }) => stage === 'waiting') ??
    referralIn(one, (referral) => stateOf(referral) === 'prepared'),
  dispatch: (one) => noticeIn(one, ({ stage }) => stage === 'approved' || stage === 'failed'),
  route: (one) => referralIn(one, (referral) => stateOf(referral) === 'approved'),
  'police-answer': (one) => referralIn(one, awaitsPolice),
  reply: (one) => noticeIn(one, ({ toReadSince }) => toReadSince !== null),
  answer: (one) => noticeIn(one, ({ stage }) => stage === 'sent' || stage === 'acknowledged'),
  complain: onTheLadder,
  'second-contact': onTheLadder,
  dispute: onTheLadder,
  'coordinator-complaint': onTheLadder,
  'dispute-answer': onTheLadder,
  'coordinator-answer': onTheLadder,
  'complaint-answer': (one) =>
    noticeIn(one, ({ decided }) => decided.some(({ lodgedAt }) => lodgedAt !== null)),
}

const doneOn = (one: OpenCase): DoneOn => PLACES[one.waits]?.(one) ?? { on: 'case' }

type Ranked = { readonly one: OpenCase; readonly rank: Rank }

/** Danger, then whatever is due first: what is latest of all stands at the head. */
const rankOf = ({ standing, deadline }: OpenCase): Rank => [
  openDanger(standing) === null ? 1 : 0,
  Math.floor(deadline.due.getTime() / 1000),
  standing.number,
]

const KEY = /^[01]\.\d{1,12}\.\d{1,10}$/

const readRanked = async (desk: Desk): Promise<{ cases: readonly OpenCase[]; ranked: readonly Ranked[] }> => {
  if (!isOneOf(desk.actor, may.overseeCases)) throw new Refused('not-for-you', 'forbidden')
  const cases = await findOpenCases(desk)
  return {
    cases,
    ranked: cases
      .map((one): Ranked => ({ one, rank: rankOf(one) }))
      .sort((one, other) => compareRanks(one.rank, other.rank)),
  }
}

const dueLine = ({ one }: Ranked): DueLine => ({ ...lineOf(one), doneOn: doneOn(one) })

/**
 * Every open case once, by its next deadline, the latest first; which cases are open; and how they are spread. Nothing sealed is
 * opened.
 */
export const findDeadlines = async (
  desk: Desk,
  place: PagePlace,
): Promise<{
  readonly due: Page<DueLine>
  readonly open: ReadonlySet<string>
  readonly spread: Spread
}> => {
  const { cases, ranked } = await readRanked(desk)
  const page = await turnPage<Ranked>(place, {
    keyOf: ({ rank }) => rank.join('.'),
    read: async ({ from, backwards, most }) => {
      const start = from !== null && KEY.test(from) ? from.split('.').map(Number) : null
      const way = backwards ? ranked.toReversed() : ranked
      return way
        .filter(({ rank }) => start === null || compareRanks(rank, start) * (backwards ? -1 : 1) > 0)
        .slice(0, most)
    },
  })
  return {
    due: mapPage(page, (lines) => lines.map(dueLine)),
    open: new Set(cases.map(({ standing }) => standing.id)),
    spread: spreadOf(cases, desk.now),
  }
}

/** The same list whole, to be taken along. */
export const findAllDeadlines = async (
  desk: Desk,
): Promise<{ readonly due: readonly DueLine[]; readonly spread: Spread }> => {
  const { cases, ranked } = await readRanked(desk)
  return { due: ranked.map(dueLine), spread: spreadOf(cases, desk.now) }
}
