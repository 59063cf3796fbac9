import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveClosing } from '../verbs/approve-closing.ts'
import { askClosing } from '../verbs/ask-closing.ts'
import { moveOnward } from '../verbs/move-onward.ts'
import { noteConsent } from '../verbs/note-consent.ts'
import { openContact } from '../verbs/open-contact.ts'
import { openSupport } from '../verbs/open-support.ts'
import { referOnward } from '../verbs/refer-onward.ts'
import { getOnwards } from './get-onwards.ts'
import { CONSENT_WORDS, consentAfter, PROGRESS_WORDS, progressAfter } from './onward.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const sara = () => line.named('Sara')
const opened = async () => {
  const { contact } = await line.perform(openContact, sara(), { channel: 'phone' })
  return (await line.perform(openSupport, sara(), { contact })).support
}
const TOLD = { called: 'Blauwe Vos', reach: 'via de school', wanted: 'Verzonnen: iemand om mee te praten.' }
const refer = async (support: string, body = 'tejo') =>
  (await line.perform(referOnward, sara(), { support, body, ageBand: '12-15', ...TOLD })).onward
const see = (support: string) => line.read(line.named('Karim'), (desk) => getOnwards(desk, support))
const say = (onward: string, answer: string, more = {}) =>
  line.perform(noteConsent, sara(), { onward, answer, ...more })
const move = (onward: string, progress: string) => line.perform(moveOnward, sara(), { onward, progress })

test('a referral goes with the person’s yes, says how far it is, and what the body is told are its declared fields', async () => {
  const support = await opened()
  const onward = await refer(support)
  expect((await see(support))[0]).toMatchObject({
    body: 'tejo',
    consent: 'asked',
    progress: null,
    told: { ...TOLD, ageBand: '12-15', language: null },
  })
  expect(Object.keys((await see(support))[0]?.told ?? {}).toSorted()).toEqual([
    'ageBand',
    'called',
    'language',
    'reach',
    'wanted',
  ])
  await expect(move(onward, 'in-progress')).rejects.toThrow('progress-not-so')
  await expect(say(onward, 'given')).rejects.toThrow('giver-only-for-yes')
  await say(onward, 'given', { giver: 'person' })
  for (const word of ['in-progress', 'accepted', 'done']) await move(onward, word)
  await expect(move(onward, 'revoked')).rejects.toThrow('progress-not-so')
  const [found] = await see(support)
  expect(found?.steps.map(({ word }) => word).toSorted()).toEqual(['accepted', 'done', 'in-progress'])
  await expect(refer(support, 'nobody-there')).rejects.toThrow('no-such-body')
})

test('a yes that is taken back stops it: it can only end; danger stands in its place with a reason alone', async () => {
  const support = await opened()
  const onward = await refer(support)
  await say(onward, 'given', { giver: 'both' })
  await move(onward, 'in-progress')
  await say(onward, 'withdrawn')
  await expect(move(onward, 'accepted')).rejects.toThrow('progress-not-so')
  await move(onward, 'revoked')
  const other = await refer(support)
  await expect(say(other, 'overridden')).rejects.toThrow('danger-needs-reason')
  await expect(say(other, 'withdrawn', { overriding: 'Made up.' })).rejects.toThrow('reason-only-for-danger')
  await say(other, 'overridden', { overriding: 'Verzonnen: gevaar.' })
  await move(other, 'in-progress')
  expect(
    (await see(support)).find(({ id }) => id === other)?.consents.map(({ word, reason }) => [word, reason]),
  ).toContainEqual(['overridden', 'Verzonnen: gevaar.'])
  await expect(
    line.perform(moveOnward, line.named('Ruth'), { onward: other, progress: 'accepted' }),
  ).rejects.toThrow('not-for-you')
  await expect(move(crypto.randomUUID(), 'accepted')).rejects.toThrow('no-such-onward')
})

test('of every word after every other the books take what the page offers and nothing else, under any hand', async () => {
  const support = await opened()
  const books = line.desk.house.books
  const insertConsent = (onward: string, word: string) =>
    sql`insert into helpline.onward_consent (id, referral, word, giver, reason, said_by, said_at)
      values (${crypto.randomUUID()}, ${onward}, ${word}, ${word === 'given' ? 'person' : null},
        ${word === 'overridden' ? Buffer.from('x') : null}, ${sara().id}, now())`.execute(books)
  const insertProgress = (onward: string, word: string) =>
    sql`insert into helpline.onward_progress (referral, word, noted_by, noted_at)
      values (${onward}, ${word}, ${sara().id}, now())`.execute(books)
  const taken = (write: Promise<unknown>) => write.then(() => true).catch(() => false)
  const WAYS = { asked: [], given: ['given'], withdrawn: ['withdrawn'], overridden: ['overridden'] } as const
  const STEPS = {
    'in-progress': ['in-progress'],
    accepted: ['in-progress', 'accepted'],
    rejected: ['in-progress', 'rejected'],
    done: ['in-progress', 'accepted', 'done'],
    revoked: ['revoked'],
  } as const
  const wrong: string[] = []
  for (const before of CONSENT_WORDS)
    for (const after of CONSENT_WORDS) {
      const onward = await refer(support)
      for (const word of WAYS[before]) await insertConsent(onward, word)
      if ((await taken(insertConsent(onward, after))) !== consentAfter(before).includes(after))
        wrong.push(`${before} → ${after}`)
    }
  for (const consent of ['given', 'withdrawn'] as const)
    for (const before of [null, ...PROGRESS_WORDS])
      for (const after of PROGRESS_WORDS) {
        const onward = await refer(support)
        await insertConsent(onward, 'given')
        for (const word of before === null ? [] : STEPS[before]) await insertProgress(onward, word)
        if (consent === 'withdrawn') await insertConsent(onward, 'withdrawn')
        if ((await taken(insertProgress(onward, after))) !== progressAfter(before, consent).includes(after))
          wrong.push(`${consent}: ${before} → ${after}`)
      }
  expect(wrong).toEqual([])
})

test('what the body was told is sealed, and destroyed with the support case; that somebody was referred stays', async () => {
  const support = await opened()
  const onward = await refer(support)
  await say(onward, 'overridden', { overriding: 'Verzonnen: gevaar.' })
  const asked = { support, closing: 'taken-over', summary: 'Verzonnen.' }
  const { request } = await line.perform(askClosing, sara(), asked)
  await line.perform(approveClosing, line.named('Nele'), { request })
  await expect(refer(support)).rejects.toThrow('support-closed')
  await say(onward, 'withdrawn')
  line.clock.moveTo(new Date('2028-03-05T09:00:00Z'))
  await retainAt(line.place, 'helpline')
  const [gone] = await see(support)
  expect(gone).toMatchObject({ body: 'tejo', told: { called: '', reach: '', wanted: '' } })
  expect(gone?.consents.map(({ reason }) => reason)).toEqual(['', '', ''])
})
