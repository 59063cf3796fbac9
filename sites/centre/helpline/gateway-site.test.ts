import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { openGateway } from '@vigie/helpline/channels/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite } from './testing.ts'

const SECRET = 'a secret of a test, long enough'
let line: TestHelpline
let gateway: Awaited<ReturnType<typeof openGateway>>
beforeAll(async () => {
  line = await openTestHelpline()
  gateway = await openGateway({ token: 'none', secret: SECRET, now: () => line.clock() })
})
afterAll(async () => {
  await gateway.close()
  await line.close()
})

const site = (secret: string | null = SECRET) =>
  openTestSite(line, undefined, async (name) => (name === 'sms-webhook' ? secret : null)).app
const post = async (app: ReturnType<typeof site>, id: string, said: Readonly<Record<string, unknown>>) => {
  const answer = await app.request('/fr/gateway/sms', { method: 'POST', ...gateway.brings(id, said) })
  return { status: answer.status, text: await answer.text() }
}
const arrived = async () =>
  (
    await sql<{ language: string }>`select language from helpline.arrived_text order by number`.execute(
      line.desk.house.books,
    )
  ).rows
const message = { type: 'message', from: '+32470000001', text: 'Inventé : bonjour' }

test('what the gateway signed is kept once, in the language of its address, and the answer says nothing', async () => {
  for (let times = 0; times < 3; times++)
    expect(await post(site(), 'made-up-1', message)).toEqual({ status: 204, text: '' })
  expect(await arrived()).toEqual([{ language: 'fr' }])
})

test('what nobody signed, what is signed with another secret, and any call where no secret is kept is refused', async () => {
  expect((await post(site('another secret'), 'made-up-2', message)).status).toBe(401)
  expect((await post(site(null), 'made-up-2', message)).status).toBe(401)
  const bare = { method: 'POST', body: JSON.stringify(message) }
  expect((await site().request('/fr/gateway/sms', bare)).status).toBe(401)
  expect((await post(site(), 'made-up-2', { type: 'message', text: 'x' })).status).toBe(400)
  expect(await arrived()).toHaveLength(1)
})

test('a report of an answer that is none of ours, and news of another sort, change nothing', async () => {
  const report = { type: 'report', id: `${crypto.randomUUID()}.1`, status: 'delivered' }
  expect((await post(site(), 'made-up-3', report)).status).toBe(204)
  expect((await post(site(), 'made-up-4', { type: 'balance', left: 3 })).status).toBe(204)
  const { rows } = await sql`select from helpline.delivery_report`.execute(line.desk.house.books)
  expect(rows).toEqual([])
  expect(await arrived()).toHaveLength(1)
})

test('the site names the number and says who learns of it, only where there is one', async () => {
  const text = async () => (await site().request('/en')).text()
  expect(await text()).not.toContain('text message')
  const { letterhead } = line.callers.house
  const particulars = { smsGateway: gateway.url, smsNumber: '+32 470 00 00 00' }
  const named = {
    ...line,
    callers: {
      ...line.callers,
      house: { ...line.callers.house, letterhead: { ...letterhead, particulars } },
    },
  }
  const { app } = openTestSite(named)
  const page = await (await app.request('/en')).text()
  expect(page).toContain('+32\u00a0470\u00a000\u00a000\u00a000')
  expect(page).toContain('not anonymous')
  expect(await (await app.request('/en/kept')).text()).toContain('Send STOP')
})
