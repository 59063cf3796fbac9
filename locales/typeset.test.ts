import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, textsOf } from '../tools/texts/messages.ts'
import { beforeValue, typeset, wordsOf } from './index.ts'

const french = wordsOf('fr')
/** An ordinary space at which a line could break, leaving the sign alone. */
const LOOSE = / [?!;:»]|« /

test('no French text leaves its question mark, its colon or its guillemets alone on a line', () => {
  const loose = filesOf('fr').flatMap((file) =>
    [...textsOf('fr', file)].filter(([, text]) => LOOSE.test(text)).map(([key]) => `${file}.${key}`),
  )
  expect(loose.length).toBeGreaterThan(100)
  const asked = loose.filter(
    (key) => !/\{/.test(textsOf('fr', key.split('.')[0] ?? '').get(key.replace(/^[^.]+\./, '')) ?? '{'),
  )
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((key) => LOOSE.test(french.maybe(key) ?? ' ?'))).toEqual([])
  expect(french('site-centre.pages.home.title')).toMatch(/passe\u00a0\?$/)
})

test('nor does one that stands in the code of a module: of a letter, the legal sheet or the directory', () => {
  const root = join(import.meta.dirname, '..')
  const said = globSync('modules/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.|node_modules/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8')
      const french = file.endsWith('/letter-texts/fr.ts') ? /(['"`])(?:(?!\1).)*\1/g : /\bfr: (['"]).*\1/g
      return [...code.matchAll(french)].map(([text]) => `${file}: ${text}`)
    })
  expect(said.length).toBeGreaterThan(150)
  expect(said.filter((line) => LOOSE.test(line.replace(/^\S+ (?:fr: )?/, '')))).toEqual([])
})

test('what a message is filled with stays as it is', () => {
  expect(french('desk-frame.pages.done', { what: 'https://a.example/ ?q=1 ; b' })).toBe(
    'C’est fait\u00a0: https://a.example/ ?q=1 ; b.',
  )
})

test('only French is set so', () => {
  expect(typeset('nl', 'Een vraag ?')).toBe('Een vraag ?')
  expect(typeset('fr', 'Le bouton « Quitter » : où ?')).toBe(
    'Le bouton «\u00a0Quitter\u00a0»\u00a0: où\u00a0?',
  )
  expect([beforeValue('fr', 'Site web'), beforeValue('de', 'Website')]).toEqual([
    'Site web\u00a0:',
    'Website:',
  ])
})
