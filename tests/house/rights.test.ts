import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROLES } from '@vigie/centre'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const PAGES = '{desks,sites}/**/*.{ts,tsx}'
const MODULES = 'modules/**/*.ts'

/** A word that is no role where it stands: who saw something, what a change is about, and what half the world takes for a password. */
const NO_ROLES = /^\s*source: .*$|^export const (?:SIGHTING_SOURCES|TRACE_SOURCES|CHANGE_KINDS) = .*$/gm
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

/** Names that stand in more than one place, with the places. */
const twice = (named: readonly (readonly [name: string, place: string])[]): string[] =>
  [...Map.groupBy(named, ([name]) => name)]
    .map(([name, all]) => [name, [...new Set(all.map(([, place]) => place))]] as const)
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `${name}: ${places.join(', ')}`)

const exportedBy = (code: string): string[] =>
  [...code.matchAll(/^export (?:const|async function|function|class) (\w+)/gm)].map(([, name = '']) => name)

test('the name of a verb is the name of nothing else in any module', () => {
  const exported = sourcesIn(MODULES).flatMap(([file, code]) =>
    exportedBy(code).map((name) => [name, file] as const),
  )
  const verbs = new Set(exported.filter(([, file]) => file.includes('/verbs/')).map(([name]) => name))
  expect(verbs.size).toBeGreaterThan(60)
  expect(twice(exported.filter(([name]) => verbs.has(name)))).toEqual([])
  expect(exportedBy('export const fileMail = async () => {}')).toEqual(['fileMail'])
})

/** What can be done, not what is listed or described: verbs and functions. */
const doesSomething = (given: unknown): boolean =>
  typeof given === 'function' || (typeof given === 'object' && given !== null && 'start' in given)

test('no two modules hand out a verb or a function of one name', async () => {
  const named: (readonly [name: string, module: string])[] = []
  for (const manifest of globSync('modules/*/package.json', { cwd: root })) {
    const folder = dirname(manifest)
    const { exports } = JSON.parse(readFileSync(join(root, manifest), 'utf8'))
    for (const door of Object.values<string>(exports)) {
      for (const file of globSync(join(folder, door), { cwd: root }).filter(
        (one) => !one.includes('.test.'),
      )) {
        const handedOut: Record<string, unknown> = await import(join(root, file))
        for (const [name, given] of Object.entries(handedOut)) {
          if (doesSomething(given)) named.push([name, folder])
        }
      }
    }
  }
  expect(named.length).toBeGreaterThan(200)
  expect(twice(named)).toEqual([])
  const planted = twice([...named, ['prepareNotice', 'modules/planted']])
  expect(planted).toEqual(['prepareNotice: modules/hotline, modules/planted'])
})
