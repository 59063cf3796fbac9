import { openReport } from '@vigie/intake'
import { receiveReply } from '@vigie/notices'
import { bySystem, LINES_PER_PAGE } from '@vigie/platform/operation'
import { readMail } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let griet: Sitting
let hanne: Sitting
beforeAll(async () => {
  desk = await openDesk()
  griet = await desk.seat('griet')
  hanne = await desk.seat('hanne')
})
afterAll(() => desk.close())

const FIRST = 'https://pond.example/album/one'
const MAIL = [
  'Hello, I came across two places that you should see:',
  `${FIRST} and hxxps://lake[.]example/2.`,
  'You may write to me about this.',
].join('\r\n')

let sent = 0
const written: string[] = []
/** An e-mail of somebody to the mailbox of the house; gives its id. */
const write = async (text = MAIL): Promise<string> => {
  sent += 1
  const raw = `From: ann@mail.example\r\nTo: notices@vigie.example\r\nSubject: Please look\r\nMessage-ID: <${sent}@mail.example>\r\n\r\n${text}\r\n`
  const mail = await readMail(Buffer.from(raw))
  await bySystem(desk.centre.worker.house, (at) => receiveReply(at, { ...mail, envelopeFrom: null }))
  const { rows } = await sql<{ id: string }>`
    select id from notices.stray_mail where id <> all(${written}::uuid[])`.execute(
    desk.centre.desk.house.books,
  )
  const id = rows[0]?.id ?? ''
  written.push(id)
  return id
}
const page = async (mail: string): Promise<string> => (await griet.get(`/en/desk/mail/${mail}`)).html
const heldIn = (html: string, field: string): string =>
  new RegExp(`<textarea[^>]*name="${field}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? ''
const make = async (mail: string, changes: Record<string, string> = {}) =>
  griet.act('hotline.report-from-mail', {
    strayMail: mail,
    kind: 'csam',
    place: 'website',
    language: 'en',
    addresses: FIRST,
    narrative: 'Somebody wrote about two places.',
    ...changes,
  })
const reportOf = async (mail: string): Promise<string | null> => {
  const { rows } = await sql<{ report: string | null }>`
    select report from notices.stray_mail_filing where stray_mail = ${mail}`.execute(
    desk.centre.desk.house.books,
  )
  return rows[0]?.report ?? null
}

test('the page holds what the reader of addresses found, defanged, and no contact; what is sent becomes a case', async () => {
  const mail = await write()
  const overview = await griet.get(`/en/desk?mail=${mail}`)
  expect(overview.html).toContain(`href="/en/desk/mail/${mail}"`)
  const html = await page(mail)
  expect(heldIn(html, 'addresses').trim().split('\n')).toEqual([
    'hxxps://pond[.]example/album/one',
    'hxxps://lake[.]example/2',
  ])
  expect(html).not.toContain('pond.example')
  expect(html).toMatch(/name="senderContact"(?![^>]*value="[^"])/)
  await make(mail, { addresses: heldIn(html, 'addresses') })
  const report = await reportOf(mail)
  const opened = await desk.centre.read(desk.centre.staff.hanne, (at) => openReport(at, report ?? ''))
  expect(opened).toMatchObject({ kind: 'csam', channel: 'desk', contact: null })
  expect(opened.addresses.map(({ canonical }) => canonical)).toEqual([FIRST, 'https://lake.example/2'])
  expect(textOf(await page(mail))).toContain('This e-mail became a report.')
  expect(await page(mail)).toContain(`href="/en/report/${report}"`)
  await desk.centre.deliver()
  expect(textOf((await hanne.get('/en/case/1')).html)).toContain('pond[.]example')
  expect((await griet.get('/en/desk')).html).not.toContain(`mail-${mail}`)
})

test('what cannot wait is asked as the report knows it, and reaches it', async () => {
  const mail = await write('Somebody wants to meet her: https://brook.example/3')
  expect(await page(mail)).toContain('name="urgent" value="meeting"')
  await make(mail, { urgent: 'meeting', addresses: 'https://brook.example/3' })
  const report = await reportOf(mail)
  const opened = await desk.centre.read(desk.centre.staff.hanne, (at) => openReport(at, report ?? ''))
  expect(opened).toMatchObject({ urgent: ['meeting'], danger: true })
})

test('one mail is one report, whoever is faster, and the books hold that too', async () => {
  const mail = await write()
  const sendings = [make(mail), make(mail, { narrative: 'Told otherwise.' })]
  const answers = (await Promise.all(sendings)).map(({ status }) => status).sort()
  expect(answers).toEqual([303, 409])
  const first = await reportOf(mail)
  expect((await make(mail, { narrative: 'And once more.' })).status).toBe(409)
  const other = await write()
  await expect(
    sql`insert into notices.stray_mail_filing (stray_mail, way, report, filed_by, filed_at)
      select ${other}, 'new-report', ${first}, id, now() from people.person limit 1`.execute(
      desk.centre.desk.house.books,
    ),
  ).rejects.toThrow('unique')
  await expect(
    sql`insert into notices.stray_mail_filing (stray_mail, way, filed_by, filed_at)
      select ${other}, 'new-report', id, now() from people.person limit 1`.execute(
      desk.centre.desk.house.books,
    ),
  ).rejects.toThrow('check')
})

test('the sender is a contact only where the mail says so in words that are in it', async () => {
  const mail = await write()
  const senderContact = 'ann@mail.example'
  expect((await make(mail, { senderContact })).status).toBe(422)
  const made = await make(mail, { senderContact, consent: 'Call me at any hour' })
  expect([made.status, textOf(made.html)]).toEqual([422, expect.stringContaining('not in the e-mail')])
  expect(await reportOf(mail)).toBeNull()
  await make(mail, { senderContact, consent: 'you may write  to me' })
  const report = await reportOf(mail)
  const opened = await desk.centre.read(desk.centre.staff.hanne, (at) => openReport(at, report ?? ''))
  expect(opened.contact).toBe(senderContact)
})

test('spam is closed with one press', async () => {
  const mail = await write('Buy now.')
  const { html } = await griet.get(`/en/desk?mail=${mail}`)
  expect(html).toMatch(/name="way" value="spam"/)
  await griet.act('notices.close-stray-mail', { strayMail: mail, way: 'spam' })
  expect((await griet.get('/en/desk')).html).not.toContain(`mail-${mail}`)
  expect(textOf(await page(mail))).toContain('dealt with this e-mail')
})

test('a mail far down the list opens by its own link', async () => {
  const many: string[] = []
  while (many.length <= LINES_PER_PAGE) many.push(await write('One of many.'))
  // All came at the same moment, so they stand in the order of their ids.
  const last = many.sort().at(-1)
  const list = (await griet.get('/en/desk')).html
  expect(list).not.toContain(`mail-${last}`)
  const { html } = await griet.get(`/en/desk?mail=${last}`)
  expect(html.match(new RegExp(`id="mail-${last}"`, 'g'))).toHaveLength(1)
  expect(textOf(html)).toContain('One of many.')
})

test('an e-mail longer than a report can be is not cut without a word', async () => {
  const html = await page(await write(`${MAIL}\r\n${'A long story. '.repeat(2_000)}`))
  expect(heldIn(html, 'narrative')).toHaveLength(20_000)
  expect(textOf(html)).toMatch(/here are the first 20,000 of 28,\d{3} characters/)
})
