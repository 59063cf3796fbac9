import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startServer } from '@vigie/platform/database'
import { createHouse, type HouseDeclaration } from '@vigie/platform/house'
import { standingRowsOf } from '../../platform/house/apply-rights.ts'
import { renderRights } from '../../platform/house/render-rights.ts'
import { madeOnce } from '../../tests/made-once.ts'
import { centre } from './house.ts'
import { exampleCentreAt } from './throwaway-centre.ts'

/** Settings of a server that may lose everything when the machine stops: where no test is about that. */
export const FORGETFUL = { fsync: 'off', full_page_writes: 'off' }

const root = join(import.meta.dirname, '..', '..')
const textOf = (file: string): string => readFileSync(file, 'utf8')

/**
 * A hash of everything that goes into the books of a house: every migration in its order, the rights with the triggers of
 * sealed columns, the rows that must stand, and the code that makes databases, logins and keys.
 */
export const hashOfBooks = async (house: HouseDeclaration, read = textOf): Promise<string> => {
  const hash = createHash('sha256')
  for (const [name, books] of Object.entries(house.books)) {
    const folders = [
      ...books.modules.flatMap(({ migrations, beside = {} }) => [migrations, ...Object.values(beside)]),
      ...(books.across ? [books.across] : []),
    ]
    for (const folder of folders.map((one) => (typeof one === 'string' ? one : fileURLToPath(one)))) {
      for (const file of globSync('*.sql', { cwd: folder }).sort()) {
        hash.update(`${basename(folder)}/${file}\0${read(join(folder, file))}\0`)
      }
    }
    hash.update(
      JSON.stringify([await renderRights(house.name, books), standingRowsOf(house.name, name, books)]),
    )
  }
  const code = globSync('platform/{database,house,vault}/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] })
  for (const file of code.sort()) hash.update(`${file}\0${read(join(root, file))}\0`)
  return hash.digest('hex')
}

const serverOf = async (programs: string | undefined): Promise<string> => {
  if (programs === undefined) return textOf(join(root, 'package-lock.json'))
  return (await promisify(execFile)(join(programs, 'postgres'), ['--version'])).stdout
}

const make = async (folder: string, programs: string | undefined): Promise<void> => {
  await chmod(folder, 0o711)
  const server = await startServer({ folder: join(folder, 'postgres'), ...(programs ? { programs } : {}) })
  try {
    const keyFolder = join(folder, 'keys', centre.name)
    await createHouse(exampleCentreAt({ superUrl: server.url('postgres'), keyFolder }))
  } finally {
    await server.stop()
  }
  await rm(join(folder, 'postgres', 'postgres.log'), { force: true })
}

/**
 * Puts the migrated books of a centre, in which nothing was written, and its keys into a folder, as `vigie` finds its data:
 * `postgres` and `keys/centre`. They are made once for all runs with the same migrations, and copied from then on.
 */
export const copyMigratedCentre = async (into: string, programs?: string): Promise<void> => {
  const hash = createHash('sha256')
    .update(await hashOfBooks(centre))
    .update(await serverOf(programs))
  const version = hash.digest('hex').slice(0, 32)
  const home = await madeOnce('books', version, (folder) => make(folder, programs))
  await promisify(execFile)('cp', ['-a', '--reflink=auto', `${home}/.`, into])
}
