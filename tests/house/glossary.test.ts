import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '@vigie/kernel'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const glossary = read('GLOSSARY.md')

interface Line {
  readonly code: string
  readonly words: Readonly<Record<string, string>>
  readonly meaning: string
}

/** The lines of the tables in a text: `code word | nl | fr | de | en | what it is`. */
const linesOf = (text: string): Line[] =>
  [...text.matchAll(/^\| `([a-z_]+)` \|(.*)\|$/gm)].map(([, code = '', rest = '']) => {
    const [nl = '', fr = '', de = '', en = '', meaning = ''] = rest.split('|').map((cell) => cell.trim())
    return { code, words: { nl, fr, de, en }, meaning }
  })

const migrations = globSync(
  ['modules/*/migrations/*.sql', 'platform/*/migrations/*.sql', 'houses/*/*/across/*.sql'],
  { cwd: root },
).map(read)
const dropped = migrations.flatMap((text) =>
  [...text.matchAll(/^drop table ([^;]+);/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^\w+\./, '')),
  ),
)
const tables = migrations
  .flatMap((text) => [...text.matchAll(/^create table (?:\w+\.)?(\w+)/gm)].map(([, name = '']) => name))
  .filter((name) => !dropped.includes(name))

/** Every text in a file, in whatever section it stands. */
const leavesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leavesOf)
      : []

const textsOf = (language: string): string =>
  readdirSync(join(root, 'locales', language))
    .flatMap((file) => leavesOf(JSON.parse(read(join('locales', language, file)))))
    .join('\n')
    .toLowerCase()

test('every table of the books is a word of the glossary', () => {
  const known = linesOf(glossary).map(({ code }) => code)
  expect(tables.length).toBeGreaterThan(50)
  expect(tables.filter((name) => !known.includes(name))).toEqual([])
})

test('every word has its four languages and a meaning, and stands there once', () => {
  const lines = linesOf(glossary)
  expect(lines.filter(({ words, meaning }) => [...Object.values(words), meaning].includes(''))).toEqual([])
  const codes = lines.map(({ code }) => code)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})

test.each(LANGUAGES)('the words that people read are those of the texts in %s', (language) => {
  const texts = textsOf(language)
  const section = glossary.split(/^## /m).find((part) => part.startsWith('Words that people read')) ?? ''
  const lines = linesOf(section)
  expect(lines.length).toBeGreaterThan(15)
  const missing = lines
    .map(({ words }) => words[language] ?? '')
    .filter((word) => !texts.includes(word.toLowerCase()))
  expect(missing).toEqual([])
})

test('no word of the glossary is one that the code has forgotten', () => {
  const code = globSync('{kernel,platform,modules,desks,sites,houses,apps}/**/*.{ts,tsx,sql}', { cwd: root })
    .filter((file) => !file.includes('node_modules') && !file.includes('receipt-words'))
    .map(read)
    .join('\n')
    .toLowerCase()
  const forgotten = linesOf(glossary).filter(({ code: word }) => !new RegExp(`\\b${word}`).test(code))
  expect(forgotten.map(({ code: word }) => word)).toEqual([])
})
