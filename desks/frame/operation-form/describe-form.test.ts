import { wordsOf } from '@vigie/locales'
import { asFilled } from '@vigie/platform/web'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { complaintsAbout } from './complaints.ts'
import { describeForm } from './describe-form.ts'
import { readValues, typedIn } from './read-values.ts'

const schema = z.strictObject({
  case: z.uuid(),
  kind: z.enum(['grooming', 'sextortion']),
  languages: z.array(z.enum(['nl', 'fr'])).min(1),
  story: z.string().trim().min(1).max(50).meta({ long: true }),
  note: z.string().max(5000).optional().meta({ long: true }),
  mail: z.email().nullable(),
  from: z.iso.date(),
  minutes: z.int().min(0).max(600),
  redress: z.boolean(),
  items: z.array(z.uuid()).min(1),
  addresses: z.array(z.string()),
})
const filledWith = (fields: Record<string, readonly string[]>) =>
  asFilled(
    new URLSearchParams(Object.entries(fields).flatMap(([name, all]) => all.map((one) => [name, one]))),
  )
const read = (fields: Record<string, readonly string[]>) => {
  const described = describeForm(schema)
  return readValues(described, typedIn(described, filledWith(fields)))
}

test('the fields are read off the schema', () => {
  expect(
    describeForm(schema).map(({ name, kind, required, nullable }) => [name, kind, required, nullable]),
  ).toEqual([
    ['case', 'reference', true, false],
    ['kind', 'choice', true, false],
    ['languages', 'choices', true, false],
    ['story', 'long', true, false],
    ['note', 'long', false, false],
    ['mail', 'mail', true, true],
    ['from', 'day', true, false],
    ['minutes', 'number', true, false],
    ['redress', 'yes', true, false],
    ['items', 'references', true, false],
    ['addresses', 'lines', true, false],
  ])
})

test('typed text becomes the values that the schema asks for', () => {
  const id = '0b1c6d0e-1111-4222-8333-444455556666'
  const values = read({
    case: [id],
    kind: ['grooming'],
    languages: ['nl', 'fr'],
    story: ['one\r\ntwo'],
    note: [''],
    mail: [''],
    from: ['2026-03-02'],
    minutes: ['5'],
    redress: ['yes'],
    items: [id, id],
    addresses: [' hxxps://a[.]example \r\n\r\nb '],
  })
  expect(schema.parse(values)).toEqual({
    case: id,
    kind: 'grooming',
    languages: ['nl', 'fr'],
    story: 'one\ntwo',
    mail: null,
    from: '2026-03-02',
    minutes: 5,
    redress: true,
    items: [id, id],
    addresses: ['hxxps://a[.]example', 'b'],
  })
})

test('each mistake is said in the reader’s words, once, beside its field', () => {
  const values = read({ story: ['x'.repeat(51)], minutes: ['many'], from: ['tomorrow'], mail: ['at home'] })
  expect(complaintsAbout(wordsOf('en'), schema, values)).toEqual({
    case: 'Fill this in.',
    kind: 'Choose one of these.',
    languages: 'Fill this in.',
    story: 'This is too long: 51 characters, and at most 50 fit.',
    mail: 'This is not an e-mail address.',
    from: 'This is not a date.',
    minutes: 'Write a number.',
    items: 'Fill this in.',
  })
})

test('whatever is typed, reading it never throws and complaints are never blank', () => {
  const names = describeForm(schema).map(({ name }) => name)
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.array(fc.string(), { maxLength: 3 })),
      (fields) => {
        const complaints = complaintsAbout(wordsOf('nl'), schema, read(fields))
        expect(Object.keys(complaints).every((name) => names.includes(name))).toBe(true)
        expect(Object.values(complaints).every((text) => text.trim() !== '' && !text.includes('⟦'))).toBe(
          true,
        )
      },
    ),
  )
})
