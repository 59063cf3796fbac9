import type { AgeBand, Urgency } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import {
  type Desk,
  mapPage,
  type Page,
  type PagePlace,
  type Reach,
  turnPage,
} from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import type { Ending } from './case.ts'
import type { Deadline } from './deadline.ts'
import { findCases } from './find-cases.ts'
import { findOpenCases } from './find-open.ts'
import type { Origin } from './origin.ts'
import { type CasePlace, selectClosedCases, selectOpenCases, type Wanted } from './queue-rows.ts'
import { hasReply, type OpenCase } from './to-do.ts'
import type { ToldBefore } from './told-before.ts'
import type { Waiting } from './waiting.ts'

export const QUEUE_ORDERS = ['newest', 'oldest'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

export type QueueLine = {
  readonly id: string
  readonly number: number
  readonly kind: DesignatedKind
  readonly language: Language
  readonly origin: Origin
  readonly openedOn: Day
  readonly items: number
  readonly takenBy: string | null
  readonly waitsFor: Waiting
  /** Which of what was said makes it urgent. */
  readonly urgency: readonly Urgency[]
  readonly ageBand: AgeBand
  readonly toldBefore: ToldBefore | null
  readonly deadline: Deadline
  /** The first day on which one of its reporters wrote what nobody has read. */
  readonly wroteOn: Day | null
  /** An answer of a provider is there that nobody read. */
  readonly hasReply: boolean
}

export type ClosedLine = Pick<QueueLine, 'id' | 'number' | 'kind' | 'language' | 'openedOn' | 'items'> & {
  readonly outcome: Ending
  readonly closedAt: Date
}

export type QueueWishes = Wanted & { readonly order: QueueOrder; readonly place?: PagePlace | undefined }

export const lineOf = (one: OpenCase): QueueLine => {
  const { standing, waits, urgency, ageBand, toldBefore, deadline, wroteOn } = one
  const { id, number, kind, language, origin, openedOn, takenBy, items } = standing
  return {
    id,
    number,
    kind,
    language,
    origin,
    openedOn,
    items: items.length,
    takenBy,
    waitsFor: waits,
    urgency,
    ageBand,
    toldBefore,
    deadline,
    wroteOn,
    hasReply: hasReply(one),
  }
}

const placesOn = (
  { order, place = {}, ...wanted }: QueueWishes,
  select: (wanted: Wanted, order: QueueOrder, reach: Reach) => Promise<CasePlace[]>,
): Promise<Page<CasePlace>> =>
  turnPage<CasePlace>(place, {
    keyOf: ({ number }) => String(number),
    read: (reach) => select(wanted, order, reach),
  })

/** These cases, in the order of the page on which they stand. */
const inTurn = <Line extends { readonly id: string }>(
  page: Page<CasePlace>,
  lines: readonly Line[],
): Page<Line> => {
  const byId = new Map(lines.map((line) => [line.id, line]))
  return mapPage(page, (places) => places.flatMap(({ id }) => byId.get(id) ?? []))
}

const idsOn = (page: Page<CasePlace>): string[] => page.lines.map(({ id }) => id)

/** The open cases by their number, a page at a time. A case stays here, with whoever has it, until it is closed. */
export const findQueue = async (desk: Desk, wishes: QueueWishes): Promise<Page<QueueLine>> => {
  insistOnDoor(desk.actor)
  const page = await placesOn(wishes, (...asked) => selectOpenCases(desk.db, ...asked))
  return inTurn(page, (await findOpenCases(desk, idsOn(page))).map(lineOf))
}

/** The closed cases, a page at a time. */
export const findClosedCases = async (desk: Desk, wishes: QueueWishes): Promise<Page<ClosedLine>> => {
  insistOnDoor(desk.actor)
  const page = await placesOn(wishes, (...asked) => selectClosedCases(desk.db, ...asked))
  const lines = (await findCases(desk, idsOn(page))).flatMap(
    ({ id, number, kind, language, openedOn, items, closures }) => {
      const last = closures.at(-1)
      if (!last) return []
      const { outcome, at: closedAt } = last
      return [{ id, number, kind, language, openedOn, items: items.length, outcome, closedAt }]
    },
  )
  return inTurn(page, lines)
}
