import { setTimeout as pause } from 'node:timers/promises'
import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { answerCaller } from '@vigie/helpline/verbs/answer-caller'
import { endConversation } from '@vigie/helpline/verbs/end-conversation'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { newId } from '@vigie/kernel'
import { connect, transaction } from '@vigie/platform/database'
import { openEvents } from '@vigie/platform/events'
import type { NoTables } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hiddenIn, openTestSite, saidOn } from './testing.ts'

let line: TestHelpline
let site: ReturnType<typeof openTestSite>
let app: typeof site.app
let news: Awaited<ReturnType<typeof openEvents>>
beforeAll(async () => {
  line = await openTestHelpline()
  news = await openEvents(line.callers)
  site = openTestSite(line, news)
  app = site.app
})
afterAll(async () => {
  await news.close()
  await line.close()
})

const send: typeof site.send = (path, fields) => site.send(path, fields)
const idOf = () => site.idOf()
const begin = async (text: string) => {
  const { page } = await send('/nl/sent', { text, submission: newId() })
  return hiddenIn(page, 'receipt')
}

test('the first page says whom to call and how many wait, sets nothing on the device, and may ask only its own house', async () => {
  const answer = await app.request('/nl')
  const page = await answer.text()
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
  expect(page).toContain('tel:112')
  expect(page).toContain('tel:116000')
  expect(page).toContain('Er wacht nu niemand op antwoord.')
  expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self'")
  await begin('Verzonnen: hallo?')
  expect(await (await app.request('/nl')).text()).toContain('Er wacht nu 1 persoon')
})

test('from the first words to an answer without script; Back and Reload write nothing twice', async () => {
  const form = { text: 'Verzonnen: ze pesten mij.', ageBand: '12-15', submission: newId() }
  const sent = await send('/nl/sent', form)
  const receipt = hiddenIn(sent.page, 'receipt')
  expect(receipt.split(' ')).toHaveLength(8)
  expect(hiddenIn((await send('/nl/sent', form)).page, 'receipt')).toBe(receipt)

  const opened = await send('/nl/conversation', { receipt })
  expect(saidOn(opened.page)).toEqual([form.text])
  expect(opened.page).toContain('Er is nog niemand. 1 persoon wacht al langer dan jij.')
  const pass = hiddenIn(opened.page, 'receipt')
  expect(pass).not.toContain(receipt.split(' ')[0])

  const sara = line.named('Sara')
  const conversation = await idOf()
  await line.perform(takeConversation, sara, { conversation })
  await line.perform(answerCaller, sara, { conversation, text: 'Dat is niet oké.' })
  const more = { receipt: pass, text: 'Verzonnen: wat nu?\r\nZeg het.', submission: newId() }
  const written = await send('/nl/conversation/write', more)
  expect((await send('/nl/conversation/write', more)).status).toBe(200)
  expect(written.page).toContain('Er is iemand voor je.')
  const again = await send('/nl/conversation', { receipt })
  expect(saidOn(again.page)).toEqual([form.text, 'Dat is niet oké.', 'Verzonnen: wat nu?\nZeg het.'])
  expect(again.page).not.toContain('Sara')
})

test('a mistake keeps the text, and so does a conversation that ends in the middle of a sentence', async () => {
  const long = 'x'.repeat(4_001)
  const refused = await send('/nl/sent', { text: long, submission: newId() })
  expect([refused.status, refused.page.includes(long)]).toEqual([422, true])
  expect((await send('/nl/sent', { text: '  ', submission: newId() })).status).toBe(422)

  const opened = await send('/nl/conversation', { receipt: await begin('Verzonnen: nog even.') })
  const pass = hiddenIn(opened.page, 'receipt')
  const conversation = await idOf()
  await line.perform(takeConversation, line.named('Karim'), { conversation })
  await line.perform(endConversation, line.named('Karim'), { conversation })
  const text = 'Verzonnen: wacht, ik was nog bezig.'
  const late = await send('/nl/conversation/write', { receipt: pass, text, submission: newId() })
  expect(late.page).toContain('je laatste woorden zijn niet verstuurd')
  expect(late.page).toContain(`>${text}</textarea>`)
  expect(late.page).toContain('action="/nl/sent"')
  expect(saidOn(late.page)).toEqual(['Verzonnen: nog even.'])
})

test('an open page hears what is new, opens nothing while nothing is, and learns nothing by words', async () => {
  const receipt = await begin('Verzonnen: is daar iemand?')
  const opened = await send('/nl/conversation', { receipt })
  const pass = hiddenIn(opened.page, 'receipt')
  const lines = async () =>
    (
      await sql<{ n: number }>`select count(*)::int as n from audit.entry
        where act = 'helpline.read-conversation'`.execute(line.desk.house.books)
    ).rows[0]?.n
  const before = await lines()
  const gone = new AbortController()
  const looks = async (as: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    const asked = { method: 'POST', body: new URLSearchParams(as), ...(signal ? { signal } : {}) }
    return (await app.request('/nl/conversation/look', asked)).json()
  }
  const asks = { receipt: pass, after: '1' }
  const held = looks(asks, gone.signal)
  expect(await Promise.race([held, pause(300, 'held')])).toBe('held')
  gone.abort()
  const quiet = await held
  expect(quiet).toMatchObject({ over: false, messages: [] })
  expect(quiet.standing).toContain('Er is nog niemand.')
  expect(await lines()).toBe(before)
  const conversation = await idOf()
  // Each is held until something was done about this very conversation, and of too many the last one is not.
  const four = Array.from({ length: 4 }, () => looks(asks))
  await pause(100)
  await begin('Verzonnen: iemand anders.')
  expect(await Promise.race([...four, pause(300, 'held')])).toBe('held')
  expect(await looks(asks)).toMatchObject({ messages: [], over: false })
  await line.perform(takeConversation, line.named('Lena'), { conversation })
  for (const one of await Promise.all(four)) {
    expect(one).toMatchObject({ messages: [], standing: 'Er is iemand voor je.' })
  }
  const heldAgain = looks(asks)
  await pause(100)
  await line.perform(answerCaller, line.named('Lena'), { conversation, text: 'Ja, ik ben er.' })
  const heard = await heldAgain
  expect(heard).toMatchObject({ over: false, standing: 'Er is iemand voor je.' })
  expect(heard.messages).toMatchObject([{ from: 'desk', who: 'De hulplijn', text: 'Ja, ik ben er.' }])
  const byWords = JSON.parse((await send('/nl/conversation/look', { receipt, after: '0' })).page)
  expect(byWords).toEqual({ over: true, standing: null, messages: [] })
})

test('the child ends it; wrong words open nothing and stand there to be corrected', async () => {
  const receipt = await begin('Verzonnen: laat maar.')
  const left = await send('/nl/conversation/leave', { receipt })
  expect(left.page).toContain('Dit gesprek is voorbij.')
  expect(left.page).not.toContain('<textarea')
  const wrong = await send('/nl/conversation', { receipt: 'appel peer kers', draft: 'nog niet weg' })
  expect(wrong.status).toBe(422)
  expect(wrong.page).toContain('value="appel peer kers"')
  expect(wrong.page).toContain('value="nog niet weg"')
})

test('pressed twice at once, leaving is leaving: both are told that it is over', async () => {
  const opened = await send('/nl/conversation', { receipt: await begin('Verzonnen: dag.') })
  const url = new URL(line.place.superUrl)
  url.pathname = `/${line.place.databases.helpline}`
  const owner = connect<NoTables>(url.href, { max: 2 })
  const leave = () => send('/nl/conversation/leave', { receipt: hiddenIn(opened.page, 'receipt') })
  const presses: ReturnType<typeof leave>[] = []
  // Both have seen that it goes on, before either could end it.
  await transaction(owner, {}, async (db) => {
    await sql`select from helpline.open_conversation where conversation = ${await idOf()} for update`.execute(
      db,
    )
    presses.push(leave(), leave())
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(owner)
      expect(rows).toHaveLength(2)
    }, 10_000)
  })
  await owner.close()
  for (const { status, page } of await Promise.all(presses)) {
    expect([status, page.includes('Dit gesprek is voorbij.')]).toEqual([200, true])
  }
})

test('every page stands in four languages without a text that is missing', async () => {
  for (const language of ['nl', 'fr', 'de', 'en']) {
    for (const path of ['', '/hours', '/conversation', '/kept', '/exit']) {
      const answer = await app.request(`/${language}${path}`)
      expect(await answer.text(), `${language}${path}`).not.toMatch(/⟦/)
    }
    const sent = await send(`/${language}/sent`, { text: 'Made up.', submission: newId() })
    const talk = await send(`/${language}/conversation`, { receipt: hiddenIn(sent.page, 'receipt') })
    expect([talk.status, /⟦/.test(sent.page + talk.page)]).toEqual([200, false])
  }
})
