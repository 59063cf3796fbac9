import { digestOf, moved, pdqOf } from '@vigie/hashes/fixtures'
import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import { perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPictures, type Pictures } from '../testing/pictures.ts'
import type { Register } from '../testing/register.ts'
import { enterFingerprint } from '../verbs/enter-fingerprint.ts'
import { lookUpFingerprint } from '../verbs/look-up-fingerprint.ts'
import { withdrawFingerprint } from '../verbs/withdraw-fingerprint.ts'

let pictures: Pictures
let register: Register
beforeAll(async () => {
  pictures = await openPictures()
  register = pictures.register
})
afterAll(() => pictures.close())

test('a reported fingerprint becomes an item of the case, once, and finds its relatives', async () => {
  const { hanne } = register.centre.staff
  const pdq = pdqOf('made on a phone')
  const known = await pictures.itemWith(pdq)
  const report = await register.send(['https://told.example/1'])
  const told = { report, fingerprints: [{ pdq: moved(pdq, 6), quality: 88 }, { sha256: digestOf('told') }] }
  const anyone = { kind: 'anyone' } as const
  const send = () => perform(register.centre.public.house, reportFingerprints, anyone, told)
  expect((await send()).result).toEqual({ report, kept: 2 })
  await send()
  await register.centre.deliver()
  const [line] = (await register.queue(hanne)).lines
  const one = await register.see(hanne, line?.id ?? '')
  expect(one.items.map(({ form }) => form)).toEqual(['address', 'picture', 'picture'])
  const [view] = await pictures.of(one.items[1]?.id ?? '')
  expect(view).toMatchObject({ way: 'reported', enteredBy: null, items: [{ item: known.item, distance: 6 }] })
  await expect(
    perform(register.centre.public.house, reportFingerprints, anyone, {
      ...told,
      report: '00000000-0000-4000-8000-000000000000',
    }),
  ).rejects.toThrow('no-such-report')
})

test('a fingerprint is opened by nobody but the desk, and taken back when it was a mistake', async () => {
  const { hanne } = register.centre.staff
  const pdq = pdqOf('a mistake')
  const one = await pictures.itemWith(pdq)
  const [view] = await pictures.of(one.item)
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from hashes.item_fingerprint where id = ${view?.fingerprint}`.execute(
    register.centre.desk.house.books,
  )
  expect(rows[0]?.sealed.includes(Buffer.from(pdq, 'hex'))).toBe(false)
  expect(rows[0]?.sealed.includes(pdq)).toBe(false)
  await expect(
    register.act(enterFingerprint, hanne, { item: one.item, pdq, quality: 90, way: 'typed' }),
  ).rejects.toThrow('fingerprint-already-here')
  await register.act(withdrawFingerprint, hanne, { item: one.item, fingerprint: view?.fingerprint })
  expect(await pictures.of(one.item)).toEqual([])
  expect((await register.act(lookUpFingerprint, hanne, { pdq, radius: 31 })).items).toEqual([])
})

test('the books keep that somebody asked and how much was known, never what', async () => {
  const { hanne, louis } = register.centre.staff
  const pdq = pdqOf('asked about')
  await expect(register.act(lookUpFingerprint, louis, { pdq, radius: 31 })).rejects.toThrow('not-for-you')
  await expect(register.act(lookUpFingerprint, hanne, { radius: 31 })).rejects.toThrow('no-fingerprint')
  const { lookup } = await register.act(lookUpFingerprint, hanne, { pdq, radius: 5 })
  const books = register.centre.desk.house.books
  const { rows } = await sql<{ subject: string }>`
    select subject from audit.entry
    where act = 'hotline.look-up-fingerprint' and subject = ${`lookup:${lookup}`}`.execute(books)
  expect(rows).toEqual([{ subject: `lookup:${lookup}` }])
  const kept = await sql<{ row: string }>`
    select l::text || a::text as row from hashes.lookup l join hashes.lookup_answer a on a.lookup = l.id
    where l.id = ${lookup}`.execute(books)
  expect(kept.rows[0]?.row).not.toContain(pdq.slice(0, 16))
})
