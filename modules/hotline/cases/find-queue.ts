import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import { findProgressOfCases } from '@vigie/notices'
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
import { type CasePlace, selectClosedCases, selectOpenCases, type Wanted } from './queue-rows.ts'
import { earlyWait, type Waiting, waitsFor } from './waiting.ts'

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
}

export type ClosedLine = Omit<QueueLine, 'waitsFor' | 'takenBy'> & {
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

/** The open cases, a page at a time. A case stays here, with whoever has it, until it is closed. */
export const findQueue = async (desk: Desk, wishes: QueueWishes): Promise<Page<QueueLine>> => {
  insistOnDoor(desk.actor)
  const page = await casesOn(desk, selectOpenCases, wishes)
  const assessed = page.lines.filter((one) => earlyWait(one) === null)
  const progress = await findProgressOfCases(
    desk,
    assessed.map(({ id }) => id),
  )
  return mapPage(page, (cases) =>
    cases.map((one): QueueLine => {
      const { id, number, kind, language, openedOn } = one
      const waiting = waitsFor(one, progress.get(id) ?? [])
      const items = one.items.length
      return { id, number, kind, language, openedOn, items, takenBy: takerOf(one), waitsFor: waiting }
    }),
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
