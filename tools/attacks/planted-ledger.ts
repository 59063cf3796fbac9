import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { importsOf, isOfTests, sourceOf } from '../../tests/imports.ts'

const root = join(import.meta.dirname, '..', '..')
const file = join(root, 'promises', 'planted.json')

/** By promise: what its attack and the places that it plants in were when its planted defect was last caught. */
export type Ledger = Record<string, string>

export const readLedger = (): Ledger =>
  existsSync(file) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {}

export const writeLedger = (ledger: Ledger): void => {
  const sorted = Object.fromEntries(Object.entries(ledger).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

/**
 * A digest of everything that a planted run shows something about: the attack with all test code that it imports, the
 * product's files that the attack reaches into (through the front door of a package, the files behind it), and every
 * migration, since rights and rules are planted in the database.
 */
export const fingerprintOf = (name: string, read: (file: string) => string = sourceOf): string => {
  const attack = new Set(globSync([`promises/${name}/**/*.{ts,tsx,mjs}`, 'promises/*.ts'], { cwd: root }))
  const places = new Set<string>()
  for (const one of attack) {
    for (const imported of importsOf(one, read(one))) (isOfTests(imported) ? attack : places).add(imported)
  }
  for (const one of [...places].filter((place) => basename(place) === 'index.ts')) {
    for (const imported of importsOf(one, read(one))) places.add(imported)
  }
  const migrations = globSync('{platform,modules,houses}/**/*.sql', { cwd: root })
  const digest = createHash('sha256')
  for (const one of [...new Set([...attack, ...places, ...migrations])].sort()) {
    digest.update(`${one}\0${read(one)}\0`)
  }
  return digest.digest('hex')
}
