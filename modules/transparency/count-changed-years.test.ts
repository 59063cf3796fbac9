import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAcknowledgement } from '../notices/verbs/record-acknowledgement.ts'
import { publishAccount } from './account-rows.ts'
import { annualAccount } from './annual-account.ts'
import { countChangedYears } from './count-changed-years.ts'
import { type Accounts, openAccounts } from './testing-account.ts'

let sent: Accounts
let centre: Accounts['centre']
beforeAll(async () => {
  sent = await openAccounts()
  centre = sent.centre
})
afterAll(() => centre.close())

/** What one round of the worker counts. */
const countOnce = (): Promise<readonly number[]> =>
  bySystem(centre.worker.house, (desk) =>
    countChangedYears(desk, (account) => publishAccount(centre.worker.books('commons'), account)),
  )

test('a year is counted once for all that changed in it, and not at all when nothing did', async () => {
  centre.clock.moveTo(new Date('2025-02-02T09:00:00Z'))
  const view = await sent.paste(3, { standing: 'ordinary' })
  await centre.perform(recordAcknowledgement, centre.staff.bram, { notice: view.id })
  for (const { id } of view.items) await sent.decide(id, 'removed')
  expect(await countOnce()).toEqual([2025])
  expect(await countOnce()).toEqual([])
})

test('a change that is being written while a year is counted is counted the next time', async () => {
  const view = await sent.paste(2, { standing: 'ordinary' })
  await sent.decide(view.items[0]?.id, 'removed')
  const { house } = centre.worker
  const counted = bySystem(house, (desk) =>
    countChangedYears(desk, async (account) => {
      await sent.decide(view.items[1]?.id, 'disabled')
      await publishAccount(centre.worker.books('commons'), account)
    }),
  )
  expect(await counted).toEqual([2025])
  expect(await countOnce()).toEqual([2025])
  const standing = await centre.read(centre.staff.bram, (desk) => annualAccount(desk, 2025))
  expect((await sent.read(2025))?.totals).toEqual(standing.totals)
})

test('a count that could not be published is made again', async () => {
  await sent.paste(1, { standing: 'ordinary' })
  const failing = bySystem(centre.worker.house, (desk) =>
    countChangedYears(desk, () => Promise.reject(new Error('the commons are away'))),
  )
  await expect(failing).rejects.toThrow('the commons are away')
  expect(await countOnce()).toEqual([2025])
})

test('an older count never takes the place of a newer one', async () => {
  const after = await sent.read(2025)
  if (!after?.rows[0]) throw new Error('nothing was counted')
  const old = { ...after, rows: [], countedAt: '2020-01-01T00:00:00.000Z' }
  await publishAccount(centre.worker.books('commons'), old)
  expect((await sent.read(2025))?.rows).toEqual(after.rows)
})
