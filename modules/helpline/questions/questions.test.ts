import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addQuestion } from '../verbs/add-question.ts'
import { beginQuestions } from '../verbs/begin-questions.ts'
import { changeQuestion } from '../verbs/change-question.ts'
import { declineQuestions } from '../verbs/decline-questions.ts'
import { giveAnswers } from '../verbs/give-answers.ts'
import { moveQuestion } from '../verbs/move-question.ts'
import { openContact } from '../verbs/open-contact.ts'
import { publishQuestions } from '../verbs/publish-questions.ts'
import { recordContact } from '../verbs/record-contact.ts'
import { removeQuestion } from '../verbs/remove-question.ts'
import { restoreQuestions } from '../verbs/restore-questions.ts'
import { findAsked, getAnswers } from './get-answers.ts'
import { getQuestions } from './get-questions.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const inFour = (text: string) => ({
  labelNl: `${text} nl`,
  labelFr: `${text} fr`,
  labelDe: `${text} de`,
  labelEn: `${text} en`,
})
const choices = { choicesNl: ['a', 'b'], choicesFr: ['c', 'd'], choicesDe: ['e', 'f'], choicesEn: ['g', 'h'] }
const as = (name: string) => line.named(name)
const asked = () => line.read(as('Sara'), findAsked)
const view = () => line.read(as('Nele'), getQuestions)
const draft = async () => (await view()).draft?.id ?? ''
const begin = async () => (await line.perform(beginQuestions, as('Nele'), { why: 'Made up.' })).draft
const add = async (type: string, more: object = {}) =>
  line.perform(addQuestion, as('Nele'), { draft: await draft(), type, ...inFour(type), ...more })
const publish = async (by = 'Sara') => line.perform(publishQuestions, as(by), { draft: await draft() })
const opened = async () => (await line.perform(openContact, as('Sara'), { channel: 'phone' })).contact
const give = (contact: string, form: string, more: object, by = 'Sara') =>
  line.perform(giveAnswers, as(by), { contact, form, after: 0, ...more })
const answers = (contact: string) => line.read(as('Sara'), (desk) => getAnswers(desk, contact))

beforeEach(async () => {
  const { draft: waits } = await view()
  if (waits) await line.perform(declineQuestions, as('Nele'), { draft: waits.id, whyNot: 'Made up.' })
})

test('a fresh helpline asks nothing beside the record', async () => {
  expect(await asked()).toBeNull()
  expect(await view()).toEqual({ held: null, draft: null, history: [] })
})

test('what a coordinator writes is asked once somebody else says yes, and not before it stands in four languages', async () => {
  await begin()
  await line.perform(addQuestion, as('Nele'), {
    draft: await draft(),
    type: 'yes-no',
    labelNl: 'Alleen hier',
  })
  await expect(publish()).rejects.toThrow('questions-not-whole')
  const key = (await view()).draft?.questions[0]?.key
  await line.perform(changeQuestion, as('Nele'), { draft: await draft(), question: key, ...inFour('Told') })
  await expect(publish('Nele')).rejects.toThrow('questions-are-your-own')
  expect(await asked()).toBeNull()
  await publish('Karim')
  expect((await asked())?.questions).toMatchObject([{ key, type: 'yes-no', label: { de: 'Told de' } }])
  expect((await view()).history.map(({ ruling }) => ruling?.way)).toEqual(['confirmed'])
  await expect(line.perform(beginQuestions, as('Sara'), { why: 'Made up.' })).rejects.toThrow('not-for-you')
})

test('of two who change the draft at once the second is told, and nothing of the first is lost', async () => {
  const seen = await begin()
  await line.perform(addQuestion, as('Nele'), { draft: seen, type: 'number', ...inFour('First') })
  const second = { draft: seen, type: 'day', ...inFour('Second') }
  await expect(line.perform(addQuestion, as('Nele'), second)).rejects.toThrow('questions-changed-meanwhile')
  await expect(line.perform(publishQuestions, as('Sara'), { draft: seen })).rejects.toThrow(
    'questions-changed-meanwhile',
  )
  expect((await view()).draft?.questions.at(-1)?.label.en).toBe('First en')
  const now = await draft()
  const both = await Promise.allSettled([
    line.perform(addQuestion, as('Nele'), { draft: now, type: 'day', ...inFour('Left') }),
    line.perform(addQuestion, as('Nele'), { draft: now, type: 'day', ...inFour('Right') }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('questions move, go, and come back with the version that had them; a choice stays itself while its words change', async () => {
  await begin()
  await add('one-of', choices)
  await add('short-text')
  const [, , last] = (await view()).draft?.questions ?? []
  await line.perform(moveQuestion, as('Nele'), { draft: await draft(), question: last?.key })
  expect((await view()).draft?.questions.map(({ type }) => type)).toEqual(['yes-no', 'short-text', 'one-of'])
  const chosen = (await view()).draft?.questions.at(-1)
  const again = { ...inFour('Which'), ...choices, choicesEn: ['g', 'another word'], choicesNl: ['b', 'a'] }
  await expect(
    line.perform(changeQuestion, as('Nele'), {
      draft: await draft(),
      question: chosen?.key,
      ...again,
      choicesDe: ['e'],
    }),
  ).rejects.toThrow('choices-not-alike')
  await line.perform(changeQuestion, as('Nele'), { draft: await draft(), question: chosen?.key, ...again })
  const changed = (await view()).draft?.questions.at(-1)
  expect(changed?.choices.map(({ key }) => key)).toEqual(chosen?.choices.map(({ key }) => key))
  await publish()
  const { held } = await view()
  await begin()
  await line.perform(removeQuestion, as('Nele'), { draft: await draft(), question: chosen?.key })
  await publish()
  expect((await asked())?.questions).toHaveLength(2)
  await line.perform(restoreQuestions, as('Nele'), { version: held?.id, why: 'Made up: missed.' })
  await publish()
  expect((await asked())?.questions).toEqual(held?.questions)
})

test('answers are read with the version that they were given to, also those to a question that is gone', async () => {
  const before = await asked()
  const contact = await opened()
  const told = {
    answer1: 'yes',
    answer2: 'Made up: a tablet',
    answer3: before?.questions[2]?.choices[0]?.key,
  }
  await give(contact, before?.form ?? '', told)
  await begin()
  const gone = before?.questions[2]?.key
  await line.perform(removeQuestion, as('Nele'), { draft: await draft(), question: gone })
  await publish()
  const now = await asked()
  await expect(give(contact, now?.form ?? '', { answer1: 'no' })).rejects.toThrow('answered-meanwhile')
  await give(contact, now?.form ?? '', { answer1: 'no', after: 1 })
  const [second, first] = await answers(contact)
  expect(second?.asked.form).toBe(now?.form)
  expect([...(second?.answers.values() ?? [])]).toEqual([false])
  expect(first?.asked).toEqual(before)
  expect(first?.answers.get(gone ?? '')).toBe(told.answer3)
  expect(first?.answers.get(before?.questions[1]?.key ?? '')).toBe('Made up: a tablet')
  await expect(give(contact, now?.form ?? '', { answer1: 'no', after: 2 }, 'Karim')).rejects.toThrow(
    'contact-of-another',
  )
})

test('a record that is closed takes answers with a reason only, and what is personal is destroyed with its notes', async () => {
  const { form = '', questions = [] } = (await asked()) ?? {}
  const contact = await opened()
  const said = { answer1: 'yes', answer2: 'Made up: to be destroyed' }
  await expect(give(contact, form, { ...said, correction: 'checked' })).rejects.toThrow('contact-still-open')
  await give(contact, form, said)
  await line.perform(recordContact, as('Sara'), { contact, afterwards: 'close' })
  await expect(give(contact, form, { ...said, after: 1 })).rejects.toThrow('contact-closed-already')
  await give(contact, form, { ...said, after: 1, correction: 'heard-later' })
  const { rows } = await sql<{ stored: string }>`select a::text as stored from helpline.answer a
    where contact = ${contact}`.execute(line.desk.house.books)
  expect(rows).toHaveLength(4)
  expect(JSON.stringify(rows)).not.toContain('to be destroyed')
  const start = line.clock()
  line.clock.moveTo(new Date('2028-04-02T09:00:00Z'))
  await retainAt(line.place, 'helpline')
  const [last] = await answers(contact)
  expect(questions.map(({ key }) => last?.answers.get(key))).toEqual([true, null])
  line.clock.moveTo(start)
})
