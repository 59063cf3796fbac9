import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getHandovers } from './index.ts'
import { linesToHand, MOST_FINGERPRINTS_HANDED, MOST_HANDED } from './leaving.ts'
import { handToHotline } from './verbs/hand-to-hotline.ts'
import { openContact } from './verbs/open-contact.ts'
import { recordContact } from './verbs/record-contact.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const call = async () => (await line.perform(openContact, line.named('Sara'), { channel: 'phone' })).contact
const hand = (contact: string, name: string, more: Record<string, unknown> = {}) =>
  line.perform(handToHotline, line.named(name), {
    contact,
    addresses: 'https://beeld.example/a/1',
    kind: 'csam',
    reportLanguage: 'nl',
    consent: 'on-behalf',
    ...more,
  })

test('an address or a name on a platform leaves as the intake reads it, one a line and each once', () => {
  expect(
    linesToHand('hxxps://Beeld[.]example/a\n\nhttps://beeld.example/a\n@iemand\niemand on platform\n'),
  ).toEqual(['https://beeld.example/a', '@iemand', 'iemand on platform'])
})

test('a fingerprint leaves as a line of its own, each once, however it was pasted', () => {
  const pdq = '0123456789abcdef'.repeat(4)
  expect(
    linesToHand(`${pdq.toUpperCase()}\npdq: ${pdq}\nhttps://beeld.example/a\nmd5 ${'a'.repeat(32)}`),
  ).toEqual(['https://beeld.example/a', `pdq:${pdq}`, `md5:${'a'.repeat(32)}`])
})

test.each([
  ['a sentence', 'Hij stuurde mij dit: https://beeld.example/a en nog meer'],
  ['a story', 'Een man in het spel vroeg om foto’s'],
  ['a story that names a platform', 'iemand on platform zei dat hij mij kent'],
  ['an e-mail address', 'kind@mail.example'],
  ['a telephone number', '+32 2 555 01 02'],
  ['two on one line', 'https://a.example/1 https://b.example/2'],
  ['a fingerprint with a word', `${'0123456789abcdef'.repeat(4)} van mij`],
  [
    'too many fingerprints',
    Array.from({ length: MOST_FINGERPRINTS_HANDED + 1 }, (_, n) => `${n}`.padStart(32, '0')).join('\n'),
  ],
  ['nothing', ' \n '],
  ['too many', Array.from({ length: MOST_HANDED + 1 }, (_, n) => `https://a.example/${n}`).join('\n')],
])('%s does not leave', (_what, typed) => {
  expect(linesToHand(typed)).toBeNull()
})

test('what cannot leave is said beside its field, and nothing is written', async () => {
  const contact = await call()
  const told = 'Mijn dochter: kind@mail.example'
  await expect(hand(contact, 'Sara', { addresses: told })).rejects.toMatchObject({
    message: 'not-an-address',
    about: ['addresses'],
  })
  expect(await line.read(line.named('Sara'), (desk) => getHandovers(desk, contact))).toEqual([])
})

test('only whoever holds the contact hands over, or a coordinator', async () => {
  const contact = await call()
  await expect(hand(contact, 'Karim')).rejects.toThrow('contact-of-another')
  await expect(hand(contact, 'Ruth')).rejects.toThrow('not-for-you')
  await expect(hand(crypto.randomUUID(), 'Sara')).rejects.toThrow('no-such-contact')
  await hand(contact, 'Nele')
  const found = await line.read(line.named('Sara'), (desk) => getHandovers(desk, contact))
  expect(found).toMatchObject([
    { by: line.named('Nele').id, consent: 'on-behalf', addresses: ['https://beeld.example/a/1'], told: [] },
  ])
})

test('the books refuse, under any hand: danger without a reason, a reason without danger, somebody who may not; an address is never in clear', async () => {
  const contact = await call()
  const { books } = line.desk.house
  const row = (consent: string, reason: string, by: string) =>
    sql
      .raw(`insert into helpline.referral_out (id, contact, recipient, consent, kind, language, addresses, reason, declared_by,
        declared_on) values (gen_random_uuid(), '${contact}', 'hotline', '${consent}', 'csam', 'nl', '', ${reason}, '${by}',
        '2026-03-02')`)
      .execute(books)
  const sara = line.named('Sara').id
  await expect(row('danger', 'null', sara)).rejects.toThrow('referral_out_reason_check')
  await expect(row('person', `''`, sara)).rejects.toThrow('referral_out_reason_check')
  await expect(row('caller', 'null', sara)).rejects.toThrow('referral_out_consent_check')
  await expect(row('person', 'null', line.named('Ruth').id)).rejects.toThrow()
  await hand(contact, 'Sara', { consent: 'danger', reason: 'Verzonnen: is weggelopen.' })
  const { rows } = await sql<{
    all: string
  }>`select addresses::text || reason::text as all from helpline.referral_out
    where contact = ${contact}`.execute(books)
  const bytes = Buffer.from((rows[0]?.all ?? '').replaceAll('\\x', ''), 'hex').toString('latin1')
  expect(bytes.length).toBeGreaterThan(100)
  expect(bytes).not.toMatch(/beeld|weggelopen/)
})

test('what was handed over and why is destroyed with its contact, leaves no more, and what came of it stays as a word', async () => {
  const contact = await call()
  await hand(contact, 'Sara', { consent: 'danger', reason: 'Verzonnen: is weggelopen.' })
  await line.perform(recordContact, line.named('Sara'), { contact, afterwards: 'close' })
  line.clock.moveTo(new Date('2028-03-04T09:00:00Z'))
  await retainAt(line.place, 'helpline')
  const [found] = await line.read(line.named('Sara'), (desk) => getHandovers(desk, contact))
  expect(found).toMatchObject({ addresses: [], reason: '', kind: 'csam', consent: 'danger', carriedOn: null })
  const { rows } =
    await sql`select 1 from helpline.open_referral o join helpline.referral_out r on r.id = o.referral_out
    where r.contact = ${contact}`.execute(line.desk.house.books)
  expect(rows).toEqual([])
})
