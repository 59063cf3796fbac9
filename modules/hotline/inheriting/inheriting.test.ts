import { moved, pdqOf } from '@vigie/hashes/fixtures'
import { changeRights } from '@vigie/hashes/verbs/change-rights'
import { DAY } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLooksOfYear, countViewingsAvoided } from '../counts.ts'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { openPictures, type Pictures } from '../testing/pictures.ts'
import type { Register } from '../testing/register.ts'
import { arbitrateItem } from '../verbs/arbitrate-item.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { confirmInheritance } from '../verbs/confirm-inheritance.ts'
import { proposeInheritance } from '../verbs/propose-inheritance.ts'
import { reassessItem } from '../verbs/reassess-item.ts'

let pictures: Pictures
let register: Register
beforeAll(async () => {
  pictures = await openPictures()
  register = pictures.register
})
afterAll(() => pictures.close())

test('two people inherit what two people found before, and nobody looks again', async () => {
  const { hanne, bram, yasmine } = register.centre.staff
  const seen = await pictures.itemWith(pdqOf('a pond'))
  await register.agreeOn(seen.item, { ...FOUND_ILLEGAL, furtherGrounds: ['having-images-of-abuse@1867'] })
  const again = await pictures.itemWith(moved(pdqOf('a pond'), 10))
  const [view] = await pictures.of(again.item)
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

  const item = await pictures.outcomeOf(again)
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
  const seen = await pictures.itemWith(pdq)
  await register.agreeOn(seen.item)
  const second = await pictures.itemWith(moved(pdq, 8, 1))
  const [view] = await pictures.of(second.item)
  await register.act(proposeInheritance, hanne, { item: second.item, verdict: view?.inherit[0]?.verdict })
  const { verdict } = await register.act(confirmInheritance, bram, { item: second.item })
  const third = await pictures.itemWith(moved(moved(pdq, 8, 1), 8, 2))
  const [last] = await pictures.of(third.item)
  expect(last?.inherit.map((one) => one.verdict)).not.toContain(verdict)
  await expect(register.act(proposeInheritance, hanne, { item: third.item, verdict })).rejects.toThrow(
    'inherited-already',
  )
})

test('a list entry of a list that lets us is inherited by two; what says too little is not', async () => {
  const { hanne, bram } = register.centre.staff
  await pictures.listed([`${pdqOf('graded')} B2`, `${pdqOf('ungraded')} Other`])
  const graded = await pictures.itemWith(moved(pdqOf('graded'), 3))
  const [view] = await pictures.of(graded.item)
  expect(view?.lists).toMatchObject([{ classification: 'B2', class: 'B2', distance: 3, certain: true }])
  const entry = view?.lists[0]?.entry
  await register.act(proposeInheritance, hanne, { item: graded.item, entry })
  await register.act(confirmInheritance, bram, { item: graded.item })
  expect((await pictures.outcomeOf(graded))?.rounds[0]).toMatchObject({
    verdict: { outcome: 'illegal', kind: 'csam', ageBand: 'pubescent', act: 'lascivious-exhibition' },
    assessments: [{ inheritance: { source: 'list-entry', entry, distance: 3 } }, {}],
  })
  const ungraded = await pictures.itemWith(pdqOf('ungraded'))
  const [other] = await pictures.of(ungraded.item)
  await expect(
    register.act(proposeInheritance, hanne, { item: ungraded.item, entry: other?.lists[0]?.entry }),
  ).rejects.toThrow('match-says-too-little')
})

test('from a list that forbids it nothing is inherited, in the form and in the tables alike', async () => {
  const { hanne, bram, griet } = register.centre.staff
  const list = await pictures.listed([`${pdqOf('forbidden later')} A1`])
  const one = await pictures.itemWith(pdqOf('forbidden later'))
  const entry = (await pictures.of(one.item))[0]?.lists[0]?.entry
  await register.act(proposeInheritance, hanne, { item: one.item, entry })
  const rights = { lookUp: true, answerPartners: false, shareOnward: false, inherit: false }
  await register.act(changeRights, griet, { list, ...rights })
  await expect(register.act(confirmInheritance, bram, { item: one.item })).rejects.toThrow(
    'match-says-too-little',
  )
  const two = await pictures.itemWith(null)
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

test('where those who know a picture differ, somebody has to look', async () => {
  const { hanne, griet, bram } = register.centre.staff
  const pdq = pdqOf('disputed')
  await pictures.listed([`${pdq} A1`])
  const seen = await pictures.itemWith(moved(pdq, 4))
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
  const again = await pictures.itemWith(moved(pdq, 2))
  const [view] = await pictures.of(again.item)
  expect(view).toMatchObject({ disagree: true, inherit: [] })
  const entry = view?.lists[0]?.entry
  await expect(register.act(proposeInheritance, hanne, { item: again.item, entry })).rejects.toThrow(
    'matches-disagree',
  )
})

test('a verdict that is looked at again is inherited no more', async () => {
  const { hanne, griet } = register.centre.staff
  const pdq = pdqOf('asked again')
  const seen = await pictures.itemWith(pdq)
  await register.agreeOn(seen.item)
  const again = await pictures.itemWith(moved(pdq, 1))
  const verdict = (await pictures.of(again.item))[0]?.inherit[0]?.verdict
  await register.act(reassessItem, griet, { item: seen.item, reason: 'Made up.' })
  await expect(register.act(proposeInheritance, hanne, { item: again.item, verdict })).rejects.toThrow(
    'no-such-match',
  )
})

test('an assessment that was looked at, or another finding, is not made an inherited one in the tables', async () => {
  const seen = await pictures.itemWith(pdqOf('looked at'))
  await register.agreeOn(seen.item)
  const other = await pictures.itemWith(pdqOf('something else'))
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
