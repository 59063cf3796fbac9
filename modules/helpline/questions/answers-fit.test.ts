import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addQuestion } from '../verbs/add-question.ts'
import { beginQuestions } from '../verbs/begin-questions.ts'
import { giveAnswers } from '../verbs/give-answers.ts'
import { openContact } from '../verbs/open-contact.ts'
import { publishQuestions } from '../verbs/publish-questions.ts'
import { fit } from './answer.ts'
import { findAsked, getAnswers } from './get-answers.ts'
import { languagesMissing, QUESTION_TYPES, type Question, QuestionsContent } from './question.ts'
import { questionOf } from './question-fields.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `w${text.trim()}`)
const four = fc.tuple(word, word, word, word)
const bound = fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined })

/** Whatever fields an editor may send of a question, each language written or not. */
const fields = fc
  .record({
    type: fc.constantFrom(...QUESTION_TYPES),
    label: four,
    help: fc.option(four, { nil: undefined }),
    choices: fc.uniqueArray(word, { minLength: 2, maxLength: 12 }),
    unwritten: fc.subarray([...LANGUAGES], { maxLength: 3 }),
    longest: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
    bounds: fc.tuple(bound, bound),
    personal: fc.boolean(),
  })
  .map(({ type, label, help, choices, unwritten, bounds: [one, other], longest, personal }) => {
    const isThere = LANGUAGES.map((language) => !unwritten.includes(language))
    const text = (place: number, texts = label) => (isThere[place] ? texts[place] : undefined)
    const lines = (place: number) =>
      isThere[place] ? choices.map((choice) => `${choice}${place}`) : undefined
    const [least, most] =
      one !== undefined && other !== undefined && one > other ? [other, one] : [one, other]
    return {
      type,
      isWhole: unwritten.length === 0,
      said: {
        labelNl: text(0),
        labelFr: text(1),
        labelDe: text(2),
        labelEn: text(3),
        helpNl: help && text(0, help),
        helpFr: help && text(1, help),
        helpDe: help && text(2, help),
        helpEn: help && text(3, help),
        choicesNl: lines(0),
        choicesFr: lines(1),
        choicesDe: lines(2),
        choicesEn: lines(3),
        longest,
        least,
        most,
        personal,
      },
    }
  })

const holds = async (statement: ReturnType<typeof sql<{ holds: boolean }>>): Promise<boolean> =>
  (await statement.execute(line.desk.house.books)).rows[0]?.holds === true

test('whatever the editor makes of a question the database takes, as a whole one in four languages and not before', async () => {
  await fc.assert(
    fc.asyncProperty(fields, async ({ type, said, isWhole }) => {
      const questions = [questionOf(said, { key: 'made-up', type })]
      const content = JSON.stringify({ questions })
      expect(QuestionsContent.parse({ questions }).questions).toEqual(questions)
      expect(languagesMissing(questions).length === 0).toBe(isWhole)
      const says = (whole: boolean) =>
        sql<{ holds: boolean }>`select helpline.are_questions(${content}::jsonb, ${whole}) as holds`
      expect([await holds(says(false)), await holds(says(true))]).toEqual([true, isWhole])
      const spoilt = JSON.stringify({ questions: [...questions, ...questions] })
      expect(
        await holds(sql<{ holds: boolean }>`select helpline.are_questions(${spoilt}::jsonb, false) as holds`),
      ).toBe(false)
    }),
    { numRuns: 60 },
  )
})

const typed = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'a',
    'c',
    '2026-02-30',
    '2026-02-28',
    '13/2026',
    '3/2026',
    '1799-01-01',
    '007',
  ),
  fc.integer({ min: -60, max: 60 }).map(String),
  fc.string({ maxLength: 30 }),
)
const CHOICES = ['a', 'b'].map((key) => ({ key, label: { nl: key, fr: key, de: key, en: key } }))

test('what the verb takes for an answer the database takes, and it refuses whatever else would stand there', async () => {
  const stands = (question: Question, value: unknown) =>
    holds(
      sql<{ holds: boolean }>`select helpline.fits_question(${JSON.stringify(question)}::jsonb,
        ${JSON.stringify(value)}::jsonb) as holds`,
    ).catch(() => false)
  await fc.assert(
    fc.asyncProperty(fields, typed, fc.array(fc.constantFrom('a', 'b', 'c')), async (one, said, several) => {
      const question = { ...questionOf(one.said, { key: 'made-up', type: one.type }), choices: CHOICES }
      const isText = question.type === 'short-text' || question.type === 'long-text'
      const read = fit(question, question.type === 'several-of' ? { several } : { said })
      if (isText) {
        if (read.misfit !== undefined) expect(said.trim().length).toBeGreaterThan(question.longest ?? 0)
      } else if (read.misfit === undefined && read.answer !== null) {
        expect(await stands(question, read.answer)).toBe(true)
      } else if (read.misfit !== undefined && question.type !== 'month' && question.type !== 'yes-no') {
        const number = Number(said)
        const raw = question.type === 'several-of' ? several : question.type === 'number' ? number : said
        expect(await stands(question, raw)).toBe(false)
      }
    }),
    { numRuns: 150 },
  )
})

test('the database refuses an answer to no question, to what was never published, open where it is personal, and out of its bounds', async () => {
  const nele = line.named('Nele')
  const four = { labelNl: 'een', labelFr: 'un', labelDe: 'eins', labelEn: 'one' }
  const begun = await line.perform(beginQuestions, nele, { why: 'Made up.' })
  const number = { type: 'number', ...four, least: 1, most: 5 }
  const first = await line.perform(addQuestion, nele, { draft: begun.draft, ...number })
  const second = await line.perform(addQuestion, nele, {
    draft: first.draft,
    type: 'short-text',
    ...four,
    longest: 5,
  })
  const { contact } = await line.perform(openContact, line.named('Sara'), { channel: 'phone' })
  const sara = line.named('Sara').id
  const answering = (form: string, nth = 1) =>
    sql`insert into helpline.answering (contact, nth, form, given_by, given_at)
      values (${contact}, ${nth}, ${form}, ${sara}, now())`.execute(line.desk.house.books)
  await expect(answering(second.draft)).rejects.toThrow('not-published')
  await line.perform(publishQuestions, line.named('Sara'), second)
  const { questions = [], form = '' } = (await line.read(line.named('Sara'), findAsked)) ?? {}
  const give = (more: object) =>
    line.perform(giveAnswers, line.named('Sara'), { contact, form, after: 0, ...more })
  await expect(give({ answer1: '6' })).rejects.toThrow('answer-outside')
  await expect(give({ answer1: 'x' })).rejects.toThrow('answer-not-a-number')
  await expect(give({ answer2: 'longer' })).rejects.toThrow('answer-too-long')
  await expect(give({ answer3: 'yes' })).rejects.toThrow('no-such-question')
  await expect(give({})).rejects.toThrow('nothing-answered')
  await expect(answering(form, 2)).rejects.toThrow()
  await answering(form)
  const [counted, written] = questions.map(({ key }) => key)
  const answer = (question = '', value: string | null, sealed: Buffer | null) =>
    sql`insert into helpline.answer (id, contact, nth, question, value, sealed)
      values (gen_random_uuid(), ${contact}, 1, ${question}, ${value}::jsonb, ${sealed})`.execute(
      line.desk.house.books,
    )
  for (const [question, value, sealed] of [
    ['no-such', '3', null],
    [counted, '6', null],
    [counted, '0', null],
    [counted, '"3"', null],
    [counted, '2.5', null],
    [counted, null, Buffer.alloc(40)],
    [written, '"open"', null],
    [written, null, Buffer.alloc(5_000)],
  ] as const)
    await expect(answer(question, value, sealed), `${question} ${value}`).rejects.toThrow('answer-not-so')
  await answer(counted, '3', null)
  const [given] = await line.read(line.named('Sara'), (desk) => getAnswers(desk, contact))
  expect([...(given?.answers ?? [])]).toEqual([[counted, 3]])
})

test('the books take no question without its four languages, none that is no question, and no yes of whoever wrote it', async () => {
  const nele = line.named('Nele').id
  const version = (number: number, content: string, complete = true, by = nele) =>
    sql`insert into playbook.version (id, kind, name, number, content, complete, holds_from, why, proposed_by, proposed_at)
      values (gen_random_uuid(), 'contact-questions', 'helpline', ${number}, ${content}::jsonb, ${complete}, '2026-03-02',
        'Made up.', ${by}, now())`.execute(line.desk.house.books)
  const words = { nl: 'een', fr: 'un', de: 'eins', en: 'one' }
  const nothing = { nl: '', fr: '', de: '', en: '' }
  const question = {
    key: 'made-up',
    type: 'yes-no',
    personal: false,
    label: words,
    help: nothing,
    choices: [],
    longest: null,
    least: null,
    most: null,
  }
  const one = (more: object) => JSON.stringify({ questions: [{ ...question, ...more }] })
  for (const wrong of [
    '{}',
    '[]',
    one({ label: { ...words, de: '' } }),
    one({ label: { nl: 'een' } }),
    one({ help: { ...nothing, nl: 'uitleg' } }),
    one({ type: 'guess' }),
    one({ required: true }),
    one({ type: 'short-text', longest: 200 }),
    one({ type: 'one-of' }),
    one({ key: 'No Key' }),
    one({ least: 1 }),
    one({ type: 'number', least: 2, most: 1 }),
  ])
    await expect(version(90, wrong), wrong).rejects.toThrow()
  await expect(version(90, one({}), true, line.named('Sara').id)).rejects.toThrow('not-eligible')
  await version(90, one({}))
  await expect(
    sql`insert into playbook.ruling (version, proposed_by, complete, way, ruled_by, ruled_at)
      select id, proposed_by, complete, 'confirmed', ${nele}, now() from playbook.version where number = 90`.execute(
      line.desk.house.books,
    ),
  ).rejects.toThrow('second_person_says_yes')
})
