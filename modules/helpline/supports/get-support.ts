import { type Day, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { selectClosings } from './closing-rows.ts'
import {
  CLOSING_WHYS,
  type ClosingWhy,
  ENTRY_KINDS,
  type EntryKind,
  entryText,
  pseudonymText,
  REOPENING_WHYS,
  type ReopeningWhy,
  remarkText,
  summaryText,
  TASK_ENDS,
  TASK_SORTS,
  type TaskEnd,
  type TaskSort,
  taskText,
} from './support.ts'
import {
  type SupportContactRow,
  type SupportRow,
  selectContactsOfSupport,
  selectEntries,
  selectPseudonyms,
  selectSupportOfNumber,
} from './support-rows.ts'
import { selectTasks } from './task-rows.ts'

export interface Task {
  readonly id: string
  readonly sort: TaskSort
  readonly text: string
  readonly due: Day
  readonly owner: string
  readonly ended: { readonly how: TaskEnd; readonly by: string; readonly at: Date } | null
}

export interface Closing {
  readonly id: string
  readonly why: ClosingWhy
  readonly summary: string
  readonly by: string
  readonly at: Date
  readonly ruling: {
    readonly isApproved: boolean
    readonly remark: string
    readonly by: string
    readonly at: Date
  } | null
  readonly reopening: { readonly why: ReopeningWhy; readonly by: string; readonly at: Date } | null
}

export interface Entry {
  readonly kind: EntryKind
  readonly text: string
  readonly by: string
  readonly at: Date
}

/** A support case with what was written opened. What was destroyed is empty. */
export interface Support extends SupportRow {
  readonly contacts: readonly SupportContactRow[]
  readonly entries: readonly Entry[]
  readonly tasks: readonly Task[]
  readonly pseudonyms: readonly { readonly text: string; readonly expires: Day }[]
  readonly closings: readonly Closing[]
}

export const getSupport = async (desk: Desk, number: number): Promise<Support> => {
  const row = await selectSupportOfNumber(desk.db, number)
  if (row === undefined) throw refuse('no-such-support')
  const entries = await selectEntries(desk.db, row.id)
  const tasks = await selectTasks(desk.db, row.id)
  const pseudonyms = await selectPseudonyms(desk.db, row.id)
  const closings = await selectClosings(desk.db, row.id)
  return {
    ...row,
    contacts: await selectContactsOfSupport(desk.db, row.id),
    entries: entries.map(({ id, kind, sealed, written_by, written_at }) => ({
      kind: wordOf(ENTRY_KINDS, kind),
      text: entryText.open(desk, id, sealed),
      by: written_by,
      at: written_at,
    })),
    tasks: tasks.map(({ id, sort, sealed, due_on, owner, how, ended_by, ended_at }) => ({
      id,
      sort: wordOf(TASK_SORTS, sort),
      text: taskText.open(desk, id, sealed),
      due: due_on,
      owner,
      ended:
        how === null || ended_by === null || ended_at === null
          ? null
          : { how: wordOf(TASK_ENDS, how), by: ended_by, at: ended_at },
    })),
    pseudonyms: pseudonyms.flatMap(({ id, sealed, expires_on }) =>
      sealed.length === 0 || expires_on <= desk.today
        ? []
        : [{ text: pseudonymText.open(desk, id, sealed), expires: expires_on }],
    ),
    closings: closings.map((one) => ({
      id: one.id,
      why: wordOf(CLOSING_WHYS, one.why),
      summary: summaryText.open(desk, one.id, one.summary),
      by: one.asked_by,
      at: one.asked_at,
      ruling:
        one.ruling === null || one.ruled_by === null || one.ruled_at === null
          ? null
          : {
              isApproved: one.ruling === 'approved',
              remark: remarkText.open(desk, one.id, one.remark),
              by: one.ruled_by,
              at: one.ruled_at,
            },
      reopening:
        one.reopening === null || one.reopened_by === null || one.reopened_at === null
          ? null
          : { why: wordOf(REOPENING_WHYS, one.reopening), by: one.reopened_by, at: one.reopened_at },
    })),
  }
}
