import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OPERATIONS } from '@vigie/centre'
import { readPlan } from '@vigie/hotline'
import { DESIGNATED_KINDS, LANGUAGES, type Language } from '@vigie/kernel'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const filesOf = (language: Language) => readdirSync(join(root, 'locales', language)).sort()
const textsOf = (language: Language, file: string): Record<string, string> =>
  z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(root, 'locales', language, file), 'utf8')))

type Parts = ReturnType<IntlMessageFormat['getAst']>

/** How the parser marks plain text, whose `value` is no name. */
const LITERAL = 0

const namesIn = (parts: Parts): string[] =>
  parts.flatMap((part) => [
    ...('value' in part && part.type !== LITERAL ? [part.value] : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => namesIn(value)) : []),
  ])

/** The names that a message asks for, such as `count` in `{count, plural, …}`. */
const placeholders = (text: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()))].sort()

test('a branch of one word is text, and a name inside a branch is asked for', () => {
  expect(placeholders('{count, plural, one {once} other {# times by {name}}} on {day, date}')).toEqual([
    'count',
    'day',
    'name',
  ])
})

test('the four languages have the same files', () => {
  for (const language of LANGUAGES) expect(filesOf(language)).toEqual(filesOf('en'))
})

test.each(filesOf('en'))(
  '%s is complete in four languages: same keys, same placeholders, no empty text',
  (file) => {
    const english = textsOf('en', file)
    for (const language of LANGUAGES) {
      const texts = textsOf(language, file)
      expect({ language, keys: Object.keys(texts).sort() }).toEqual({
        language,
        keys: Object.keys(english).sort(),
      })
      for (const [key, text] of Object.entries(texts)) {
        expect({ language, key, empty: text.trim() === '' }).toEqual({ language, key, empty: false })
        expect({ language, key, asks: placeholders(text) }).toEqual({
          language,
          key,
          asks: placeholders(english[key] ?? ''),
        })
      }
    }
  },
)

const english = (file: string) => textsOf('en', `${file}.json`)

test('every operation says what it is called, what will happen and what its button says', () => {
  const texts = english('operations')
  const missing = OPERATIONS.flatMap(({ name }) =>
    ['title', 'consequence', 'button'].map((part) => `${name}.${part}`).filter((key) => !(key in texts)),
  )
  expect(missing).toEqual([])
})

const Property = z.looseObject({
  enum: z.array(z.string()).optional(),
  items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
})
const Schema = z.looseObject({ properties: z.record(z.string(), Property).default({}) })

test('every field of every operation has a label, and every value that can be chosen has a text', () => {
  const [labels, values] = [english('fields'), english('values')]
  const missing = OPERATIONS.filter(({ who }) => !who.includes('anyone')).flatMap(({ name, on, input }) => {
    const { properties } = Schema.parse(z.toJSONSchema(input, { io: 'input' }))
    return Object.entries(properties).flatMap(([field, property]) => {
      const chosen = [...(property.enum ?? []), ...(property.items?.enum ?? [])]
      const isSubject = field === on || field === 'noticeItem'
      return [
        ...(isSubject || field in labels ? [] : [`${name}: fields.${field}`]),
        ...chosen
          .filter((value) => !(`${field}.${value}` in values))
          .map((value) => `${name}: values.${field}.${value}`),
      ]
    })
  })
  expect(missing).toEqual([])
})

const Refusing = z.looseObject({
  refuse: z.custom<{ words: Record<string, string> }>((value) => typeof value === 'function'),
})

test('every refusal has a text', async () => {
  const texts = english('refusals')
  const words = ['not-for-you', 'bad-input']
  for (const file of globSync('modules/*/refusals.ts', { cwd: root })) {
    const module: unknown = await import(join(root, file))
    words.push(...Object.keys(Refusing.parse(module).refuse.words))
  }
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((word) => !(word in texts))).toEqual([])
})

test('every answer of every step plan has a text', () => {
  const values = english('values')
  const answers = DESIGNATED_KINDS.flatMap((kind) =>
    readPlan(kind).steps.flatMap(({ question, answers: possible }) =>
      (possible ?? []).map((answer) => `${question === 'classification' ? 'outcome' : question}.${answer}`),
    ),
  )
  expect(answers.length).toBeGreaterThan(100)
  expect([...new Set(answers)].filter((key) => !(key in values))).toEqual([])
})
