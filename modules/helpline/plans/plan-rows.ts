import type { StandingRows } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { StepPlan } from './step-plan.ts'

/** The plans as the books hold them. A version that no longer holds stays, for what was begun by it. */
export const planRows = (plans: readonly StepPlan[]): readonly StandingRows[] => [
  {
    sql: `insert into helpline.step_plan (plan, version, holds_from, holds_until)
      select plan, version, "from", "until"
      from jsonb_to_recordset($1::jsonb) as one (plan text, version integer, "from" date, "until" date)
      on conflict (plan, version) do update set holds_from = excluded.holds_from, holds_until = excluded.holds_until`,
    rows: plans.map(({ plan, version, from, until }) => ({ plan, version, from, until })),
  },
  {
    sql: `insert into helpline.plan_step (plan, version, step, position)
      select plan, version, step, position
      from jsonb_to_recordset($1::jsonb) as one (plan text, version integer, step text, position integer)
      on conflict do nothing`,
    rows: plans.flatMap(({ plan, version, steps }) =>
      steps.map(({ step }, at) => ({ plan, version, step, position: at + 1 })),
    ),
  },
]

export interface BegunPlanRow {
  readonly support: string
  readonly plan: string
  readonly version: number
  readonly begun_by: string
  readonly begun_at: Date
}

export const insertBegunPlan = async (db: Books, row: BegunPlanRow): Promise<void> => {
  await sql`insert into helpline.begun_plan (support, plan, version, begun_by, begun_at)
    values (${row.support}, ${row.plan}, ${row.version}, ${row.begun_by}, ${row.begun_at})`.execute(db)
}

/** By what a support case goes, in the order in which it was begun. */
export const selectBegunPlans = async (db: Books, support: string): Promise<BegunPlanRow[]> =>
  (
    await sql<BegunPlanRow>`select support, plan, version, begun_by, begun_at from helpline.begun_plan
      where support = ${support} order by begun_at, plan`.execute(db)
  ).rows

export interface TickedStepRow {
  readonly support: string
  readonly plan: string
  readonly version: number
  readonly step: string
  readonly ticked_by: string
  readonly ticked_at: Date
}

export const insertTickedStep = async (db: Books, row: TickedStepRow): Promise<void> => {
  await sql`insert into helpline.ticked_step (support, plan, version, step, ticked_by, ticked_at)
    values (${row.support}, ${row.plan}, ${row.version}, ${row.step}, ${row.ticked_by}, ${row.ticked_at})`.execute(
    db,
  )
}

export const selectTickedSteps = async (db: Books, support: string): Promise<TickedStepRow[]> =>
  (
    await sql<TickedStepRow>`select support, plan, version, step, ticked_by, ticked_at from helpline.ticked_step
      where support = ${support}`.execute(db)
  ).rows
