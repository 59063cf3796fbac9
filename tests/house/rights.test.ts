import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES } from '@vigie/centre'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const PAGES = '{desks,sites}/**/*.{ts,tsx}'
const MODULES = 'modules/**/*.ts'

/** A word that is no role where it stands: who saw something, and what half the world takes for a password. */
const NO_ROLES = /^\s*source: .*$|^export const SIGHTING_SOURCES = .*$/gm
const PASSWORDS = 'modules/people/sign-in/password.ts'

/** The roles that a page or a verb names; it should ask an operation, or the module's may.ts, who may. */
const rolesNamedIn = (code: string): string[] =>
  ROLES.filter((role) => new RegExp(`(['"\`])${role}\\1`).test(code.replace(NO_ROLES, '')))

/** What a module says of who may, beside its may.ts. */
const saidBesideMay = (code: string): string[] =>
  [...code.matchAll(/^ +who: (?!may\.\w+,$).*(?=\n +on: )/gm)].map(([line]) => line.trim())

const sourcesIn = (pattern: string): [file: string, code: string][] =>
  globSync(pattern, { cwd: root })
    .filter(
      (file) => !/\.test\.|testing|fixtures\.ts$|node_modules|may\.ts$/.test(file) && file !== PASSWORDS,
    )
    .map((file) => [file, readFileSync(join(root, file), 'utf8')])

test('a page or a verb that names a role is found out', () => {
  expect(rolesNamedIn(`visit.person.roles.includes('coordinator')`)).toEqual(['coordinator'])
  expect(rolesNamedIn(`words('desk-hotline.pages.no-route.coordinator')`)).toEqual([])
  expect(rolesNamedIn(`  who: ['analyst'],\n  on: 'case',`)).toEqual(['analyst'])
  expect(rolesNamedIn(`      source: 'analyst',`)).toEqual([])
})

test('a verb that says itself who may is found out', () => {
  expect(saidBesideMay(`  who: ['anyone'],\n  on: 'house',`)).toEqual([`who: ['anyone'],`])
  expect(saidBesideMay(`  who: STAFF,\n  on: 'house',`)).toEqual(['who: STAFF,'])
  expect(saidBesideMay(`  who: may.takeCase,\n  on: 'case',`)).toEqual([])
})

test.each([
  [PAGES, 80],
  [MODULES, 250],
])('no file of %s names a role', (pattern, atLeast) => {
  const sources = sourcesIn(pattern)
  expect(sources.length).toBeGreaterThan(atLeast)
  expect(sources.flatMap(([file, code]) => rolesNamedIn(code).map((role) => `${file}: ${role}`))).toEqual([])
})

test('every verb asks the may.ts of its module who may', () => {
  const sources = sourcesIn(MODULES)
  expect(sources.flatMap(([file, code]) => saidBesideMay(code).map((line) => `${file}: ${line}`))).toEqual([])
  const asking = sources.filter(([, code]) => /^ +who: may\./m.test(code))
  expect(asking.length).toBeGreaterThan(60)
  expect(
    asking.filter(([, code]) => !/^import \{[^}]*\bmay\b[^}]*\} from '..\/may\.ts'/m.test(code)),
  ).toEqual([])
})

test('no two verbs have one name', () => {
  const names = globSync('modules/*/verbs/*.ts', { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(/^export const (\w+) = operation/gm),
    ])
    .map(([, name]) => name)
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
