import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importList } from '@vigie/hashes'
import { moved, OPEN_LIST, pdqOf } from '@vigie/hashes/fixtures'
import { addList } from '@vigie/hashes/verbs/add-list'
import { withdrawEntry } from '@vigie/hashes/verbs/withdraw-entry'
import { Refused } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPictures, type Pictures } from '../testing/pictures.ts'
import type { Register } from '../testing/register.ts'
import { closeCase } from '../verbs/close-case.ts'
import { confirmInheritance } from '../verbs/confirm-inheritance.ts'
import { noteSighting } from '../verbs/note-sighting.ts'
import { proposeInheritance } from '../verbs/propose-inheritance.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { withdrawAssessment } from '../verbs/withdraw-assessment.ts'

let pictures: Pictures
let register: Register
let folder: string
beforeAll(async () => {
  pictures = await openPictures()
  register = pictures.register
  folder = await mkdtemp(join(tmpdir(), 'vigie-lapsing-'))
})
afterAll(async () => {
  await pictures.close()
  await rm(folder, { recursive: true })
})

type Found = { case: string; item: string }
const reason = 'Made up.'
const see = async ({ case: of, item }: Found) => {
  const one = await register.see(register.centre.staff.hanne, of)
  const found = one.items.find(({ id }) => id === item)
  if (!found) throw new Error('no such item')
  return { one, found, round: found.rounds.at(-1) }
}
const sourceOf = async (item: string) => {
  const [view] = await pictures.of(item)
  const [source] = view?.inherit ?? []
  return source?.entry === null ? { verdict: source.verdict } : { entry: source?.entry }
}
const propose = async ({ item }: Found) =>
  register.act(proposeInheritance, register.centre.staff.hanne, { item, ...(await sourceOf(item)) })
const inherited = async (pdq: string): Promise<Found> => {
  const one = await pictures.itemWith(pdq)
  await propose(one)
  await register.act(confirmInheritance, register.centre.staff.bram, { item: one.item })
  return one
}
const source = async (pdq: string): Promise<Found> => {
  const seen = await pictures.itemWith(pdq)
  await register.agreeOn(seen.item)
  return seen
}
const close = async ({ case: of, item }: Found) => {
  const { hanne } = register.centre.staff
  await register.act(noteSighting, hanne, { item, state: 'down' })
  await register.act(closeCase, hanne, { case: of, outcome: 'removed' })
}
const auditOf = async (item: string): Promise<number> => {
  const { rows } = await sql<{ actor_kind: string }>`
    select actor_kind from audit.entry
    where act = 'hotline.lapse-inheritance' and subject = ${`item:${item}`}`.execute(
    register.centre.desk.house.books,
  )
  expect(rows.every(({ actor_kind }) => actor_kind === 'system')).toBe(true)
  return rows.length
}

test('what was inherited lapses with the assessment that somebody takes back', async () => {
  const { hanne } = register.centre.staff
  const seen = await source(pdqOf('taken back'))
  const done = await inherited(moved(pdqOf('taken back'), 4))
  const waits = await pictures.itemWith(moved(pdqOf('taken back'), 6))
  await propose(waits)
  await register.act(withdrawAssessment, hanne, { item: seen.item, reason })

  for (const one of [done, waits]) {
    const { found, round, one: view } = await see(one)
    expect(found.outcome).toBeNull()
    expect(round).toMatchObject({ round: 2, askedBy: null, reason: null, seatsTaken: 0 })
    expect(view.story.filter(({ word }) => word === 'inheritance-lapsed')).toHaveLength(1)
    expect(await auditOf(one.item)).toBe(1)
  }
  await expect(close(done)).rejects.toThrow('waits-for-two-people')
  // Two people look, or inherit what is found there next.
  await register.agreeOn(done.item)
  expect((await see(done)).found.outcome).toBe('illegal')
  await register.agreeOn(seen.item)
  await propose(waits)
  await register.act(confirmInheritance, register.centre.staff.bram, { item: waits.item })
  expect((await see(waits)).found.outcome).toBe('illegal')
  expect(await auditOf(seen.item)).toBe(0)
})

test('a case that was closed on it opens again, and its reporters hear of it', async () => {
  const { griet } = register.centre.staff
  const seen = await source(pdqOf('closed on'))
  const done = await inherited(moved(pdqOf('closed on'), 4))
  await close(done)
  await register.act(reassessItem, griet, { item: seen.item, reason })
  await register.centre.deliver()
  const { one } = await see(done)
  expect(one).toMatchObject({ isOpen: true })
  expect(one.closures[0]?.reopening).toMatchObject({ cause: 'inherited-lapsed', by: null })
  const { rows } = await sql<{ word: string }>`
    select n.word from intake.news n join hotline.case_report c on c.report = n.report
    where c."case" = ${done.case} order by n.position desc`.execute(register.centre.desk.house.books)
  expect(rows[0]?.word).toBe('reopened')
  await expect(close(done)).rejects.toThrow('waits-for-two-people')
})

test('what was inherited from an entry lapses when the entry is taken back, and not when only its date changes', async () => {
  const { griet } = register.centre.staff
  const format = 'ncmec'
  const { list } = await register.act(addList, griet, {
    ...OPEN_LIST,
    name: 'lapsing',
    source: 'inhope',
    format,
  })
  const pdq = pdqOf('listed')
  let files = 0
  const take = async (classification: string, at: string) => {
    files += 1
    const file = join(folder, `${files}.xml`)
    await writeFile(
      file,
      `<?xml version="1.0"?><queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images><image><member id="7">M</member><timestamp>${at}</timestamp><id>e1</id><classification>${classification}</classification><fingerprints><pdq>${pdq}</pdq></fingerprints></image></images></queryResult>`,
    )
    return importList(register.centre.desk.house, { file, list: 'lapsing' })
  }
  await take('A1', '2026-01-05T10:00:00Z')
  const one = await inherited(moved(pdq, 2))
  expect(await take('A1', '2026-01-06T10:00:00Z')).toMatchObject({ replaced: 1 })
  expect((await see(one)).found.outcome).toBe('illegal')
  await take('B2', '2026-01-07T10:00:00Z')
  expect((await see(one)).found.outcome).toBeNull()

  await propose(one)
  await register.act(confirmInheritance, register.centre.staff.bram, { item: one.item })
  expect((await see(one)).found.outcome).toBe('illegal')
  const { rows } = await sql<{ number: number }>`
    select max(number) as number from hashes.list_entry where list = ${list}`.execute(
    register.centre.desk.house.books,
  )
  await register.act(withdrawEntry, griet, { entry: rows[0]?.number })
  expect((await see(one)).found.outcome).toBeNull()
  expect(await auditOf(one.item)).toBe(2)
})

test('nobody says in the tables that something lapsed which stands', async () => {
  await source(pdqOf('stands'))
  const one = await inherited(moved(pdqOf('stands'), 4))
  await expect(
    sql`insert into hotline.reassessment (item, round, lapsed, asked_at)
      select h.item, h.round + 1, h.assessment, '2026-03-02T10:00:00Z' from hotline.inheritance h
      where h.item = ${one.item} limit 1`.execute(register.centre.desk.house.books),
  ).rejects.toThrow('what this was inherited from stands')
  await expect(
    sql`insert into hotline.reassessment (item, round, asked_at)
      values (${one.item}, 2, '2026-03-02T10:00:00Z')`.execute(register.centre.desk.house.books),
  ).rejects.toThrow('reassessment_check')
})

test('whoever inherits while the source is taken back inherits nothing, or it lapses', async () => {
  const { hanne, bram, griet } = register.centre.staff
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => true,
      (fault: unknown) => {
        if (!(fault instanceof Refused)) throw fault
        return false
      },
    )
  let [kept, lost] = [0, 0]
  for (let race = 0; race < 12; race++) {
    const pdq = pdqOf(`race ${race}`)
    const seen = await source(pdq)
    const one = await pictures.itemWith(moved(pdq, 4))
    await propose(one)
    const [confirmed] = await Promise.all([
      outcome(register.act(confirmInheritance, bram, { item: one.item })),
      outcome(
        race % 2 === 0
          ? register.act(reassessItem, griet, { item: seen.item, reason })
          : register.act(withdrawAssessment, hanne, { item: seen.item, reason }),
      ),
    ])
    if (confirmed) kept += 1
    else lost += 1
    const { found, round } = await see(one)
    expect(found.outcome).toBeNull()
    expect(round).toMatchObject({ round: 2, askedBy: null })
    expect(await auditOf(one.item)).toBe(1)
  }
  expect(kept + lost).toBe(12)
})
