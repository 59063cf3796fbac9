import { globSync } from 'node:fs'
import { join } from 'node:path'
import { importsOf, isOfTests, sourceOf } from './imports.ts'

/*
 * The suite in parts, drawn from what each test file and the test code that it imports say. A file that moves, or that
 * begins to use a database, changes its part by itself.
 *
 *   plain     touches no server and starts no process: all files of a worker share their modules
 *   books     opens books on the run's one database server: the part that is run again on PostgreSQL 15
 *   apart     starts servers, processes or browsers of its own
 *   journeys  a browser on one running demonstration
 *   official  against official files from outside the repository
 */
export type Part = 'plain' | 'books' | 'apart' | 'journeys' | 'official'

const root = join(import.meta.dirname, '..')
const FOLDERS = '{kernel,platform,ui,locales,packages,modules,desks,sites,houses,apps,tests,tools,promises}'

const OPENS_BOOKS = /\binject\('superUrl'\)/
const STARTS_ITS_OWN = /from '(?:node:child_process|node:cluster|playwright-core)'|\b(?:start|keep)Server\(/

/** The run's one server itself: whoever imports it means its books. */
const isSharedServer = (file: string): boolean => /^houses\/[a-z-]+\/testing-server\.ts$/.test(file)

/** The part that a test file belongs to. */
export const partOf = (file: string, read: (file: string) => string = sourceOf): Part => {
  if (/\.official\.test\.tsx?$/.test(file)) return 'official'
  if (file.startsWith('tests/journeys/')) return 'journeys'
  const seen = new Set([file])
  let apart = false
  for (const one of seen) {
    const text = read(one)
    if (OPENS_BOOKS.test(text)) return 'books'
    apart ||= STARTS_ITS_OWN.test(text)
    for (const imported of importsOf(one, text)) {
      if (isSharedServer(imported)) return 'books'
      if (isOfTests(imported) && /\.tsx?$/.test(imported)) seen.add(imported)
    }
  }
  return apart ? 'apart' : 'plain'
}

/** Every test file, by its part. */
export const splitSuite = (): Record<Part, string[]> => {
  const parts: Record<Part, string[]> = { plain: [], books: [], apart: [], journeys: [], official: [] }
  const exclude = (path: string): boolean => path.endsWith('node_modules')
  for (const file of globSync(`${FOLDERS}/**/*.test.{ts,tsx}`, { cwd: root, exclude }).sort()) {
    parts[partOf(file)].push(file)
  }
  return parts
}
