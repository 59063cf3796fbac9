import { expect, test } from 'vitest'
import { isOfTests, sourceOf } from '../imports.ts'
import { type Part, partOf, splitSuite } from '../split.ts'

// Put together here, so that this file does not itself look like what it plants.
const from = (name: string): string => `import { one } from '${name}'`
const INJECTED = `const url = inject('${'superUrl'}')`
const START = `await ${'startServer'}({ folder })`

/** Made-up files of the suite, each with the part that it must come to. */
const PLANTED: Readonly<Record<string, readonly [text: string, part: Part]>> = {
  'modules/notices/words.test.ts': [from('vitest'), 'plain'],
  'modules/notices/sent.test.ts': [from('@vigie/centre/testing'), 'books'],
  'modules/notices/rows.test.ts': [INJECTED, 'books'],
  'tests/house/copies.test.ts': [from('../../houses/centre/testing-server.ts'), 'books'],
  'platform/database/own.test.ts': [START, 'apart'],
  'platform/web/hidden.test.ts': [from('./testing-start.ts'), 'apart'],
  'platform/web/testing-start.ts': [START, 'apart'],
  'tests/house/command.test.ts': [from('node:child_process'), 'apart'],
  'ui/page.test.ts': [from('../tests/browser.ts'), 'apart'],
  'tests/browser.ts': [from('playwright-core'), 'apart'],
  'tests/journeys/walk.test.ts': [from('../browser.ts'), 'journeys'],
  'modules/notices/format.official.test.ts': [from('vitest'), 'official'],
}

test.each(Object.entries(PLANTED).filter(([file]) => file.includes('.test.')))(
  'a file that opens, starts or reads what its part may not comes into another part: %s',
  (file, [, part]) => {
    expect(partOf(file, (path) => PLANTED[path]?.[0] ?? sourceOf(path))).toBe(part)
  },
)

test('every test file has one part, and each part has files', () => {
  const parts = splitSuite()
  const all = Object.values(parts).flat()
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(150)
  for (const [part, files] of Object.entries(parts)) expect(files.length, part).toBeGreaterThan(1)
  expect(all.filter((file) => !isOfTests(file))).toEqual([])
})

test('in the plain part no process starts, whoever would start it', async () => {
  const { spawn } = await import('node:child_process')
  expect(() => spawn('true')).toThrow('a plain test starts no process')
})
