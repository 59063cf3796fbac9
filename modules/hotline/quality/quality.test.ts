import { DAY } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { exposureToday } from '../items/exposure-today.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessSampleItem } from '../verbs/assess-sample-item.ts'
import { drawSample } from '../verbs/draw-sample.ts'
import { findDeadLink } from '../verbs/find-dead-link.ts'
import { findSampleGone } from '../verbs/find-sample-gone.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { drawFrom } from './draw.ts'
import { findSampledLines, getSample, repeatDraw } from './get-sample.ts'
import { findToLookAgain, getItemToLookAt } from './look-again.ts'
import { quarterBefore, quarterOf } from './quarter.ts'

const DECIDED = 24
/** By the code that is in force once the quarter is over. */
const ILLEGAL_NOW = { ...FOUND_ILLEGAL, article: 'images-of-abuse@2024' } as const

let register: Register
let quarter: string
let items: string[]
beforeAll(async () => {
  register = await openRegister()
  const { centre, opened, agreeOn, act } = register
  const { hanne, bram } = centre.staff
  items = []
  for (let at = 0; at < DECIDED; at += 1) {
    const one = await opened([`https://pond.example/${at}`])
    const item = one.items[0]?.id ?? ''
    await agreeOn(item, at % 3 === 0 ? FOUND_LEGAL : FOUND_ILLEGAL)
    items.push(item)
  }
  // Neither what was gone, nor what is looked at again, nor what nobody decided is drawn from.
  const gone = await opened(['https://lake.example/gone'])
  for (const one of [hanne, bram])
    await act(findDeadLink, one, { item: gone.items[0]?.id, reason: 'site-down' })
  const doubted = await opened(['https://lake.example/doubted'])
  await agreeOn(doubted.items[0]?.id ?? '')
  await act(reassessItem, hanne, { item: doubted.items[0]?.id, reason: 'Made up.' })
  await opened(['https://lake.example/open'])
  quarter = quarterOf(await today())
})
afterAll(() => register.centre.close())

const today = () => bySystem(register.centre.desk.house, async (desk) => desk.today)
const toLook = () => register.centre.read(register.centre.staff.yasmine, findToLookAgain)
const sample = () => register.centre.read(register.centre.staff.griet, (desk) => getSample(desk, quarter))

test('a quarter is drawn once it is over, once, by a coordinator, and anybody can draw it again', async () => {
  const { centre, act } = register
  const { griet, hanne } = centre.staff
  await expect(act(drawSample, griet, { quarter })).rejects.toThrow('quarter-not-over')
  centre.clock.moveBy(95 * DAY)
  await expect(act(drawSample, hanne, { quarter })).rejects.toThrow('not-for-you')
  const before = quarterBefore(quarter)
  await expect(act(drawSample, griet, { quarter: before })).rejects.toThrow('nothing-to-draw')
  await expect(centre.read(griet, (desk) => getSample(desk, quarter))).rejects.toThrow('no-such-sample')

  expect(await act(drawSample, griet, { quarter })).toEqual({ drawn: DECIDED })
  await expect(act(drawSample, griet, { quarter })).rejects.toThrow('sample-drawn-already')
  const { sample: drawn } = await sample()
  expect(drawn).toMatchObject({ quarter, among: DECIDED, wanted: 30 })
  const lines = await centre.read(griet, (desk) => findSampledLines(desk, quarter))
  expect(lines.map(({ item }) => item)).toEqual(drawFrom(drawn.seed, items, 30))
  expect(await centre.read(griet, (desk) => repeatDraw(desk, quarter))).toBe(true)
  // What happens to a case later does not change what could be drawn then.
  centre.clock.moveBy(60_000)
  await act(reassessItem, hanne, { item: items[0], reason: 'Made up.' })
  expect(await centre.read(griet, (desk) => repeatDraw(desk, quarter))).toBe(true)
})

test('who took part sees none of it, whoever else does finds the item and nothing that was found', async () => {
  const { centre, act, see } = register
  const { hanne, bram, yasmine, griet, tom } = centre.staff
  for (const one of [hanne, bram, griet]) expect(await centre.read(one, findToLookAgain)).toEqual([])
  const waiting = await toLook()
  expect(waiting).toHaveLength(DECIDED)
  const [first = '', second = ''] = waiting
  for (const one of [hanne, bram]) {
    await expect(centre.read(one, (desk) => getItemToLookAt(desk, first))).rejects.toThrow('you-took-part')
    await expect(act(findSampleGone, one, { sampleItem: first })).rejects.toThrow('you-took-part')
  }
  await expect(act(findSampleGone, tom, { sampleItem: first })).rejects.toThrow('vetting-expired')
  await expect(act(findSampleGone, griet, { sampleItem: first })).rejects.toThrow('not-for-you')
  const shown = await centre.read(yasmine, (desk) => getItemToLookAt(desk, first))
  expect(Object.keys(shown).toSorted()).toEqual(['address', 'form', 'id', 'kind', 'reports'])
  expect(shown.address).toMatch(/^https:\/\/pond\.example\//)

  const cases = async () => (await see(griet, 1)).story.length
  const told = await cases()
  // What an ordinary look may say more, this one may say too, and an age in years has to fit the band.
  const more = { media: 'image', pieces: 40, victims: 2, childModelling: 'no', selfGenerated: 'coerced' }
  const looked = { ...ILLEGAL_NOW, ...more, years: 9, sampleItem: first, note: 'Nothing new.' }
  await expect(act(assessSampleItem, yasmine, { ...looked, years: 30 })).rejects.toThrow('years-against-age')
  await act(assessSampleItem, yasmine, looked)
  await expect(act(assessSampleItem, yasmine, looked)).rejects.toThrow('looked-at-again-already')
  const { rows } = await sql`select media, pieces, victims, child_modelling, years, self_generated
    from hotline.sample_look`.execute(centre.desk.house.books)
  expect(rows).toEqual([
    { media: 'image', pieces: 40, victims: 2, child_modelling: 'no', years: 9, self_generated: 'coerced' },
  ])
  await act(findSampleGone, yasmine, { sampleItem: second })
  expect(await cases()).toBe(told)
  expect(await toLook()).toHaveLength(DECIDED - 2)
  // A look is a look, whatever for.
  expect(await centre.read(yasmine, (desk) => exposureToday(desk, yasmine.id))).toEqual({
    minutes: 1,
    looks: 2,
  })
})

test('what is too little to say is not said; then it is, with where it differs and why, and what is gone counts apart', async () => {
  const { act, centre } = register
  const { yasmine } = centre.staff
  const { progress, comparisons } = await sample()
  expect(progress).toEqual({ drawn: DECIDED, seen: 1, gone: 1, waiting: DECIDED - 2, forNobody: 0 })
  expect(comparisons.map(({ agreement }) => agreement.says)).toEqual(['too-few', 'too-few', 'too-few'])
  const lines = await centre.read(centre.staff.griet, (desk) => findSampledLines(desk, quarter))
  for (const id of await toLook()) {
    const { rows } = await sql<{
      item: string
    }>`select item from hotline.sample_item where id = ${id}`.execute(centre.desk.house.books)
    const decided = lines.find(({ item }) => item === rows[0]?.item)?.decided.outcome
    const answers = decided === 'illegal' ? ILLEGAL_NOW : FOUND_LEGAL
    await act(assessSampleItem, yasmine, { ...answers, sampleItem: id, note: 'Looked again.' })
  }
  const done = await sample()
  expect(done.progress).toMatchObject({ seen: DECIDED - 1, gone: 1, waiting: 0 })
  const [outcome, kind] = done.comparisons
  const first = done.disagreements.length
  expect(first).toBeLessThanOrEqual(1)
  expect(outcome?.agreement).toMatchObject({ says: 'kappa', n: DECIDED - 1, alike: DECIDED - 1 - first })
  expect(outcome?.counts.flat().reduce((sum, n) => sum + n, 0)).toBe(DECIDED - 1)
  // Everything is of one kind: then being alike says nothing.
  expect(kind?.agreement).toEqual({ says: 'one-answer', n: DECIDED - 1, alike: DECIDED - 1 })
  for (const one of done.disagreements) {
    expect(one.points).toEqual([{ question: 'outcome', decided: 'not-illegal', again: 'illegal' }])
    expect(one.note).toBe('Nothing new.')
    expect(JSON.stringify(one)).not.toContain(yasmine.id)
  }
})

test('the books refuse a look by somebody who took part, and one by nobody vetted', async () => {
  const { centre } = register
  const { hanne, yasmine, tom } = centre.staff
  const look = (assessor: string, of: string) =>
    centre.desk.house.books.transaction().execute(async (db) => {
      await sql`insert into hotline.sample_item (id, sample, place, item, verdict)
        select gen_random_uuid(), ${of}, 99, v.item, v.id from hotline.verdict v
        where not exists (select from hotline.sample_item s where s.item = v.item) limit 1`.execute(db)
      await sql`insert into hotline.sample_look (sample_item, item, assessor, eligibility, way, seconds_exposed, looked_at)
        select s.id, s.item, ${assessor}, (select e.id from people.eligibility e where e.person = ${assessor}
          order by valid_until desc limit 1), 'gone', 0, now() from hotline.sample_item s where s.place = 99`.execute(
        db,
      )
      throw new Error('it was let in')
    })
  const { id } = (await sample()).sample
  await expect(look(hanne.id, id)).rejects.toThrow('took part')
  await expect(look(tom.id, id)).rejects.toThrow('vetting-expired')
  await expect(look(yasmine.id, id)).rejects.toThrow('it was let in')
})
