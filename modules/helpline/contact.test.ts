import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { openKeeper } from '@vigie/platform/house'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { across } from './categories/crosswalk.ts'
import { categoriesOf, LISTS, listOn } from './categories/lists.ts'
import { getContact } from './get-contact.ts'
import { findContactsOfDay, findOpenContacts, MOST_CONTACTS } from './index.ts'
import { addNote } from './verbs/add-note.ts'
import { correctRecord } from './verbs/correct-record.ts'
import { endContact } from './verbs/end-contact.ts'
import { openContact } from './verbs/open-contact.ts'
import { recordContact } from './verbs/record-contact.ts'
import { setAsideContact } from './verbs/set-aside-contact.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const call = () => line.perform(openContact, line.named('Sara'), { channel: 'phone' })
const get = (number: number) => line.read(line.named('Sara'), (desk) => getContact(desk, number))
const pass = (minutes: number) => line.clock.moveTo(new Date(line.clock().getTime() + minutes * 60_000))
const owner = sql.raw

test('a call is kept while somebody talks, ended, closed, and its minutes are known and no second of it', async () => {
  const sara = line.named('Sara')
  const { contact, number } = await call()
  await line.perform(recordContact, sara, { contact, caller: 'child' })
  pass(12)
  await line.perform(endContact, sara, { contact })
  await line.perform(recordContact, sara, {
    contact,
    caller: 'child',
    aboutWhom: 'self',
    insafe: ['grooming'],
    place: 'gaming',
    note: 'Verzonnen: iemand in een spel vraagt om foto’s.',
    afterwards: 'close',
  })
  const found = await get(number)
  expect(found.started_at.getUTCSeconds()).toBe(0)
  expect((found.ended_at?.getTime() ?? 0) - found.started_at.getTime()).toBe(12 * 60_000)
  expect(found.closed_by).toBe(sara.id)
  expect(found.versions.map(({ version, answers }) => [version, answers.place])).toEqual([
    [1, undefined],
    [2, 'gaming'],
  ])
  // What was chosen in one list is in the other what the crosswalk says.
  expect(found.categories.map(({ category, way }) => [category, way])).toEqual([
    ['online-grooming', 'crosswalk'],
    ['grooming', 'chosen'],
  ])
  expect(found.notes.map(({ text }) => text)).toEqual(['Verzonnen: iemand in een spel vraagt om foto’s.'])
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from helpline.note`.execute(
    line.desk.house.books,
  )
  expect(rows.every(({ sealed }) => !sealed.toString('utf8').includes('Verzonnen'))).toBe(true)
})

test('nothing has to be said: an anonymous call is closed without one answer', async () => {
  const { contact, number } = await call()
  await line.perform(recordContact, line.named('Sara'), { contact, afterwards: 'close' })
  const found = await get(number)
  expect(found.versions.at(-1)).toMatchObject({ nature: 'conversation', version: 1 })
  expect(Object.values(found.versions[0]?.answers ?? {}).filter(Boolean)).toEqual([])
  expect(found.notes).toEqual([])
})

test.each(['silent', 'test', 'abusive', 'wrong-number'] as const)(
  'a call that was %s is over with one word, and leaves what is open',
  async (unheard) => {
    const sara = line.named('Sara')
    const { contact, number } = await call()
    await line.perform(setAsideContact, sara, { contact, unheard })
    expect((await get(number)).versions).toMatchObject([{ nature: unheard }])
    expect((await get(number)).ended_at).not.toBeNull()
    const open = await line.read(sara, ({ db }) => findOpenContacts(db, sara.id, 10))
    expect(open.map(({ id }) => id)).not.toContain(contact)
    const today = await line.read(sara, ({ db, today: day }) =>
      findContactsOfDay(db, { day, below: MOST_CONTACTS, most: 10 }),
    )
    expect(today[0]).toMatchObject({ number, nature: unheard })
  },
)

test('what was closed changes only with a reason, by whoever opened it or a coordinator, and the old answers stay', async () => {
  const [sara, karim, nele] = [line.named('Sara'), line.named('Karim'), line.named('Nele')]
  const { contact, number } = await call()
  await expect(line.perform(correctRecord, sara, { contact, correction: 'typed-wrong' })).rejects.toThrow(
    'contact-still-open',
  )
  await line.perform(recordContact, sara, { contact, ageBand: '5-11', afterwards: 'close' })
  await expect(line.perform(recordContact, sara, { contact })).rejects.toThrow('contact-closed-already')
  await expect(line.perform(endContact, sara, { contact })).rejects.toThrow('contact-ended-already')
  const corrected = { contact, correction: 'heard-later', ageBand: '12-15' }
  await expect(line.perform(correctRecord, karim, corrected)).rejects.toThrow('contact-of-another')
  await line.perform(correctRecord, nele, corrected)
  await line.perform(addNote, karim, { contact, note: 'Verzonnen: belde terug.' })
  const { versions, notes } = await get(number)
  expect(versions.map(({ answers, reason }) => [answers.ageBand, reason])).toEqual([
    ['5-11', null],
    ['12-15', 'heard-later'],
  ])
  expect(notes).toMatchObject([{ by: karim.id }])
})

test('two who write at once: one version each, or a word, and never two of one number', async () => {
  const sara = line.named('Sara')
  const { contact, number } = await call()
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, (_, n) =>
      line.perform(recordContact, sara, { contact, ...(n % 3 === 0 ? { afterwards: 'close' } : {}) }),
    ),
  )
  const words = tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []))
  expect(words.filter((word) => !/^(recorded-meanwhile|contact-(closed|ended)-already)$/.test(word))).toEqual(
    [],
  )
  const { versions } = await get(number)
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1))
  expect(versions.length).toBe(tries.length - words.length)
})

test('the books refuse, under any hand: an end before the beginning, a list that does not hold, answers of a silent call', async () => {
  const { contact } = await call()
  const as = line.named('Sara').id
  const { books } = line.desk.house
  const write = (text: string) => owner(text).execute(books)
  await expect(
    write(`insert into helpline.ending select id, started_at, started_at - interval '1 minute', '${as}' from helpline.contact
      where id = '${contact}'`),
  ).rejects.toThrow('ending_check')
  const silent = `insert into helpline.record (contact, version, nature, caller, recorded_by, recorded_at)
    values ('${contact}', 1, 'silent', 'child', '${as}', now())`
  await expect(write(silent)).rejects.toThrow('record_check')
  await expect(write(`update helpline.record set caller = 'child'`)).rejects.toThrow('permission denied')
  line.clock.moveTo(new Date('2023-03-31T10:00:00Z'))
  const before = await call()
  await expect(
    line.perform(recordContact, line.named('Sara'), { contact: before.contact, insafe: ['grooming'] }),
  ).rejects.toThrow('category-not-now')
  await line.perform(recordContact, line.named('Sara'), { contact: before.contact })
  await expect(
    write(`insert into helpline.record_category (contact, version, scheme, list, category, way)
      values ('${before.contact}', 1, 'insafe', '2023-04', 'grooming', 'chosen')`),
  ).rejects.toThrow('list-does-not-hold')
  line.clock.moveTo(new Date('2026-03-02T12:00:00Z'))
})

test('whoever does not listen writes and reads nothing', async () => {
  const { contact } = await call()
  for (const other of ['Wout', 'Ruth']) {
    await expect(line.perform(recordContact, line.named(other), { contact })).rejects.toThrow('not-for-you')
  }
})

test('when its time has come the notes and the region are gone, and the answers that are counted stay', async () => {
  const sara = line.named('Sara')
  const { contact, number } = await call()
  await line.perform(recordContact, sara, {
    contact,
    region: 'flanders',
    caller: 'parent',
    note: 'Verzonnen.',
    afterwards: 'close',
  })
  const open = await call()
  await line.perform(recordContact, sara, { contact: open.contact, note: 'Verzonnen, nog open.' })
  line.clock.moveTo(new Date('2028-03-03T12:00:00Z'))
  expect(await retainAt(line.place, 'helpline')).toMatchObject({})
  const { versions, notes } = await get(number)
  expect(versions[0]?.answers).toMatchObject({ region: undefined, caller: 'parent' })
  expect(notes.map(({ text }) => text)).toEqual([''])
  const keeper = await openKeeper(line.place, 'helpline')
  await keeper.close()
})

test('every day has one list of each network, and the crosswalk knows only what stands in them', () => {
  for (const day of ['2023-04-01', '2026-03-02']) {
    for (const scheme of ['116000', 'insafe'] as const) {
      expect(LISTS.filter((one) => one.scheme === scheme && listOn([one], scheme, day))).toHaveLength(1)
    }
  }
  expect(listOn(LISTS, 'insafe', '2023-03-31')).toBeNull()
  for (const one of LISTS) {
    const words = categoriesOf(one)
    expect(new Set(words).size).toBe(words.length)
    const other = LISTS.find(({ scheme }) => scheme !== one.scheme)
    for (const found of across(one.scheme, words)) expect(other && categoriesOf(other)).toContain(found)
  }
  expect(across('insafe', ['grooming', 'gaming'])).toEqual(['online-grooming'])
  expect(across('116000', ['bullying'])).toEqual([])
})
