import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isOfTests } from '../imports.ts'

const root = join(import.meta.dirname, '..', '..')
const DOOR = 'tests/reference/official.ts'
const SKIPS = 'tests/reference/official-test.ts'

const readSources = (): [file: string, text: string][] =>
  globSync('**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: (path) => path.split('/').includes('node_modules'),
  }).map((file) => [file, readFileSync(join(root, file), 'utf8')])

/** How a source gets out of the repository: more steps up than its folder is deep, or a step up from the root. */
const waysOut = (file: string, text: string): string[] => {
  const depth = dirname(file).split('/').length
  const steps = [...text.matchAll(/import\.meta\.dirname(?:, *'\.\.')+|\(`(?:\.\.\/)+|from '(?:\.\.\/)+/g)]
  const tooMany = steps.filter(([up]) => (up.match(/\.\./g) ?? []).length > depth)
  const fromTheRoot = text.matchAll(/(?:\b(?:root|ROOT)|cwd\(\)), *['"`]\.\.(?:['"`/])/g)
  // Only what says what it is relative to may begin with a step up: an import, or an address beside the source.
  const relative = text.matchAll(/['"`]\.\.\/[^'"`]*['"`]/g)
  const fromAnywhere = [...relative].filter(({ index, 0: literal }) => {
    const before = text.slice(Math.max(0, index - 30), index)
    const after = text.slice(index + literal.length, index + literal.length + 20)
    return (
      !/(?:\bfrom|\bfrom\(|\bimport|import\(|import\.meta\.dirname,)\s*$/.test(before) &&
      !/^, import\.meta\.url/.test(after)
    )
  })
  const door = file === DOOR ? [] : [...text.matchAll(/env\.VIGIE_SHARED|env\[.VIGIE_SHARED/g)]
  return [...tooMany, ...fromTheRoot, ...fromAnywhere, ...door].map(([way]) => `${file}: ${way}`)
}

/** Text that a test sends or writes: nothing is read there. */
const SENT = [
  "tools/texts/declarations.ts: '../texts.ts'",
  "platform/post/catcher.test.ts: '../../../etc/passwd'",
  'platform/post/listen-for-post.test.ts: "../../a.json"',
  "platform/database/rows.test.ts: '../../tsconfig.json'",
  "platform/outside/credentials.test.ts: '../etc/passwd'",
]

test('no test, promise, bench or tool reads anything outside the repository but through VIGIE_SHARED', () => {
  const sources = readSources().filter(([file]) => isOfTests(file) && file !== 'tests/house/clone.test.ts')
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.flatMap(([file, text]) => waysOut(file, text)).filter((way) => !SENT.includes(way))).toEqual(
    [],
  )
})

test('a way out of the repository is found', () => {
  const planted = [
    "join(import.meta.dirname, '..', '..', '..', 'shared')",
    "readFileSync('../shared/data/x.json')",
    "resolve(root, '..', 'shared')",
    'new URL(`../../../shared/x`, import.meta.url)',
    "join(process.cwd(), '../shared')",
    "process.env.VIGIE_SHARED ?? '/srv/shared'",
  ]
  for (const text of planted) expect(waysOut('tests/house/planted.test.ts', text), text).not.toEqual([])
  const honest = "import x from '../reference/x.ts'; join(import.meta.dirname, '..', '..', 'docs')"
  expect(waysOut('tests/house/honest.test.ts', honest)).toEqual([])
})

test('what is skipped where the official files are missing is only what is named for them', () => {
  const skipping = readSources()
    .filter(([file, text]) => file !== SKIPS && /\b(?:test|it|describe)\.(?:skip|todo|skipIf)\b/.test(text))
    .map(([file]) => file)
  expect(skipping).toEqual([])
  const official = readSources().filter(([file]) => /\.official\.test\.tsx?$/.test(file))
  expect(official.length).toBeGreaterThan(2)
  const using = readSources().filter(([, text]) => /from '[^']*official-test\.ts'/.test(text))
  expect(using.map(([file]) => file)).toEqual(official.map(([file]) => file))
})
