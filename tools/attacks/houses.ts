import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type HouseDeclaration, modulesOf } from '@vigie/platform/house'
import { importsOf, isOfTests, sourceOf } from '../../tests/imports.ts'

const root = join(import.meta.dirname, '..', '..')

/** The modules that an attack comes in by, itself or through the test code that it imports: without them it has no subject. */
export const needsOf = (name: string, read: (file: string) => string = sourceOf): string[] => {
  const attack = new Set(globSync(`promises/${name}/**/*.{ts,tsx}`, { cwd: root }))
  const needs = new Set<string>()
  for (const one of attack) {
    for (const imported of importsOf(one, read(one))) {
      const [, module] = /^modules\/([^/]+)\//.exec(imported) ?? []
      if (module !== undefined) needs.add(module)
      else if (isOfTests(imported)) attack.add(imported)
    }
  }
  return [...needs].sort()
}

/** The promises that cannot be kept to a house, since it lacks what they are about, each with what it lacks. */
export const leftOutOf = (
  house: HouseDeclaration,
  promises: ReadonlyMap<string, readonly string[]>,
): string[] => {
  const has = new Set(modulesOf(house).map(({ name }) => name))
  return [...promises].flatMap(([name, needs]) => {
    const lacks = needs.filter((module) => !has.has(module))
    return lacks.length === 0 ? [] : [`${name} (no ${lacks.join(', ')})`]
  })
}
