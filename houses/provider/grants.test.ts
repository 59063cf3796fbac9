import { ensurePasswords } from '@vigie/platform/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tryEverything } from '../../tests/house/grants-attempts.ts'
import { readCalls } from '../../tests/house/grants-read.ts'
import { sweep } from '../../tests/house/grants-sweep.ts'
import { PROVIDER } from '../../tests/house/houses.ts'
import { openTestProvider, type TestProvider } from './testing.ts'

let house: TestProvider
beforeAll(async () => {
  house = await openTestProvider()
})
afterAll(() => house.close())

const urlOf = async (login?: string): Promise<string> => {
  const url = new URL(house.place.superUrl)
  url.pathname = `/${house.place.databases.provider}`
  if (login !== undefined) {
    url.username = login
    url.password = encodeURIComponent((await ensurePasswords(house.place)).get(login) ?? '')
  }
  return url.href
}

test('the server’s own record of rights is the table written by hand, and nothing more', async () => {
  expect(await sweep(PROVIDER, 'provider', await urlOf())).toEqual([])
})

test.each(PROVIDER.loginsOf('provider'))('the server refuses %s all that is not its own', async (login) => {
  const adminUrl = await urlOf()
  const { tried, through } = await tryEverything({
    house: PROVIDER,
    books: 'provider',
    login,
    url: await urlOf(login),
    adminUrl,
    calls: await readCalls(adminUrl),
  })
  expect(through).toEqual([])
  expect(tried).toBeGreaterThan(60)
})
