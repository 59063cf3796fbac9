import { OPERATIONS } from '@vigie/centre'
import { BODIES } from '@vigie/directory'
import { FOUND_ILLEGAL } from '@vigie/hotline/fixtures'
import { openReport } from '@vigie/intake'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { DAY, isDefanged, LANGUAGES } from '@vigie/kernel'
import { previewLetter } from '@vigie/notices'
import { STAFF } from '@vigie/people/fixtures'
import { writeCsv } from '@vigie/platform/document'
import type { ReceivedMail } from '@vigie/platform/post'
import { accountTable, readAccount } from '@vigie/transparency'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openPublicSite, type SeenPage, walkPublicSite } from './public-pages.ts'
import { allOf, type Found, openWiredCentre, type WiredCentre } from './wired-centre.ts'

const REPORTED = 'https://stone.example/album/4?of=somebody@post.example'
// What somebody may type who does not think of it: with a scheme, without one, in capitals.
const TYPED = [
  'https://stone.example/album/4',
  'HTTPS://Stone.example/Album',
  'www.stone.example/album/4',
  'stone.example/album/4',
  'cdn7.stone.example',
  'ftp://stone.example/4',
]

let wired: WiredCentre
let pages: readonly SeenPage[]
let one: Found
beforeAll(async () => {
  wired = await openWiredCentre()
  const { hanne } = wired.centre.staff
  const provider = await wired.addProvider('Lanterngram')
  const [found] = await wired.found([REPORTED], FOUND_ILLEGAL)
  if (!found) throw new Error('nothing was found')
  one = found
  await wired.trace(one, 'IE', provider)
  const explanation = `Also at ${TYPED.join(' and ')}.`
  for (const language of LANGUAGES) {
    const [other] = await wired.found([`https://stone.example/${language}`], FOUND_ILLEGAL)
    if (!other) throw new Error('nothing was found')
    await wired.trace(other, 'IE', provider)
    await wired.notify([other], provider, { language, explanation })
  }
  await wired.notify([one], provider, { explanation })
  await wired.wait(2 * DAY)
  await wired.wait(3 * DAY)
  await wired.refer(one, 'inhope', 'IE', { summary: explanation })
  const report = (await wired.see(one)).reports[0]?.report ?? ''
  const text = `Is it at ${REPORTED} or at <a href="${REPORTED}">there</a>? <img src=x>`
  await wired.centre.perform(writeToReporter, hanne, { report, text })

  const app = openPublicSite(wired)
  const form = async (path: string, fields: Record<string, string>): Promise<SeenPage> => {
    const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
    return { path, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
  }
  const told = { kind: 'csam', place: 'social', addresses: `${REPORTED}\n${TYPED[2]}`, narrative: `${text}` }
  const posted: SeenPage[] = []
  for (const language of LANGUAGES) {
    posted.push(await form(`/${language}/mailbox`, { receipt: one.receipt }))
    for (const step of ['about', 'place', 'story', 'contact', 'check']) {
      posted.push(await form(`/${language}/report/${step}`, { ...told, go: step }))
    }
    posted.push(await form(`/${language}/report/sent`, { ...told, submission: crypto.randomUUID() }))
    posted.push(await form(`/${language}/report/story`, { ...told, kind: '', step: 'about' }))
  }
  const gone = ['/nowhere', ...LANGUAGES.map((language) => `/${language}/nowhere`)]
  const figures = LANGUAGES.map((language) => `/${language}/figures/2026`)
  const start = [...LANGUAGES.map((language) => `/${language}`), ...gone, ...figures]
  pages = [...(await walkPublicSite(app, start)), ...posted]
})
afterAll(() => wired.close())

const html = () => pages.filter(({ type }) => type.startsWith('text/html'))

describe('the public site', () => {
  test('is walked in full: every page in four languages, and what comes back from its forms', () => {
    expect(html().length).toBeGreaterThan(80)
    expect(html().some(({ text }) => text.includes('id="receipt-words"'))).toBe(true)
    expect(html().filter(({ text }) => text.includes('hxxps://stone[.]example')).length).toBeGreaterThan(3)
  })

  test('carries no picture, no film, no foreign frame and takes no file', () => {
    const carried =
      /<(img|picture|video|audio|source|canvas|object|embed|iframe|image)\b|data:image|type="?file|srcset|multipart/i
    const found = pages.filter(({ text }) => carried.test(text.replaceAll(/&lt;img/g, '')))
    expect(found.map(({ path, text }) => `${path}: ${carried.exec(text)?.[0]}`)).toEqual([])
    expect(pages.filter(({ type }) => /^(image|video|audio)\//.test(type))).toEqual([])
    for (const { path, text } of pages.filter(({ type }) => type.startsWith('text/css'))) {
      const urls = [...text.matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => url)
      expect(
        urls.filter((url) => !/\.woff2["']?$/.test(url)),
        path,
      ).toEqual([])
    }
  })

  test('links only to itself, to the bodies of the directory and to the ordinary page of the exit', () => {
    const known = new Set([
      'https://weather.example/',
      ...BODIES.flatMap((body) =>
        [...JSON.stringify(body).matchAll(/"(https?:[^"]+)"/g)].map(([, web]) => web),
      ),
    ])
    const links = html().flatMap(({ path, text }) =>
      [...text.matchAll(/(?:href|src|action)="([a-z]+:[^"]*)"/gi)].map(([, link = '']) => ({ path, link })),
    )
    const foreign = links.filter(
      ({ link }) => !known.has(link.replaceAll('&amp;', '&')) && !/^(tel|sms|mailto):/.test(link),
    )
    expect(foreign).toEqual([])
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(({ link }) => link.includes('stone'))).toEqual([])
  })
})

/** The body of a mail without our own and the provider's mailbox, which are no reported addresses. */
const bodyOf = (mail: ReceivedMail): string =>
  mail.text
    // The one link: where to answer, at the house itself.
    .replace(/https:\/\/report\.vigie\.example\/[a-z]{2}\/answer\/[0-9a-f]{32}(?=\s)/g, '')
    .replaceAll('notices@vigie.example', '')
    .replaceAll('notices@lanterngram.example', '')

describe('what leaves the house', () => {
  test('holds no address that a mail program could make a link of', () => {
    expect(wired.arrived.length).toBeGreaterThanOrEqual(10)
    expect(wired.arrived.some(({ text }) => text.includes('hxxps://stone[.]example/album/4'))).toBe(true)
    for (const mail of wired.arrived) {
      for (const said of [mail.subject, bodyOf(mail)]) {
        expect(said).not.toMatch(/(?:https?|ftp):\/\//i)
        expect(said).not.toMatch(/www\./i)
        expect(said).not.toMatch(/[a-z0-9-]\.example/i)
        expect(said).not.toMatch(/[a-z0-9]@[a-z0-9]/i)
      }
      const addresses = [...mail.text.matchAll(/\S*stone\S*/gi)].map(([address]) => address)
      for (const address of addresses) expect(isDefanged(address.replace(/[.,]$/, '')), address).toBe(true)
    }
  })

  test('names no analyst: no mail, file, packet, account, page or answer of the interface', async () => {
    const { centre } = wired
    const { hanne } = centre.staff
    const seen = await wired.see(one)
    const account = await readAccount(centre.public.books('commons'), 2026)
    if (!account) throw new Error('no account was published')
    const mailbox = await openPublicSite(wired).request('/api/v1/mailbox', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt: one.receipt }),
    })
    expect(mailbox.status).toBe(200)
    const preview = await centre.read(hanne, (desk) => previewLetter(desk, seen.notices[0]?.id ?? ''))
    const leaving = [
      ...wired.arrived.flatMap((mail) => [allOf(mail), mail.raw.toString('latin1'), JSON.stringify(mail)]),
      ...seen.referrals.map(({ packet }) => packet),
      ...seen.reports.flatMap(({ opened }) => opened.news.map(({ word }) => word)),
      JSON.stringify(preview),
      JSON.stringify(account),
      writeCsv(accountTable(account)),
      await mailbox.text(),
      ...pages.map(({ text }) => text),
    ]
    expect(seen.referrals).toHaveLength(1)
    const people = Object.entries(STAFF).flatMap(([name, { name: full }]) => [
      full,
      ...full.split(' '),
      `${name}@vigie.example`,
    ])
    const ids = Object.values(centre.staff).map(({ id }) => id)
    for (const text of leaving) {
      for (const word of [...people, ...ids]) expect(text.includes(word), word).toBe(false)
    }
  })
})

const OF_A_SUSPECT =
  /suspect|perpetrator|offender|culprit|accused|abuser|predator|paedo|pedo|dader|verdacht|auteur|täter|victim|nickname|username|screen_?name/i
/** How many victims somebody saw, a number: it names nobody, and partner hotlines ask for it. */
const IS_A_COUNT = /^hotline\.(assessment\.|assess-item |sample_look\.|assess-sample-item )victims$/
/** The digits of a fingerprint and nothing else: it says which picture is the same, and of whom nothing. */
const FINGERPRINT = /^\^\[0-9a-f\]\{\d+\}\$$/
/** What an operation that reads may be asked by: an id, a choice, a number, a fingerprint, and the reporter's own secret. */
const isNoSearch = (field: string, schema: z.core.JSONSchema._JSONSchema): boolean => {
  if (typeof schema === 'boolean') return false
  if (schema.anyOf !== undefined) return schema.anyOf.every((one) => isNoSearch(field, one))
  if (field === 'receipt' || schema.enum !== undefined || schema.format === 'uuid') return true
  if (schema.pattern !== undefined && FINGERPRINT.test(schema.pattern)) return true
  return schema.type === 'integer' || schema.type === 'number' || schema.type === 'boolean'
}

describe('no file on persons suspected (Act of 30 July 2018, art. 8)', () => {
  test('no table, column, function or index of the books is about a suspect or searches a text', async () => {
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '') as name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      union all
      select n.nspname || '.' || p.proname || ' ' || pg_get_function_arguments(p.oid)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      union all
      select 'text search: ' || i.indexrelid::regclass
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
      where m.amname not in ('btree', 'hash')
    `.execute(wired.centre.desk.house.books)
    const names = rows.map(({ name }) => name)
    expect(names).toContain('hotline.item.blind_index')
    const suspect = names.filter((name) => OF_A_SUSPECT.test(name) && !IS_A_COUNT.test(name))
    expect([...suspect, ...names.filter((name) => name.startsWith('text search'))]).toEqual([])
  })

  test('no operation is about a suspect, and none that reads can be asked by a name or any other text', () => {
    const fields = OPERATIONS.flatMap((operation) =>
      Object.entries(z.toJSONSchema(operation.input, { io: 'input' }).properties ?? {}).map(
        ([field, schema]) => ({ name: operation.name, field, schema }),
      ),
    )
    const about = fields.map(({ name, field }) => `${name} ${field}`)
    expect(about.filter((one) => OF_A_SUSPECT.test(one) && !IS_A_COUNT.test(one))).toEqual([])
    const reading = fields.filter(({ name }) => /\.(read|find|search|look|list|get)-/.test(name))
    expect(reading.length).toBeGreaterThan(3)
    const searching = reading.filter(({ field, schema }) => !isNoSearch(field, schema))
    expect(searching.map(({ name, field }) => `${name} ${field}`)).toEqual([])
  })

  test('a planted column, and a planted question by name, would be found', () => {
    expect(OF_A_SUSPECT.test('hotline.item.suspect_name')).toBe(true)
    expect(isNoSearch('name', { type: 'string' })).toBe(false)
    expect(isNoSearch('name', { type: 'string', pattern: '^[0-9a-z ]{3}$' })).toBe(false)
    expect(isNoSearch('name', { anyOf: [{ type: 'integer' }, { type: 'string' }] })).toBe(false)
  })

  test('a report is opened by its own id alone, and its words lie sealed', async () => {
    const { hanne } = wired.centre.staff
    const report = (await wired.see(one)).reports[0]?.report ?? ''
    const opened = await wired.centre.read(hanne, (desk) => openReport(desk, report))
    const { rows } = await sql<{ narrative: Buffer }>`select narrative from intake.report`.execute(
      wired.centre.desk.house.books,
    )
    expect(opened.narrative.length).toBeGreaterThan(5)
    for (const { narrative } of rows) expect(narrative.toString('latin1')).not.toContain(opened.narrative)
  })
})
