import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { centre, ROLES } from '@vigie/centre'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { defineHouse, defineModule, type ModuleDeclaration, modulesOf, vault } from '@vigie/platform/house'
import { operation } from '@vigie/platform/operation'
import { provider } from '@vigie/provider/house'
import { expect, test } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..', '..')
const MODULES = [centre, provider].flatMap(modulesOf)

const lend = (given: { who?: string; on?: string; opens?: string } = {}) =>
  operation({
    name: 'library.lend-book',
    who: [given.who ?? 'librarian'],
    on: given.on ?? 'book',
    ...(given.opens === undefined ? {} : { opens: given.opens }),
    input: z.strictObject({ book: z.uuid() }),
    subject: ({ book }) => `book:${book}`,
    run: async () => null,
  })
const library = (declared: Partial<ModuleDeclaration> = {}): ModuleDeclaration =>
  defineModule({
    name: 'library',
    schema: 'library',
    migrations: new URL('migrations/', import.meta.url),
    operations: [lend()],
    nouns: ['book'],
    purposes: [{ name: 'lending' }],
    violations: { VL001: 'lent-out' },
    ...declared,
  })
const cellar: ModuleDeclaration = defineModule({
  name: 'cellar',
  schema: 'cellar',
  migrations: new URL('migrations/', import.meta.url),
})
const house = (modules: readonly ModuleDeclaration[], roles: readonly string[] = ['librarian']) =>
  defineHouse({
    name: 'town',
    title: 'Town library',
    books: { main: { modules, logins: {}, roles } },
    apps: [],
    country: 'BE',
    timeZone: 'Europe/Brussels',
    sensitive: [],
    settings: { organisation: 'Town', sender: 'library', table: z.object({}) },
    record: async () => undefined,
  })

test('a house in which every word is declared is whole', () => {
  expect(house([library(), cellar]).name).toBe('town')
  expect(
    house([library({ operations: [lend({ opens: 'lending', on: 'house', who: 'person' })] })]).name,
  ).toBe('town')
})

test.each<[string, () => unknown]>([
  ['library.lend-book asks for janitor', () => house([library({ operations: [lend({ who: 'janitor' })] })])],
  ['library.lend-book acts on shelf', () => house([library({ operations: [lend({ on: 'shelf' })] })])],
  ['library.lend-book opens for fun', () => house([library({ operations: [lend({ opens: 'fun' })] })])],
  ['person is no role that main may declare', () => house([library()], ['librarian', 'person'])],
  ['two modules declare the noun book', () => house([library(), { ...cellar, nouns: ['book'] }])],
  [
    'two modules of main declare the purpose lending',
    () => house([library(), { ...cellar, purposes: [{ name: 'lending' }] }]),
  ],
  ['two modules raise VL001', () => house([library(), { ...cellar, violations: { VL001: 'flooded' } }])],
])('a house is refused in which %s', (offence, make) => {
  expect(make).toThrow(offence)
})

/** Every SQLSTATE of our own that a file of SQL raises. */
const raisedIn = (sql: string): string[] =>
  [...sql.matchAll(/errcode = '(V\w{4})'/g)].map(([, code = '']) => code)

test('every SQLSTATE of our own is declared by the module that means it, and none that nothing raises', () => {
  const files = globSync('{platform,modules,houses}/**/*.sql', { cwd: ROOT })
  const raised = new Set(files.flatMap((file) => raisedIn(readFileSync(join(ROOT, file), 'utf8'))))
  const declared = new Set(MODULES.flatMap(({ violations = {} }) => Object.keys(violations)))
  expect([...raised].sort()).toEqual([...declared].sort())
  expect(raisedIn("raise exception 'x' using errcode = 'VX999';")).toEqual(['VX999'])
})

/** Everyday words that the platform uses in a sense of its own. */
const EVERYDAY = ['person', 'audit', 'send']
/** What an operator may set stands in one list, which is read before any house is. */
const OPERATORS = /^platform\/settings\//

/** The words that a house or a module means, and that neither the kernel nor the platform may mean. */
const FIELD = MODULES.filter(({ name }) => name !== vault.name)
  .flatMap(({ nouns = [], purposes = [], violations = {} }) => [
    ...nouns,
    ...purposes.map(({ name }) => name),
    ...Object.keys(violations),
  ])
  .concat(ROLES, REPORT_KINDS)
  .filter((word) => !EVERYDAY.includes(word))
const TELLTALE = /flagger|awarding|hotline|helpline|analyst|VG\d{3}/i

const wordsOfTheField = (source: string): string[] => [
  ...FIELD.filter((word) => new RegExp(`(['"\`])${word}\\1`).test(source)),
  ...(TELLTALE.exec(source) ?? []),
]

test('the kernel and the platform hold no word of the field', () => {
  const files = globSync('{kernel,platform}/**/*.{ts,tsx,sql}', { cwd: ROOT }).filter(
    (file) => !/\.test\.tsx?$/.test(file) && !OPERATORS.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  const offences = files.flatMap((file) =>
    wordsOfTheField(readFileSync(join(ROOT, file), 'utf8')).map((word) => `${file}: ${word}`),
  )
  expect(offences).toEqual([])
})

test.each([
  "who: ['policy-officer']",
  "on: 'notice-item'",
  'readonly flaggerReference: string',
  "VG001: 'x'",
  "opens: 'triage'",
  "kind: 'csam'",
])('a planted word of the field is found: %s', (line) => {
  expect(wordsOfTheField(`const one = {\n  ${line},\n}`)).not.toEqual([])
})
