import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importList } from '@vigie/hashes'
import { digestOf, moved, OPEN_LIST, pdqOf } from '@vigie/hashes/fixtures'
import { addList } from '@vigie/hashes/verbs/add-list'
import { changeRights } from '@vigie/hashes/verbs/change-rights'
import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import { DAY } from '@vigie/kernel'
import { perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLooksOfYear, countViewingsAvoided } from '../counts.ts'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { arbitrateItem } from '../verbs/arbitrate-item.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { confirmInheritance } from '../verbs/confirm-inheritance.ts'
import { enterFingerprint } from '../verbs/enter-fingerprint.ts'
import { lookUpFingerprint } from '../verbs/look-up-fingerprint.ts'
import { proposeInheritance } from '../verbs/propose-inheritance.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { withdrawFingerprint } from '../verbs/withdraw-fingerprint.ts'
import { findLikenessGroups, findPictures } from './find-pictures.ts'

let register: Register
let folder: string
beforeAll(async () => {
  register = await openRegister()
  folder = await mkdtemp(join(tmpdir(), 'vigie-inheriting-'))
})
afterAll(async () => {
  await register.centre.close()
  await rm(folder, { recursive: true })
})

let cases = 0
const itemWith = async (pdq: string | null, quality = 90, extra: object = {}) => {
  const { hanne } = register.centre.staff
  cases += 1
  const one = await register.opened([`https://picture.example/${cases}`])
  const item = one.items[0]?.id ?? ''
  if (pdq !== null) {
    await register.act(enterFingerprint, hanne, { item, pdq, quality, way: 'dropped', ...extra })
  }
  return { case: one.id, item }
}
const pictures = (item: string) =>
  register.centre.read(
    register.centre.staff.hanne,
    async (desk) => (await findPictures(desk, [item])).get(item) ?? [],
  )
const outcomeOf = async (one: { case: string; item: string }) => {
  const { items } = await register.see(register.centre.staff.hanne, one.case)
  return items.find(({ id }) => id === one.item)
}
let lists = 0
const listed = async (lines: readonly string[], source = 'inhope', inherit = true) => {
  lists += 1
  const name = `list-${lists}`
  const format = 'ncmec'
  const { list } = await register.act(addList, register.centre.staff.griet, {
    ...OPEN_LIST,
    name,
    source,
    format,
    inherit,
  })
  const file = join(folder, `${name}.xml`)
  const entries = lines.map((line, at) => {
    const [pdq = '', classification = ''] = line.split(' ')
    return `<image><member id="7">M</member><id>e${at}</id><classification>${classification}</classification><fingerprints><pdq>${pdq}</pdq></fingerprints></image>`
  })
  await writeFile(
    file,
    `<?xml version="1.0"?><queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images>${entries.join('')}</images></queryResult>`,
  )
  await importList(register.centre.desk.house, { file, list: name })
  return list
}

test('two people inherit what two people found before, and nobody looks again', async () => {
  const { hanne, bram, yasmine } = register.centre.staff
  const seen = await itemWith(pdqOf('a pond'))
  await register.agreeOn(seen.item, { ...FOUND_ILLEGAL, furtherGrounds: ['having-images-of-abuse@1867'] })
  const again = await itemWith(moved(pdqOf('a pond'), 10))
  const [view] = await pictures(again.item)
  expect(view).toMatchObject({ disagree: false, items: [{ distance: 10, certain: true, way: 'pdq' }] })
  const [source] = view?.inherit ?? []
  expect(source).toMatchObject({ finding: { article: 'images-of-abuse@1867', ageBand: 'pre-pubescent' } })

  await register.act(proposeInheritance, hanne, { item: again.item, verdict: source?.verdict })
  await expect(register.act(confirmInheritance, hanne, { item: again.item })).rejects.toThrow(
    'you-assessed-this',
  )
  const proposed = (await register.see(bram, again.case)).items[0]?.rounds[0]
  expect(proposed?.assessments).toMatchObject([{ inheritance: { source: 'verdict', distance: 10 } }])
  const done = await register.act(confirmInheritance, bram, { item: again.item })
  expect(done.verdict).not.toBeNull()

  const item = await outcomeOf(again)
  expect(item?.rounds[0]?.verdict).toMatchObject({ way: 'agreement', outcome: 'illegal' })
  expect(item?.rounds[0]?.verdict).toMatchObject({ furtherGrounds: ['having-images-of-abuse@1867'] })
  expect(item?.rounds[0]?.assessments).toMatchObject([
    { secondsExposed: 0, plan: 'inherited/1', inheritance: { verdictItem: seen.item, way: 'pdq' } },
    { secondsExposed: 0, plan: 'inherited/1', inheritance: { verdictItem: seen.item, way: 'pdq' } },
  ])
  await expect(register.act(confirmInheritance, yasmine, { item: again.item })).rejects.toThrow(
    'verdict-already-reached',
  )
})

test('an inherited verdict is never inherited again: at most one step from human eyes', async () => {
  const { hanne, bram } = register.centre.staff
  const pdq = pdqOf('a chain')
  const seen = await itemWith(pdq)
  await register.agreeOn(seen.item)
  const second = await itemWith(moved(pdq, 8, 1))
  const [view] = await pictures(second.item)
  await register.act(proposeInheritance, hanne, { item: second.item, verdict: view?.inherit[0]?.verdict })
  const { verdict } = await register.act(confirmInheritance, bram, { item: second.item })
  const third = await itemWith(moved(moved(pdq, 8, 1), 8, 2))
  const [last] = await pictures(third.item)
  expect(last?.inherit.map((one) => one.verdict)).not.toContain(verdict)
  await expect(register.act(proposeInheritance, hanne, { item: third.item, verdict })).rejects.toThrow(
    'inherited-already',
  )
})

test('a list entry of a list that lets us is inherited by two; what says too little is not', async () => {
  const { hanne, bram } = register.centre.staff
  await listed([`${pdqOf('graded')} B2`, `${pdqOf('ungraded')} Other`])
  const graded = await itemWith(moved(pdqOf('graded'), 3))
  const [view] = await pictures(graded.item)
  expect(view?.lists).toMatchObject([{ classification: 'B2', class: 'B2', distance: 3, certain: true }])
  const entry = view?.lists[0]?.entry
  await register.act(proposeInheritance, hanne, { item: graded.item, entry })
  await register.act(confirmInheritance, bram, { item: graded.item })
  expect((await outcomeOf(graded))?.rounds[0]).toMatchObject({
    verdict: { outcome: 'illegal', kind: 'csam', ageBand: 'pubescent', act: 'lascivious-exhibition' },
    assessments: [{ inheritance: { source: 'list-entry', entry, distance: 3 } }, {}],
  })
  const ungraded = await itemWith(pdqOf('ungraded'))
  const [other] = await pictures(ungraded.item)
  await expect(
    register.act(proposeInheritance, hanne, { item: ungraded.item, entry: other?.lists[0]?.entry }),
  ).rejects.toThrow('match-says-too-little')
})

test('from a list that forbids it nothing is inherited, in the form and in the tables alike', async () => {
  const { hanne, bram, griet } = register.centre.staff
  const list = await listed([`${pdqOf('forbidden later')} A1`])
  const one = await itemWith(pdqOf('forbidden later'))
  const entry = (await pictures(one.item))[0]?.lists[0]?.entry
  await register.act(proposeInheritance, hanne, { item: one.item, entry })
  const rights = { lookUp: true, answerPartners: false, shareOnward: false, inherit: false }
  await register.act(changeRights, griet, { list, ...rights })
  await expect(register.act(confirmInheritance, bram, { item: one.item })).rejects.toThrow(
    'match-says-too-little',
  )
  const two = await itemWith(null)
  const { rows } = await sql<{ id: string; item: string; seat: number; assessor: string }>`
    select id, item, seat, assessor from hotline.assessment where item = ${one.item}`.execute(
    register.centre.desk.house.books,
  )
  expect(rows).toHaveLength(1)
  await expect(
    sql`insert into hotline.inheritance (assessment, item, round, seat, assessor, source, entry, way, distance)
      select a.id, a.item, a.round, a.seat, a.assessor, 'list-entry', ${entry}, 'pdq', 0
      from hotline.assessment a where a.item = ${one.item}`.execute(register.centre.desk.house.books),
  ).rejects.toThrow()
  expect(two.item).not.toBe(one.item)
})

test('an uncertain picture waits with its relatives, and one look by two serves them all', async () => {
  const { hanne, bram } = register.centre.staff
  const pdq = pdqOf('a meadow')
  const first = await itemWith(pdq)
  await register.agreeOn(first.item)
  const far = await itemWith(moved(pdq, 25, 3))
  const farther = await itemWith(moved(moved(pdq, 25, 3), 20, 4))
  const [view] = await pictures(far.item)
  const before = view?.items.find(({ item }) => item === first.item)
  expect(before).toMatchObject({ certain: false, distance: 25 })
  await expect(
    register.act(proposeInheritance, hanne, { item: far.item, verdict: before?.verdict?.id }),
  ).rejects.toThrow('match-uncertain')

  const group =
    (await register.centre.read(hanne, (desk) => findLikenessGroups(desk, [farther.item]))).get(
      farther.item,
    ) ?? []
  expect(group.map(({ item }) => item).sort()).toEqual([first.item, far.item, farther.item].sort())
  expect(group[0]).toMatchObject({ item: farther.item, verdict: null })

  register.centre.clock.moveBy(60_000)
  await register.agreeOn(far.item)
  const [served] = await pictures(farther.item)
  const source = served?.inherit.find(({ item }) => item === far.item)
  expect(source?.verdict).toBeTruthy()
  await register.act(proposeInheritance, hanne, { item: farther.item, verdict: source?.verdict })
  await register.act(confirmInheritance, bram, { item: farther.item })
  expect((await outcomeOf(farther))?.outcome).toBe('illegal')
})

test('a picture of too low a quality is never sure, and the very same file always is', async () => {
  const pdq = pdqOf('plain')
  const seen = await itemWith(pdq, 90, { sha256: digestOf('plain file') })
  await register.agreeOn(seen.item)
  const poor = await itemWith(moved(pdq, 2), 49)
  expect((await pictures(poor.item))[0]).toMatchObject({ inherit: [], items: [{ certain: false }] })
  const same = await itemWith(null)
  await register.act(enterFingerprint, register.centre.staff.hanne, {
    item: same.item,
    sha256: digestOf('plain file'),
    way: 'typed',
  })
  const [view] = await pictures(same.item)
  expect(view?.items[0]).toMatchObject({ way: 'sha256', distance: 0, certain: true })
  expect(view?.inherit).toHaveLength(1)
})

test('where those who know a picture differ, somebody has to look', async () => {
  const { hanne, griet, bram } = register.centre.staff
  const pdq = pdqOf('disputed')
  await listed([`${pdq} A1`])
  const seen = await itemWith(moved(pdq, 4))
  await register.act(assessItem, hanne, { item: seen.item, ...FOUND_ILLEGAL })
  await register.act(assessItem, bram, { item: seen.item, ...FOUND_LEGAL })
  const {
    confidence: _c,
    secondsExposed: _s,
    sex: _x,
    selfGenerated: _g,
    reason: _r,
    ...finding
  } = FOUND_LEGAL
  await register.act(arbitrateItem, griet, { item: seen.item, ...finding, reason: 'Made up.' })
  const again = await itemWith(moved(pdq, 2))
  const [view] = await pictures(again.item)
  expect(view).toMatchObject({ disagree: true, inherit: [] })
  const entry = view?.lists[0]?.entry
  await expect(register.act(proposeInheritance, hanne, { item: again.item, entry })).rejects.toThrow(
    'matches-disagree',
  )
})

test('a verdict that is looked at again is inherited no more', async () => {
  const { hanne, griet } = register.centre.staff
  const pdq = pdqOf('asked again')
  const seen = await itemWith(pdq)
  await register.agreeOn(seen.item)
  const again = await itemWith(moved(pdq, 1))
  const verdict = (await pictures(again.item))[0]?.inherit[0]?.verdict
  await register.act(reassessItem, griet, { item: seen.item, reason: 'Made up.' })
  await expect(register.act(proposeInheritance, hanne, { item: again.item, verdict })).rejects.toThrow(
    'no-such-match',
  )
})

test('an assessment that was looked at, or another finding, is not made an inherited one in the tables', async () => {
  const seen = await itemWith(pdqOf('looked at'))
  await register.agreeOn(seen.item)
  const other = await itemWith(pdqOf('something else'))
  await register.act(assessItem, register.centre.staff.hanne, { item: other.item, ...FOUND_LEGAL })
  const books = register.centre.desk.house.books
  const claim = (seconds: number) =>
    sql`insert into hotline.inheritance
        (assessment, item, round, seat, assessor, seconds_exposed, source, verdict, verdict_item, way, distance)
      select a.id, a.item, a.round, a.seat, a.assessor, ${seconds}, 'verdict', v.id, v.item, 'pdq', 3
      from hotline.assessment a, hotline.verdict v where a.item = ${other.item} and v.item = ${seen.item}`.execute(
      books,
    )
  await expect(claim(0)).rejects.toThrow('what is inherited is what was found')
  await expect(claim(20)).rejects.toThrow()
})

test('a reported fingerprint becomes an item of the case, once, and finds its relatives', async () => {
  const { hanne } = register.centre.staff
  const pdq = pdqOf('made on a phone')
  const known = await itemWith(pdq)
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
  const [view] = await pictures(one.items[1]?.id ?? '')
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
  const one = await itemWith(pdq)
  const [view] = await pictures(one.item)
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
  expect(await pictures(one.item)).toEqual([])
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

test('the looks that were spared are counted by the week', async () => {
  const { hanne } = register.centre.staff
  const today = register.centre.clock()
  const until = new Date(today.getTime() + 7 * DAY).toISOString().slice(0, 10)
  const weeks = await register.centre.read(hanne, (desk) =>
    countViewingsAvoided(desk, { from: '2026-03-02', until }),
  )
  expect(weeks).toHaveLength(1)
  const { rows } = await sql<{ inherited: number; all: number }>`
    select (select count(*) from hotline.inheritance)::integer as inherited,
      (select count(*) from hotline.assessment)::integer as all`.execute(register.centre.desk.house.books)
  expect(weeks[0]).toMatchObject({ week: '2026-W10', avoided: rows[0]?.inherited })
  expect((weeks[0]?.avoided ?? 0) + (weeks[0]?.looked ?? 0)).toBe(rows[0]?.all)
  expect(weeks[0]?.bySource).toMatchObject({ 'list-entry': 3 })
  // What the public reads of the year is what the desk reads of its weeks.
  const { avoided, looked, bySource } = weeks[0] ?? {}
  const yearly = await register.centre.read(hanne, (desk) => countLooksOfYear(desk, 2026))
  expect(yearly).toEqual({ avoided, looked, bySource })
  const other = await register.centre.read(hanne, (desk) => countLooksOfYear(desk, 2025))
  expect(other).toEqual({ avoided: 0, looked: 0, bySource: { verdict: 0, 'list-entry': 0 } })
})
