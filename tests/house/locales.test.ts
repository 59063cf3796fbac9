import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { centre, KEEPING, OPERATIONS, ROLES } from '@vigie/centre'
import { startingPlan } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { refusalText, wordsOf } from '@vigie/locales'
import { modulesOf } from '@vigie/platform/house'
import { inputSchema } from '@vigie/platform/operation'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { declarations } from '../../tools/texts/declarations.ts'
import { argumentsOf, filesOf, textsOf } from '../../tools/texts/messages.ts'

const root = join(import.meta.dirname, '..', '..')

test('a branch of one word is text, and a name inside a branch is asked for', () => {
  expect([...argumentsOf('{count, plural, one {once} other {# times by {name}}} on {day, date}')]).toEqual([
    ['count', 'number'],
    ['day', 'Date'],
    ['name', 'string | number'],
  ])
})

test('the four languages have the same files', () => {
  for (const language of LANGUAGES) expect(filesOf(language)).toEqual(filesOf('en'))
})

test.each(filesOf('en'))(
  '%s is complete in four languages: same keys, same places to fill, no empty text',
  (file) => {
    const english = textsOf('en', file)
    for (const language of LANGUAGES) {
      const texts = textsOf(language, file)
      expect({ language, keys: [...texts.keys()].sort() }).toEqual({
        language,
        keys: [...english.keys()].sort(),
      })
      for (const [key, text] of texts) {
        expect({ language, key, empty: text.trim() === '' }).toEqual({ language, key, empty: false })
        expect({ language, key, asks: [...argumentsOf(text).keys()] }).toEqual({
          language,
          key,
          asks: [...argumentsOf(english.get(key) ?? '').keys()],
        })
      }
    }
  },
)

test('what the messages ask for is declared as `npm run texts` writes it', () => {
  const found = globSync('locales/typed/*', { cwd: root })
  expect(
    Object.fromEntries(
      found.map((file) => [file.replace('locales/typed/', ''), readFileSync(join(root, file), 'utf8')]),
    ),
  ).toEqual(Object.fromEntries(declarations()))
})

const texts = new Map(filesOf('en').map((file) => [file, textsOf('en', file)]))
const has = (file: string, key: string): boolean => texts.get(file)?.has(key) ?? false
const filesWith = (key: string): string[] => [...texts.keys()].filter((file) => has(file, key))

test('every operation says what it is called, what will happen and what its button says', () => {
  const missing = OPERATIONS.flatMap(({ name }) => {
    const [file = '', verb] = name.split('.')
    return ['title', 'consequence', 'button']
      .map((part) => `operations.${verb}.${part}`)
      .filter((key) => !has(file, key))
  })
  expect(missing).toEqual([])
})

const Property = z.looseObject({
  enum: z.array(z.string()).optional(),
  items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
})
const Schema = z.looseObject({ properties: z.record(z.string(), Property).default({}) })

test('every field of every operation has a label: its module’s, that of ui.json, or that of the only file with one', () => {
  const missing = OPERATIONS.filter(({ who }) => !who.includes('anyone')).flatMap(({ name, on, input }) => {
    const [file = '', verb] = name.split('.')
    const { properties } = Schema.parse(z.toJSONSchema(input, { io: 'input' }))
    return Object.keys(properties)
      .filter((field) => field !== on && field !== 'noticeItem')
      .filter(
        (field) =>
          !has(file, `fields.${verb}.${field}`) &&
          !has(file, `fields.${field}`) &&
          !has('ui', `fields.${field}`) &&
          filesWith(`fields.${field}`).length !== 1,
      )
      .map((field) => `${name}: ${field}`)
  })
  expect(missing).toEqual([])
})

test('every value that can be chosen has one text: its house’s, its module’s, that of ui.json, or that of the only file with one', () => {
  const unclear = OPERATIONS.filter(({ who }) => !who.includes('anyone')).flatMap(({ name, input }) => {
    const [file = ''] = name.split('.')
    const { properties } = Schema.parse(inputSchema(input, ROLES))
    return Object.entries(properties)
      .flatMap(([field, property]) =>
        [...(property.enum ?? []), ...(property.items?.enum ?? [])].map(
          (value) => `values.${field}.${value}`,
        ),
      )
      .filter((key) => !['centre', file, 'ui'].some((one) => has(one, key)) && filesWith(key).length !== 1)
      .map((key) => `${name}: ${key}`)
  })
  expect(unclear).toEqual([])
})

test('what is looked for without knowing its module stands in one file only', () => {
  const twice = [...texts.values()]
    .flatMap((keys) => [...keys.keys()])
    .filter((key) => /^(refusals|purposes|kept)\./.test(key) && filesWith(key).length > 1)
  expect(twice).toEqual([])
})

const Refusing = z.looseObject({
  refuse: z.custom<{ words: Record<string, string> }>((value) => typeof value === 'function'),
})

test('every kind, event, subject, way and ground that the modules declare has its texts', () => {
  const { kinds, subjects, grounds } = KEEPING
  const keys = [
    ...kinds.flatMap(({ kind, event }) => [`kind.${kind}`, `event.${event}`, `event-in-answer.${event}`]),
    ...subjects.flatMap(({ kind, ways }) => [`subject.${kind}`, ...ways.map(({ by }) => `named-by.${by}`)]),
    ...grounds.map((ground) => `ground-in-answer.${ground}`),
  ]
  const laws = [...new Set(kinds.map(({ law }) => `values.law.${law}`))]
  expect(laws.filter((key) => filesWith(key).length !== 1)).toEqual([])
  expect([...new Set(keys)].filter((key) => filesWith(`kept.${key}`).length !== 1)).toEqual([])
})

test('every purpose of every module has a text', () => {
  const purposes = modulesOf(centre).flatMap((module) => module.purposes ?? [])
  expect(purposes.length).toBeGreaterThan(5)
  expect(purposes.filter(({ name }) => !has('privacy', `purposes.${name}`))).toEqual([])
})

test('every refusal has a text', async () => {
  const words = ['not-for-you', 'bad-input']
  for (const file of globSync('modules/*/refusals.ts', { cwd: root })) {
    const module: unknown = await import(join(root, file))
    words.push(...Object.keys(Refusing.parse(module).refuse.words))
  }
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((word) => refusalText(wordsOf('en'), word) === null)).toEqual([])
})

test('every answer of every step plan has a text', () => {
  const answers = DESIGNATED_KINDS.flatMap((kind) =>
    startingPlan(kind).steps.flatMap(({ question, answers: possible }) =>
      (possible ?? []).map((answer) => `${question === 'classification' ? 'outcome' : question}.${answer}`),
    ),
  )
  expect(answers.length).toBeGreaterThan(100)
  expect(
    [...new Set(answers)].filter((key) => wordsOf('en').named('values', key, 'hotline') === null),
  ).toEqual([])
})
