import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import { findOwnLanguages } from '@vigie/people'
import {
  type Actor,
  type Desk,
  mapPage,
  type Page,
  type PagePlace,
  turnPage,
} from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { showsPictures } from '../playbook/starting-plans.ts'
import { readOpen } from './find-open.ts'
import { lineOf, type QueueLine } from './find-queue.ts'
import { compareRanks, type Group, groupOf, type OpenCase, type Rank, rankOf, TO_TAKE } from './to-do.ts'

export type ToDoWishes = {
  readonly kind?: DesignatedKind | undefined
  readonly language?: Language | undefined
  /** For whoever chose no pictures today: a case that shows any is not there for the taking, and stands among the others. */
  readonly onlyText?: boolean | undefined
}

type Ranked = { readonly one: OpenCase; readonly group: Group; readonly rank: Rank }

const keyOf = ({ rank }: Ranked): string => rank.join('.')
const NUMBERS = /^\d+(\.\d+){6}$/
const rankIn = (key: string | null): Rank | null =>
  key !== null && NUMBERS.test(key) ? key.split('.').map(Number) : null

/** A page of them, from the rank of a line on: a rank names a place even when its case is gone from there. */
const pageOf = (ranked: readonly Ranked[], place: PagePlace, lines?: number): Promise<Page<Ranked>> =>
  turnPage<Ranked>(place, {
    ...(lines === undefined ? {} : { lines }),
    keyOf,
    read: async ({ from, backwards, most }) => {
      const start = rankIn(from)
      const way = backwards ? ranked.toReversed() : ranked
      const beyond = (rank: Rank) =>
        start === null || (backwards ? compareRanks(rank, start) < 0 : compareRanks(rank, start) > 0)
      return way.filter(({ rank }) => beyond(rank)).slice(0, most)
    },
  })

/** Danger keeps its place whatever somebody chose: it waits for nobody. */
const groupFor = (actor: Actor, one: OpenCase, onlyText = false): Group => {
  const group = groupOf(actor, one)
  return onlyText && TO_TAKE.includes(group) && showsPictures(one.standing.kind) ? 'others' : group
}

/** Every open case that fits, ranked for whoever asks, the most pressing first. */
const rankedFor = (
  desk: Desk,
  open: readonly OpenCase[],
  reads: readonly Language[] | null,
  { kind, language, onlyText }: ToDoWishes,
): Ranked[] =>
  open
    .filter(
      ({ standing }) =>
        (kind === undefined || standing.kind === kind) &&
        (language === undefined || standing.language === language),
    )
    .map((one): Ranked => {
      const group = groupFor(desk.actor, one, onlyText)
      return { one, group, rank: rankOf(one, group, { now: desk.now, reads }) }
    })
    .sort((one, other) => compareRanks(one.rank, other.rank))

export type ToDo = Readonly<Record<Group, { readonly count: number; readonly page: Page<QueueLine> }>> & {
  /** Reports in no open case whose senders wrote what nobody has read, the longest waiting first. */
  readonly wroteElsewhere: readonly string[]
}

/**
 * The open cases by what there is to do for whoever asks: so many of each group, and how many there are. One group may be read a page
 * at a time. Counted and ranked over what is open, and nothing else is looked at.
 */
export const findToDo = async (
  desk: Desk,
  wishes: ToDoWishes & {
    readonly lines?: number
    readonly turned?: { readonly group: Group; readonly place: PagePlace } | undefined
  },
): Promise<ToDo> => {
  insistOnDoor(desk.actor)
  const [{ cases: open, unread }, reads] = await Promise.all([readOpen(desk), findOwnLanguages(desk)])
  const inOpen = new Set(open.flatMap(({ standing }) => standing.reports))
  const ranked = rankedFor(desk, open, reads, wishes)
  const groupIn = async (group: Group) => {
    const inIt = ranked.filter((line) => line.group === group)
    const isTurned = wishes.turned?.group === group
    const page = await pageOf(
      inIt,
      (isTurned && wishes.turned?.place) || {},
      isTurned ? undefined : wishes.lines,
    )
    return {
      count: inIt.length,
      page: mapPage(page, (lines) => lines.map(({ one }) => lineOf(one))),
    }
  }
  return {
    yours: await groupIn('yours'),
    second: await groupIn('second'),
    free: await groupIn('free'),
    others: await groupIn('others'),
    wroteElsewhere: [...unread.keys()].filter((report) => !inOpen.has(report)),
  }
}

/** What "take the next" may give to whoever asks, the most pressing first; of equals what is in a language that they read. */
export const nextFor = (
  desk: Desk,
  open: readonly OpenCase[],
  reads: readonly Language[] | null,
  onlyText: boolean,
): OpenCase[] =>
  rankedFor(desk, open, reads, { onlyText })
    .filter(({ one, group }) => isForTheTaking(one, group) && !(onlyText && showsPictures(one.standing.kind)))
    .map(({ one }) => one)

/** Free, waiting for a second person whom nobody was given to, or in danger and in nobody's hands. */
export const isForTheTaking = ({ standing, waits }: OpenCase, group: Group): boolean =>
  group === 'free' || group === 'second' || (waits === 'danger' && standing.takenBy === null)
