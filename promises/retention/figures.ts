import { originOf, sequenceAll, signHead, verifyLog } from '@vigie/audit'
import { openHouse } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { ensureSigningKey, loadVerifyingKeys } from '@vigie/platform/vault'
import { annualAccount } from '@vigie/transparency/counting'
import type pg from 'pg'
import type { Stage } from './stage.ts'

/** Rows that count nothing: that something was destroyed, and the marks that it was found by, which go with it. */
const NO_FIGURES = ['case_destruction', 'address_part', 'their_reference']

/** Everything that the public account and the books count, which no destruction may change. */
export const figuresOf = async (
  stage: Stage,
  client: pg.Client,
  years: readonly number[],
): Promise<string> => {
  const accounts = []
  for (const year of years) {
    // Everything but the moment at which it was counted.
    const {
      countedOn: _day,
      countedAt: _moment,
      ...account
    } = await stage.read((desk) => annualAccount(desk, year))
    accounts.push(account)
  }
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('intake', 'hotline', 'notices', 'people') and not tablename = any ($1) order by 1`,
    [NO_FIGURES],
  )
  const counts: Record<string, string> = {}
  for (const { name } of rows) {
    const [schema = '', table = ''] = name.split('.')
    const { rows: many } = await client.query<{ n: string }>(`select count(*) as n from ${schema}."${table}"`)
    counts[name] = many[0]?.n ?? ''
  }
  const told =
    await client.query(`select outcome, kind, nature, age_band, act, article, count(*) from hotline.verdict
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`)
  return JSON.stringify([accounts, counts, told.rows])
}

export const isAuditGood = async ({ place }: Stage): Promise<boolean> => {
  const worker = await openHouse(place, 'worker', 2)
  try {
    await sequenceAll(worker.house)
    const key = await ensureSigningKey(place.keyFolder)
    await bySystem(worker.house, (desk) => signHead(desk, key))
    const origin = originOf(place.letterhead)
    const keys = await loadVerifyingKeys(place.keyFolder)
    const verified = await verifyLog(worker.house.books, { now: place.clock(), origin, keys, elsewhere: [] })
    return verified.holds && verified.size > 0
  } finally {
    await worker.close()
  }
}
