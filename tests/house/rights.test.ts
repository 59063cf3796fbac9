import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES } from '@vigie/centre'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const PAGES = '{desks,sites}/**/*.{ts,tsx}'

/** The roles that a page names; it should ask an operation, or the module's may.ts, who may. */
const rolesNamedIn = (code: string): string[] =>
  ROLES.filter((role) => new RegExp(`(['"\`])${role}\\1`).test(code))

test('a page that names a role is found out', () => {
  expect(rolesNamedIn(`visit.person.roles.includes('coordinator')`)).toEqual(['coordinator'])
  expect(rolesNamedIn(`words('desk-hotline.pages.no-route.coordinator')`)).toEqual([])
})

test('no page of a desk or a site names a role', () => {
  const pages = globSync(PAGES, { cwd: root }).filter(
    (file) => !/\.test\.|testing\.ts$|node_modules/.test(file),
  )
  expect(pages.length).toBeGreaterThan(80)
  const naming = pages.flatMap((file) =>
    rolesNamedIn(readFileSync(join(root, file), 'utf8')).map((role) => `${file}: ${role}`),
  )
  expect(naming).toEqual([])
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
