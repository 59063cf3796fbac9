import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type HouseDeclaration, modulesOf } from '@vigie/platform/house'
import { importsOf, isOfTests, sourceOf } from '../../tests/imports.ts'

const root = join(import.meta.dirname, '..', '..')

/** What an attack comes in by, itself or through the test code that it imports. */
export interface Subjects {
  /** The modules without which it has no subject. */
  readonly needs: readonly string[]
  /** The houses that it opens. */
  readonly opens: readonly string[]
}

export const subjectsOf = (name: string, read: (file: string) => string = sourceOf): Subjects => {
  const attack = new Set(globSync(`promises/${name}/**/*.{ts,tsx}`, { cwd: root }))
  const [needs, opens] = [new Set<string>(), new Set<string>()]
  for (const one of attack) {
    for (const imported of importsOf(one, read(one))) {
      const [, sort, thing = ''] = /^(modules|houses)\/([^/]+)\//.exec(imported) ?? []
      if (sort === 'modules') needs.add(thing)
      else if (sort === 'houses') opens.add(thing)
      if (sort !== 'modules' && isOfTests(imported)) attack.add(imported)
    }
  }
  return { needs: [...needs].sort(), opens: [...opens].sort() }
}

const namesOf = (houses: readonly HouseDeclaration[]): Set<string> =>
  new Set(houses.flatMap((house) => modulesOf(house).map(({ name }) => name)))

/**
 * The promises that are not kept to a house: since it lacks what they are about, each with what it lacks, or since they do
 * not open it yet. What an attack needs for the other houses that it opens, this one need not have.
 */
export const leftOutOf = (
  house: HouseDeclaration,
  promises: ReadonlyMap<string, Subjects>,
  houses: readonly HouseDeclaration[],
): string[] =>
  [...promises].flatMap(([name, { needs, opens }]) => {
    const isOpened = opens.includes(house.name)
    const beside = namesOf(
      isOpened ? houses.filter((one) => one.name !== house.name && opens.includes(one.name)) : [],
    )
    const has = namesOf([house])
    const lacks = needs.filter((module) => !has.has(module) && !beside.has(module))
    if (lacks.length > 0) return [`${name} (no ${lacks.join(', ')})`]
    // What opens no house is about what all of them share.
    return isOpened || opens.length === 0 ? [] : [`${name} (not yet)`]
  })
