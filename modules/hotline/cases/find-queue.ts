import type { Urgency } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import { findCasesToMove, findProgressOfCases, type NoticeProgress } from '@vigie/notices'
import {
  type Books,
  type Desk,
  mapPage,
  type Page,
  type PagePlace,
  type Reach,
  turnPage,
} from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { type Case, type Ending, takerOf } from './case.ts'
import { findCases } from './find-cases.ts'
import { type CasePlace, selectClosedCases, selectOpen, selectOpenCases, type Wanted } from './queue-rows.ts'
import { findSaid, urgencyOf } from './urgency.ts'
import { earlyWait, URGENT, type Waiting, waitsFor } from './waiting.ts'

export const QUEUE_ORDERS = ['newest', 'oldest'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

export type QueueLine = {
  readonly id: string
  readonly number: number
  readonly kind: DesignatedKind
  readonly language: Language
  readonly openedOn: Day
  readonly items: number
  readonly takenBy: string | null
  readonly waitsFor: Waiting
  /** Which of what was said makes it urgent. */
  readonly urgency: readonly Urgency[]
}

export type ClosedLine = Omit<QueueLine, 'waitsFor' | 'takenBy' | 'urgency'> & {
  readonly outcome: Ending
  readonly closedAt: Date
}

export type QueueWishes = Wanted & { readonly order: QueueOrder; readonly place?: PagePlace | undefined }

type Select = (db: Books, wanted: Wanted, order: QueueOrder, reach: Reach) => Promise<CasePlace[]>

const casesOn = async (desk: Desk, select: Select, wishes: QueueWishes): Promise<Page<Case>> => {
  const { order, place = {}, ...wanted } = wishes
  const page = await turnPage<CasePlace>(place, {
    keyOf: ({ number }) => String(number),
    read: (reach) => select(desk.db, wanted, order, reach),
  })
  const cases = await findCases(
    desk,
    page.lines.map(({ id }) => id),
  )
  return mapPage(page, () => cases)
}

const lineOf = (one: Case, progress: readonly NoticeProgress[], urgency: readonly Urgency[]): QueueLine => {
  const { id, number, kind, language, openedOn } = one
  const waiting = waitsFor(one, progress)
  return {
    id,
    number,
    kind,
    language,
    openedOn,
    items: one.items.length,
    takenBy: takerOf(one),
    waitsFor: waiting,
    urgency,
  }
}

/** So many of them stand above the queue; whoever deals with one sees the next. */
const MOST_URGENT = 20

/** The open cases that nobody may overlook, danger first, then the longest open: whatever the page, they come first. */
export const findUrgent = async (desk: Desk): Promise<QueueLine[]> => {
  insistOnDoor(desk.actor)
  const open = await selectOpen(desk.db)
  const toMove = new Set(
    await findCasesToMove(
      desk,
      open.map(({ id }) => id),
    ),
  )
  const ids = open.filter(({ id, isInDanger }) => isInDanger || toMove.has(id)).map(({ id }) => id)
  const cases = await findCases(desk, ids.slice(0, 5 * MOST_URGENT))
  const progress = await findProgressOfCases(desk, ids)
  const said = await findSaid(desk, cases)
  return cases
    .map((one) => lineOf(one, progress.get(one.id) ?? [], urgencyOf(one, said)))
    .filter((line) => URGENT.includes(line.waitsFor))
    .sort(
      (one, other) =>
        URGENT.indexOf(one.waitsFor) - URGENT.indexOf(other.waitsFor) || one.number - other.number,
    )
    .slice(0, MOST_URGENT)
}

/** The open cases, a page at a time. A case stays here, with whoever has it, until it is closed. */
export const findQueue = async (desk: Desk, wishes: QueueWishes): Promise<Page<QueueLine>> => {
  insistOnDoor(desk.actor)
  const page = await casesOn(desk, selectOpenCases, wishes)
  const assessed = page.lines.filter((one) => earlyWait(one) === null)
  const progress = await findProgressOfCases(
    desk,
    assessed.map(({ id }) => id),
  )
  const said = await findSaid(desk, page.lines)
  return mapPage(page, (cases) =>
    cases.map((one) => lineOf(one, progress.get(one.id) ?? [], urgencyOf(one, said))),
  )
}

/** The closed cases, a page at a time. */
export const findClosedCases = async (
  desk: Desk,
  wishes: Pick<QueueWishes, 'order' | 'language' | 'kind' | 'place'>,
): Promise<Page<ClosedLine>> => {
  insistOnDoor(desk.actor)
  return mapPage(await casesOn(desk, selectClosedCases, wishes), (cases) =>
    cases.flatMap(({ id, number, kind, language, openedOn, items, closures }) => {
      const last = closures.at(-1)
      if (!last) return []
      const { outcome, at: closedAt } = last
      return [{ id, number, kind, language, openedOn, items: items.length, outcome, closedAt }]
    }),
  )
}
