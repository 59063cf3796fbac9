import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../testing/register.ts'
import { noteTrace } from './note-trace.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

/** As whoever owns the server, whom no grant stops: only keys, checks and triggers are left. */
const asOwner = async (text: string): Promise<unknown> => {
  const { superUrl, databases } = register.centre.place
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  const client = new pg.Client(url.href)
  await client.connect()
  return client.query(text).finally(() => client.end())
}

const SITE = {
  siteType: 'image-board',
  access: 'account',
  commerciality: 'commercial',
  payment: ['visa', 'bitcoin'],
  referrer: 'https://way.example/in',
} as const

test('what sort of place it is is kept as said, the page one has to come from sealed, and nothing where nobody said', async () => {
  const { act, opened, see, centre } = register
  const { hanne, louis } = centre.staff
  const one = await opened(['https://site.example/1'])
  const item = one.items[0]?.id
  await expect(act(noteTrace, louis, { item, hostedIn: 'NL', ...SITE })).rejects.toThrow('not-for-you')
  await act(noteTrace, hanne, { item, hostedIn: 'NL' })
  centre.clock.moveBy(1000)
  await act(noteTrace, hanne, { item, hostedIn: 'NL', ...SITE })
  const { items } = await see(hanne, one.id)
  expect(items[0]?.traces).toMatchObject([
    { audience: null, siteType: null, access: null, commerciality: null, payment: [], referrer: null },
    { audience: null, ...SITE },
  ])
  const kept = await centre.read(hanne, (desk) =>
    sql<{ referrer: Buffer | null }>`select referrer from hotline.trace where referrer is not null`.execute(
      desk.db,
    ),
  )
  expect(kept.rows.map(({ referrer }) => referrer?.includes('way.example'))).toEqual([false])
})

test('how one pays goes only with what makes money: the form says where it is wrong, and the books refuse it', async () => {
  const { act, opened, centre } = register
  const { hanne } = centre.staff
  const one = await opened(['https://site.example/2'])
  const item = one.items[0]?.id
  for (const commerciality of ['non-commercial', undefined]) {
    await expect(act(noteTrace, hanne, { item, payment: ['visa'], commerciality })).rejects.toMatchObject({
      word: 'payment-only-where-commercial',
      about: ['payment'],
    })
  }
  const write = (values: string) =>
    asOwner(`insert into hotline.trace (id, item, source, noted_by, noted_at, commerciality, payment)
      values (gen_random_uuid(), '${item}', 'analyst', '${hanne.id}', now(), ${values})`)
  await write(`'commercial', '{visa}'`)
  await expect(write(`'non-commercial', '{visa}'`)).rejects.toThrow('paid_only_where_commercial')
  await expect(write(`null, '{visa}'`)).rejects.toThrow('paid_only_where_commercial')
  await expect(write(`'commercial', '{cowrie}'`)).rejects.toThrow('trace_payment_check')
})
