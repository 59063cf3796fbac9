import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { dayOf } from '@vigie/kernel'
import type { Actor } from '@vigie/platform/operation'
import { retainAt } from '@vigie/privacy'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FACETS, NATURES, UNHEARD } from './contact.ts'
import { findContacts, type SearchWishes, SOUGHT, SOUGHT_NAMES } from './find-contacts.ts'
import { type Contact, getContact } from './get-contact.ts'
import { may, mayWrite } from './may.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { correctRecord } from './verbs/correct-record.ts'
import { handOverConversation } from './verbs/hand-over-conversation.ts'
import { openContact } from './verbs/open-contact.ts'
import { recordContact } from './verbs/record-contact.ts'
import { setAsideContact } from './verbs/set-aside-contact.ts'
import { takeConversation } from './verbs/take-conversation.ts'

let line: TestHelpline
let all: readonly Contact[]
beforeAll(async () => {
  line = await openTestHelpline()
  await fill()
  all = await everyContact()
}, 120_000)
afterAll(() => line.close())

const STAFF = ['Sara', 'Karim', 'Lena', 'Nele', 'Ruth', 'Wout'] as const
const TOPICS = ['grooming', 'cyberbullying', 'suicide'] as const
const pick = <One>(from: readonly [One, ...One[]], at: number): One => from[at % from.length] ?? from[0]

/** Contacts of four days by three people: open, closed, set aside, corrected and handed over, few answers often the same. */
const fill = async (): Promise<void> => {
  for (let at = 0; at < 56; at++) {
    const by = line.named(pick(STAFF, at % 3))
    if (at % 2 === 0) line.clock.moveTo(new Date(line.clock().getTime() + 200 * 60_000))
    const said = {
      language: pick(FACETS.language, at % 3),
      region: pick(FACETS.region, (at * 7) % 3),
      ageBand: pick(FACETS.ageBand, (at * 5) % 4),
      risk: pick(FACETS.risk, at % 4),
      outcome: pick(FACETS.outcome, (at * 3) % 5),
      ...(at % 3 === 0 ? {} : { platform: pick(FACETS.platform, at % 4) }),
      ...(at % 4 === 0 ? {} : { insafe: [pick(TOPICS, at)] }),
    }
    const afterwards = at % 5 === 0 ? 'go-on' : 'close'
    if (at % 8 === 7) {
      const { conversation } = await line.perform(
        beginConversation,
        { kind: 'anyone' },
        { language: 'nl', text: 'Made up.' },
      )
      const { contact } = await line.perform(takeConversation, by, { conversation })
      if (at % 3 > 0) await line.perform(recordContact, by, { contact, ...said, afterwards })
      const colleague = line.named(pick(STAFF, (at + 1) % 3)).id
      await line.perform(handOverConversation, by, { conversation, colleague, note: 'Made up.' })
      continue
    }
    const channel = at % 4 === 1 ? 'mail' : 'phone'
    const { contact } = await line.perform(openContact, by, { channel })
    if (at % 11 === 3) await line.perform(setAsideContact, by, { contact, unheard: pick(UNHEARD, at) })
    else if (at % 13 > 0) await line.perform(recordContact, by, { contact, ...said, afterwards })
    if (at % 6 === 2 && at % 13 > 0 && afterwards === 'close')
      await line.perform(correctRecord, by, {
        contact,
        correction: 'checked',
        ...(at % 12 === 2 ? { nature: pick(NATURES, at) } : { risk: 'acute', network: ['bullying'] }),
      })
  }
}

const everyContact = async (): Promise<Contact[]> => {
  const { rows } = await sql<{ number: number }>`select number from helpline.contact order by number`.execute(
    line.desk.house.books,
  )
  const found: Contact[] = []
  for (const { number } of rows)
    found.push(await line.read(line.named('Sara'), (desk) => getContact(desk, number)))
  return found
}

/** Whether a contact fits, said apart from the rows that are searched. */
const fits = (actor: Actor, { said, toWriteIn, from, until }: SearchWishes, contact: Contact): boolean => {
  const last = contact.versions.at(-1)
  const day = dayOf(contact.started_at)
  const inList = (scheme: string) =>
    contact.categories.filter((one) => one.scheme === scheme).map(({ category }) => category)
  const values: Readonly<Record<string, readonly (string | undefined)[]>> = {
    ...Object.fromEntries(Object.entries(last?.answers ?? {}).map(([name, value]) => [name, [value]])),
    channel: [contact.channel],
    nature: [last?.nature],
    insafe: inList('insafe'),
    network: inList('116000'),
  }
  return (
    SOUGHT_NAMES.every((name) => said[name] === undefined || (values[name] ?? []).includes(said[name])) &&
    (!toWriteIn || mayWrite(actor, contact.held_by) === null) &&
    (from === undefined || day >= from) &&
    (until === undefined || day <= until)
  )
}

const everyPage = async (actor: Actor, wishes: SearchWishes, near: number): Promise<number[]> => {
  const numbers: number[] = []
  let after: string | undefined
  do {
    const place = { after }
    const page = await line.read(actor, (desk) => findContacts(desk, { ...wishes, place }, near))
    numbers.push(...page.lines.map(({ number }) => number))
    after = page.after ?? undefined
  } while (after !== undefined)
  return numbers
}

const aWish = fc.record({
  said: fc.record(
    {
      insafe: fc.constantFrom(...TOPICS),
      network: fc.constantFrom('online-grooming', 'bullying'),
      channel: fc.constantFrom('phone', 'mail', 'chat'),
      nature: fc.constantFrom(...SOUGHT.nature),
      language: fc.constantFrom('nl', 'fr', 'de'),
      region: fc.constantFrom('brussels', 'flanders'),
      ageBand: fc.constantFrom('5-11', '12-15'),
      risk: fc.constantFrom('none', 'acute'),
      outcome: fc.constantFrom('heard-out', 'advised'),
      platform: fc.constantFrom('facebook', 'fortnite'),
    },
    { requiredKeys: [] },
  ),
  toWriteIn: fc.boolean(),
  from: fc.option(fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'), { nil: undefined }),
  until: fc.option(fc.constantFrom('2026-03-03', '2026-03-04', '2026-03-05'), { nil: undefined }),
})
/** Most drawn wishes ask little, so that something fits. */
const asked = fc.tuple(aWish, fc.nat({ max: 2 })).map(([{ said, ...rest }, most]) => ({
  ...rest,
  said: Object.fromEntries(Object.entries(said).slice(0, most)),
}))

test('for any wish and anybody, the list is every record that they may see and that fits, each once, the newest first', async () => {
  let hits = 0
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(asked, aWish),
      fc.constantFrom(...STAFF),
      fc.constantFrom(1, 4, 5_000),
      async (wishes, name, near) => {
        const actor = line.named(name)
        const mayRead = actor.roles.some((role) => may.readContacts.some((one) => one === role))
        if (!mayRead) {
          await expect(everyPage(actor, wishes, near)).rejects.toThrow('not-for-you')
          return
        }
        const expected = all.filter((contact) => fits(actor, wishes, contact))
        hits += expected.length
        expect(await everyPage(actor, wishes, near)).toEqual(
          expected
            .toSorted((one, other) => +other.started_at - +one.started_at || other.number - one.number)
            .map(({ number }) => number),
        )
      },
    ),
    { numRuns: 150 },
  )
  expect(hits).toBeGreaterThan(100)
})

test('pages turn back to where they came from, and a key that was made up shows the head of the list', async () => {
  const sara = line.named('Sara')
  const at = (place: { after?: string; before?: string }) =>
    line.read(sara, (desk) => findContacts(desk, { said: {}, place }))
  const first = await at({})
  const second = await at({ after: first.after ?? '' })
  expect(second.lines).not.toEqual([])
  expect((await at({ before: second.before ?? '' })).lines).toEqual(first.lines)
  for (const after of ['x', '1.2.3', `${'9'.repeat(14)}.9999999999`])
    expect((await at({ after })).lines).toEqual(first.lines)
})

test('no word of a note, a message or a reason is among what is searched for, and nobody writes the words but the database', async () => {
  const { rows } = await sql<{ word: string }>`
    select distinct split_part(w, ':', 1) as word from helpline.closed_contact, unnest(words) w order by 1`.execute(
    line.desk.house.books,
  )
  expect(rows.map(({ word }) => word)).toEqual([...SOUGHT_NAMES, 'holder'].toSorted())
  for (const write of [
    sql`update helpline.closed_contact set words = '{}'`,
    sql`delete from helpline.closed_contact`,
    sql`insert into helpline.closed_contact select id, number, started_at, '{}' from helpline.contact`,
  ])
    await expect(write.execute(line.desk.house.books)).rejects.toThrow('permission denied')
})

test('when the region is destroyed nobody is found by it any more, and by everything else they still are', async () => {
  const sara = line.named('Sara')
  const find = (said: SearchWishes['said']) => everyPage(sara, { said, until: '2026-03-05' }, 5_000)
  const open = all.filter(({ closed_at }) => closed_at === null).map(({ number }) => number)
  expect((await find({ region: 'brussels' })).some((number) => !open.includes(number))).toBe(true)
  const before = await find({ language: 'nl' })
  line.clock.moveTo(new Date('2028-04-03T12:00:00Z'))
  await retainAt(line.place, 'helpline')
  expect((await find({ region: 'brussels' })).filter((number) => !open.includes(number))).toEqual([])
  expect(await find({ language: 'nl' })).toEqual(before)
})
