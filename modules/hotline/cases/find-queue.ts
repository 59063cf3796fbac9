import type { Day, DesignatedKind, Language } from '@vigie/kernel'
import { findNoticesOfCase } from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { type Ending, takerOf } from './case.ts'
import { findCases } from './find-cases.ts'
import { countCases, selectCaseIds, type Wanted } from './queue-rows.ts'
import { assessmentWait, type Waiting, waitsFor } from './waiting.ts'

export const QUEUE_ORDERS = ['newest', 'oldest'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

export const LINES_PER_PAGE = 25

export type QueueLine = {
  readonly id: string
  readonly number: number
  readonly kind: DesignatedKind
  readonly language: Language
  readonly openedOn: Day
  readonly items: number
  readonly takenBy: string | null
  readonly waitsFor: Waiting
}

export type ClosedLine = Omit<QueueLine, 'waitsFor' | 'takenBy'> & {
  readonly outcome: Ending
  readonly closedAt: Date
}

export type Page<Line> = {
  readonly lines: readonly Line[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export type QueueWishes = Omit<Wanted, 'open'> & { readonly order: QueueOrder; readonly page?: number }

const turnTo = async (desk: Desk, wanted: Wanted, order: QueueOrder, asked: number) => {
  const total = await countCases(desk.db, wanted)
  const pages = Math.max(1, Math.ceil(total / LINES_PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(asked)), pages)
  const offset = (page - 1) * LINES_PER_PAGE
  const ids = await selectCaseIds(desk.db, wanted, { order, limit: LINES_PER_PAGE, offset })
  return { total, pages, page, cases: await findCases(desk, ids) }
}

/** The open cases, a page at a time. A case stays here, with whoever has it, until it is closed. */
export const findQueue = async (desk: Desk, wishes: QueueWishes): Promise<Page<QueueLine>> => {
  insistOnDoor(desk.actor)
  const { order, page: asked = 1, ...wanted } = wishes
  const { cases, ...place } = await turnTo(desk, { ...wanted, open: true }, order, asked)
  const lines: QueueLine[] = []
  for (const { id, number, kind, language, openedOn, ...one } of cases) {
    const waiting = assessmentWait(one.items) ?? waitsFor(one, await findNoticesOfCase(desk, id, 'unopened'))
    const items = one.items.length
    lines.push({ id, number, kind, language, openedOn, items, takenBy: takerOf(one), waitsFor: waiting })
  }
  return { ...place, lines }
}

/** The closed cases, a page at a time. */
export const findClosedCases = async (
  desk: Desk,
  wishes: Pick<QueueWishes, 'order' | 'language' | 'kind' | 'page'>,
): Promise<Page<ClosedLine>> => {
  insistOnDoor(desk.actor)
  const { order, page: asked = 1, ...wanted } = wishes
  const { cases, ...place } = await turnTo(desk, { ...wanted, open: false }, order, asked)
  const lines = cases.flatMap(({ id, number, kind, language, openedOn, items, closures }) => {
    const last = closures.at(-1)
    if (!last) return []
    const { outcome, at: closedAt } = last
    return [{ id, number, kind, language, openedOn, items: items.length, outcome, closedAt }]
  })
  return { ...place, lines }
}
