import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface TaskRow {
  readonly id: string
  readonly support: string
  readonly sort: string
  readonly sealed: Buffer
  readonly due_on: Day
  readonly owner: string
  readonly set_by: string
  readonly set_at: Date
}

export interface KeptTaskRow extends TaskRow {
  readonly number: number
  readonly how: string | null
  readonly ended_by: string | null
  readonly ended_at: Date | null
}

/** A task as the desk lists it: what it says stays sealed. */
export interface DueTask {
  readonly id: string
  readonly number: number
  readonly sort: string
  readonly due_on: Day
  readonly owner: string
}

export const insertTask = async (db: Books, row: TaskRow): Promise<void> => {
  await sql`insert into helpline.task (id, support, sort, sealed, due_on, owner, set_by, set_at)
    values (${row.id}, ${row.support}, ${row.sort}, ${row.sealed}, ${row.due_on}, ${row.owner}, ${row.set_by},
      ${row.set_at})`.execute(db)
}

export const insertTaskEnd = async (
  db: Books,
  row: { task: string; how: string; ended_by: string; ended_at: Date },
): Promise<void> => {
  await sql`insert into helpline.task_end (task, how, ended_by, ended_at)
    values (${row.task}, ${row.how}, ${row.ended_by}, ${row.ended_at})`.execute(db)
}

const TASK = sql`t.id, t.support, s.number, t.sort, t.sealed, t.due_on, t.owner, t.set_by, t.set_at, e.how, e.ended_by, e.ended_at
  from helpline.task t join helpline.support s on s.id = t.support left join helpline.task_end e on e.task = t.id`

export const selectTask = async (db: Books, id: string): Promise<KeptTaskRow | undefined> =>
  (await sql<KeptTaskRow>`select ${TASK} where t.id = ${id}`.execute(db)).rows[0]

/** All of one support, what is due first standing first. */
export const selectTasks = async (db: Books, support: string): Promise<KeptTaskRow[]> =>
  (
    await sql<KeptTaskRow>`select ${TASK} where t.support = ${support} order by t.due_on, t.set_at, t.id`.execute(
      db,
    )
  ).rows

/** What is due until a day, the longest overdue first. */
export const selectDueTasks = async (
  db: Books,
  { until, most }: { until: Day; most: number },
): Promise<DueTask[]> =>
  (
    await sql<DueTask>`select t.id, s.number, t.sort, t.due_on, t.owner
      from helpline.open_task o join helpline.task t on t.id = o.task join helpline.support s on s.id = t.support
      where o.due_on <= ${until}::date order by o.due_on, o.task limit ${most}`.execute(db)
  ).rows
