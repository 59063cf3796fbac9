import type { ThrowawayCentre } from '@vigie/centre'
import { declareStatus } from '@vigie/notices'
import { seedProviders } from '@vigie/notices/fixtures'
import { bySystem } from '@vigie/platform/operation'
import type pg from 'pg'
import { z } from 'zod'
import { BIG_CASE, type Plan } from './plan.ts'
import { sealOpened } from './seal-opened-rows.ts'
import { fillRegister } from './seed-cases-rows.ts'
import { fillNoticesAndTraces } from './seed-notices-rows.ts'

/** What was seeded and can be opened. */
export const seededShape = z.object({
  cases: z.object({ open: z.array(z.int()), closed: z.array(z.int()), big: z.int() }),
  notices: z.array(z.string()),
  referrals: z.array(z.string()),
  reports: z.array(z.string()),
  /** Items that wait for a second look, each as its case and its number. */
  toAssess: z.array(z.object({ case: z.int(), item: z.int() })),
})
export type Seeded = z.output<typeof seededShape>

const PICKED = 12
const EIGHT_YEARS = 2_900

const pick = async (client: pg.Client, sql: string): Promise<string[]> =>
  (await client.query<{ one: string }>(sql)).rows.map(({ one }) => one)

const numbers = (found: readonly string[]): number[] => found.map(Number)

/** Fills empty books with a register of so many cases, written by the server's owner with the triggers asleep. */
export const seed = async (
  centre: Pick<ThrowawayCentre, 'desk' | 'staff'>,
  client: pg.Client,
  cases: number,
  days = EIGHT_YEARS,
): Promise<Seeded> => {
  const { desk, staff } = centre
  await bySystem(desk.house, declareStatus)
  const providers = await bySystem(desk.house, seedProviders)
  const [eligibility = ''] = await pick(
    client,
    `select id as one from people.eligibility where person = '${staff.hanne.id}'`,
  )
  const today = await bySystem(desk.house, async (at) => at.today)
  const plan: Plan = {
    cases,
    days,
    open: 300,
    caseless: Math.floor(cases / 10),
    today,
    staff: {
      analysts: [staff.hanne.id, staff.bram.id, staff.yasmine.id],
      coordinator: staff.griet.id,
      eligibility,
    },
    providers: { mail: providers.get('buurtnet') ?? '', form: providers.get('examplegram') ?? '' },
  }
  await client.query('set session_replication_role = replica')
  await client.query("set work_mem = '256MB'")
  for (const statement of [...fillRegister(plan), ...fillNoticesAndTraces(plan)]) {
    await client.query(statement)
  }
  await client.query('reset session_replication_role')
  await client.query('insert into people.demonstration_world values (true)')
  await client.query('vacuum analyze')
  const open = await pick(
    client,
    `(select number as one from seeded where is_open and number <> ${BIG_CASE} order by number limit ${PICKED})
       union all (select number from seeded where is_open order by number desc limit ${PICKED})`,
  )
  const closed = await pick(
    client,
    `select s.number as one from seeded s join seeded_notice n on n."case" = s.id
       where not s.is_open order by s.number desc limit ${PICKED}`,
  )
  const all = [...open, ...closed, BIG_CASE].join(',')
  const withNotice = await pick(
    client,
    `(select n."case" as one from seeded_notice n where n.is_open limit 40)`,
  )
  const withReferral = await pick(
    client,
    `select r."case" as one from seeded_referral r where r.is_open limit ${PICKED}`,
  )
  const opened = [
    ...(await pick(client, `select id as one from seeded where number in (${all})`)),
    ...withNotice,
    ...withReferral,
  ]
  const inOpened = `"case" in ('${opened.join("','")}')`
  const caseless = await pick(
    client,
    `select id as one from seeded_report where "case" is null order by day desc limit ${PICKED}`,
  )
  const reports = [
    ...(await pick(client, `select id as one from seeded_report where ${inOpened}`)),
    ...caseless,
  ]
  await bySystem(desk.house, (at) => sealOpened(client, at, { cases: opened, reports }))
  const { rows: toAssess } = await client.query<{ case: number; item: number }>(
    `select case_number as "case", number as item from seeded_item
       where looks < 2 and first <> '${staff.hanne.id}' and case_number in (${all}) limit ${PICKED}`,
  )
  return {
    cases: { open: numbers(open), closed: numbers(closed), big: BIG_CASE },
    notices: await pick(
      client,
      `select reference as one from notices.notice where ${inOpened} and "case" <> pg_temp.id('case', ${BIG_CASE}) limit 40`,
    ),
    referrals: await pick(client, `select id as one from hotline.referral where ${inOpened} limit ${PICKED}`),
    reports: caseless,
    toAssess,
  }
}
