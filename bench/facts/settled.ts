import { bySystem, type House } from '@vigie/platform/operation'
import { openLanes, type Subscriber } from '@vigie/platform/queue'
import type pg from 'pg'
import { quantile } from '../verdict.ts'

const LOOKS = 400
const PORTION = 500_000

/**
 * So many facts come and are settled, and nothing sweeps up behind them. Written by SQL, as they would lie after a long day: in
 * both tables, for one subscriber each.
 */
export const settle = async (client: pg.Client, facts: number, fact: string, subscriber: string) => {
  for (const table of ['outbox.fact', 'outbox.delivery']) {
    await client.query(`alter table ${table} set (autovacuum_enabled = off)`)
  }
  for (let done = 0; done < facts; done += PORTION) {
    const portion = Math.min(PORTION, facts - done)
    await client.query(
      `insert into outbox.fact (name, body) select $1, jsonb_build_object('thing', n) from generate_series(1, $2::int) n`,
      [fact, portion],
    )
    await client.query(
      `insert into outbox.delivery (fact, subscriber, body) select number, $1, body from outbox.fact`,
      [subscriber],
    )
    await client.query('delete from outbox.delivery')
    await client.query('delete from outbox.fact')
  }
}

export const sweep = async (client: pg.Client): Promise<void> => {
  for (const table of ['outbox.fact', 'outbox.delivery']) {
    await client.query(`alter table ${table} reset (autovacuum_enabled)`)
    await client.query(`vacuum (analyze) ${table}`)
  }
}

/** How long a look takes at which nothing waits, in milliseconds: the first of a worker that just started, and those after it. */
export const measureLooks = async (
  house: House,
  subscribers: readonly Subscriber[],
): Promise<{ first: number; p50: number; p99: number }> => {
  const [lane] = openLanes(house, subscribers, () => undefined)
  if (!lane) throw new Error('no subscriber, no lane')
  await bySystem(house, async () => undefined)
  const times: number[] = []
  for (let turn = 0; turn < LOOKS; turn++) {
    const before = performance.now()
    await lane.round()
    times.push(performance.now() - before)
  }
  const [first = 0, ...others] = times
  return { first, p50: quantile(others, 0.5), p99: quantile(others, 0.99) }
}
