import type { AgeBand, Urgency } from '@vigie/intake'
import type { Day, Language } from '@vigie/kernel'
import type { NoticeProgress } from '@vigie/notices'
import { type Actor, isOneOf, personOf } from '@vigie/platform/operation'
import { may } from '../may.ts'
import { stateOf } from '../referrals/referral.ts'
import { alertsToReview, openDanger } from './danger.ts'
import { type Deadline, isLate } from './deadline.ts'
import type { Standing } from './standing.ts'
import type { ToldBefore } from './told-before.ts'
import { undecidedWith, type Waiting } from './waiting.ts'

/** The queue by what there is to do, for whoever asks. Every open case stands in one of them. */
export const GROUPS = ['yours', 'second', 'free', 'others'] as const
export type Group = (typeof GROUPS)[number]

/** An open case with all that says what comes next in it, and for whom. */
export type OpenCase = {
  readonly standing: Standing
  readonly notices: readonly NoticeProgress[]
  readonly waits: Waiting
  readonly deadline: Deadline
  /** Which of what was said makes it urgent. */
  readonly urgency: readonly Urgency[]
  /** The youngest of whom its reports speak. */
  readonly ageBand: AgeBand
  /** Who of its reporters told the platform first: what a trusted flagger is there for. */
  readonly toldBefore: ToldBefore | null
  /** The first day on which one of its reporters wrote what nobody has read. */
  readonly wroteOn: Day | null
  /** To whom "take the next" gave the second look; null where nobody was, or the time is over. */
  readonly secondBy: string | null
}

/** An answer of a provider that nobody read. */
export const hasReply = ({ notices }: Pick<OpenCase, 'notices'>): boolean =>
  notices.some(({ toReadSince, sentAt }) => toReadSince !== null && sentAt !== null)

/** What is prepared and waits for a yes. */
const toApprove = ({ standing, notices }: OpenCase): { readonly preparedBy: string }[] => [
  ...notices.filter(({ stage }) => stage === 'waiting'),
  ...standing.referrals.filter((referral) => stateOf(referral) === 'prepared'),
]

/** Whether something here waits for a second person who is not this one: nobody follows their own first look, proposal or alert. */
const isAnother = (who: string, one: OpenCase): boolean => {
  const { standing, waits } = one
  if (waits === 'alert-review') return alertsToReview(standing).some(({ by }) => by !== who)
  if (waits === 'approval') return toApprove(one).some(({ preparedBy }) => preparedBy !== who)
  if (waits !== 'second-person' && waits !== 'first-look') return false
  return undecidedWith(standing.items, 1).some(({ looks }) => looks.every(({ by }) => by !== who))
}

/** Whether this person can be the second one now: for a look, an approval, or the review of an alert. */
const canBeSecond = (actor: Actor, one: OpenCase): boolean => {
  const who = personOf(actor)
  const roles = one.waits === 'alert-review' ? may.reviewAlert : may.approveReferral
  return who !== null && isOneOf(actor, roles) && isAnother(who, one)
}

const canArbitrate = (actor: Actor, { items }: Standing): boolean =>
  isOneOf(actor, may.arbitrateItem) &&
  undecidedWith(items, 2).some(({ looks }) => looks.every(({ by }) => by !== personOf(actor)))

/** Nobody at the desk can do anything: somebody outside has to answer. */
const OUTSIDE: readonly Waiting[] = [
  'answer',
  'police-answer',
  'complaint-answer',
  'dispute-answer',
  'coordinator-answer',
]
/** Where a provider did not help: whoever oversees the cases says what comes next. */
const OF_COORDINATORS: readonly Waiting[] = [
  'second-contact',
  'dispute',
  'coordinator-complaint',
  'other-route',
]
/** Nobody alone can do it, whoever has the case. */
const OF_A_SECOND: readonly Waiting[] = ['alert-review', 'second-person', 'approval', 'arbitration']

export const groupOf = (actor: Actor, one: OpenCase): Group => {
  const { standing, waits, secondBy } = one
  const { takenBy } = standing
  const me = personOf(actor)
  const has = takenBy !== null && takenBy === me
  const wrote = one.wroteOn !== null
  // Danger waits for nobody: it is everybody's until the police know, or somebody said that nobody is in danger.
  if (openDanger(standing) !== null || (has && (wrote || hasReply(one)))) return 'yours'
  if (waits === 'arbitration' && canArbitrate(actor, standing)) return 'yours'
  if (OF_COORDINATORS.includes(waits) && isOneOf(actor, may.overseeCases)) return 'yours'
  if (has && !OF_A_SECOND.includes(waits) && !OUTSIDE.includes(waits)) return 'yours'
  // Whoever wrote is read by somebody, also while the case waits for an answer from outside.
  const isFree = takenBy === null && !OF_A_SECOND.includes(waits) && (wrote || !OUTSIDE.includes(waits))
  if (isFree) return 'free'
  if (!canBeSecond(actor, one)) return 'others'
  if (secondBy === me) return 'yours'
  return secondBy !== null && isAnother(secondBy, one) ? 'others' : 'second'
}

/** The youngest first; whoever said nothing of an age may be a child. */
const AGE_ORDER = ['under-13', '13-15', '16-17', 'unsaid', 'adult'] as const satisfies readonly AgeBand[]

export const youngest = (bands: readonly AgeBand[]): AgeBand =>
  AGE_ORDER.find((band) => bands.includes(band)) ?? 'unsaid'

/** What somebody takes next comes from one of these. */
export const TO_TAKE: readonly Group[] = ['free', 'second']

/** Words that wait to be read by whoever sees it here: a reply for whoever has the case, a reporter's also for whoever takes it. */
const hasWords = (one: OpenCase, group: Group): boolean =>
  group === 'yours' ? hasReply(one) || one.wroteOn !== null : group === 'free' && one.wroteOn !== null

/** Where a case stands among the others: compared from the first number to the last. */
export type Rank = readonly number[]

/**
 * Danger, then a reply to read for whoever has the case, then what is late; of what is there for the taking, what whoever asks
 * can read; among equals the youngest, then what waits longest. Of what waits for others a reply is nothing that this person reads.
 */
export const rankOf = (
  one: OpenCase,
  group: Group,
  { now, reads }: { readonly now: Date; readonly reads: readonly Language[] | null },
): Rank => {
  const { standing, deadline, ageBand } = one
  return [
    openDanger(standing) === null ? 1 : 0,
    hasWords(one, group) ? 0 : 1,
    isLate(deadline, now) ? 0 : 1,
    TO_TAKE.includes(group) && reads && !reads.includes(standing.language) ? 1 : 0,
    AGE_ORDER.indexOf(ageBand),
    Math.floor(deadline.since.getTime() / 1000),
    standing.number,
  ]
}

export const compareRanks = (one: Rank, other: Rank): number => {
  const at = one.findIndex((number, place) => number !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
