import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect, type Offence } from '../../tools/boundaries/inspect.ts'

const root = join(import.meta.dirname, '..', '..')

test('every import in the house follows the plan', async () => {
  const { offences, seen } = await inspect(root)
  expect(offences).toEqual([])
  expect(seen).toBeGreaterThan(200)
})

// A small house with one planted offence of each sort. A rule that stops biting turns this test red.
const manifest = (name: string, exports: object, knows: string[]) =>
  JSON.stringify({
    name,
    type: 'module',
    exports,
    dependencies: Object.fromEntries(knows.map((each) => [each, '*'])),
  })

const PLANTED: Record<string, string> = {
  'kernel/package.json': manifest('@vigie/kernel', { '.': './index.ts' }, []),
  'kernel/index.ts': "import { readFileSync } from 'node:fs'\nexport const word = readFileSync\n",
  'modules/hotline/package.json': manifest('@vigie/hotline', { '.': './index.ts' }, ['@vigie/intake']),
  'modules/hotline/index.ts':
    "export { secret } from './secret.ts'\nexport { sealed } from '@vigie/intake'\n",
  'modules/hotline/secret.ts': 'export const secret = 1\n',
  'modules/intake/package.json': manifest('@vigie/intake', { '.': './index.ts' }, []),
  'modules/intake/index.ts': "export const sealed = 2\nexport { secret } from '../hotline/secret.ts'\n",
  'modules/intake/inner.ts': 'export const inner = 3\n',
  'sites/reporting/package.json': manifest('@vigie/reporting', { '.': './index.ts' }, ['@vigie/intake']),
  'sites/reporting/index.ts': "export { inner } from '../../modules/intake/inner.ts'\n",
  'sites/reporting/page.ts': "export { sealed } from '@vigie/intake'\n",
  'sites/reporting/circle-a.ts': "import { b } from './circle-b.ts'\nexport const a = () => b\n",
  'sites/reporting/circle-b.ts': "import { a } from './circle-a.ts'\nexport const b = () => a\n",
}

let planted: string
let offences: Offence[]
beforeAll(async () => {
  planted = await mkdtemp(join(tmpdir(), 'vigie-offences-'))
  for (const [file, text] of Object.entries(PLANTED)) {
    await mkdir(dirname(join(planted, file)), { recursive: true })
    await writeFile(join(planted, file), text)
  }
  await mkdir(join(planted, 'node_modules', '@vigie'), { recursive: true })
  for (const name of ['kernel', 'modules/hotline', 'modules/intake', 'sites/reporting']) {
    await symlink(join(planted, name), join(planted, 'node_modules', '@vigie', name.replace(/^.*\//, '')))
  }
  offences = (await inspect(planted)).offences
})
afterAll(() => rm(planted, { recursive: true, force: true }))

const found = (rule: string, from: string) =>
  offences.filter((offence) => offence.rule === rule && offence.from === from).length > 0

test('a planted import of a module that is no acquaintance is found', () => {
  expect(found('@vigie/intake knows only its acquaintances', 'modules/intake/index.ts')).toBe(true)
})
test('a planted import past the door of a module is found', () => {
  expect(found('@vigie/intake is entered by its doors', 'sites/reporting/index.ts')).toBe(true)
})
test('a planted circle of files is found', () => {
  expect(found('no circle of rooms or files', 'sites/reporting/circle-a.ts')).toBe(true)
})
test('a planted way from the public site to case material is found, however long', () => {
  expect(found('the public site cannot reach case material', 'sites/reporting/page.ts')).toBe(true)
})
test('a planted reading of files in the kernel is found', () => {
  expect(found('the kernel does no input or output', 'kernel/index.ts')).toBe(true)
})
test('an import that the plan allows is not an offence', () => {
  expect(found('@vigie/reporting knows only its acquaintances', 'sites/reporting/page.ts')).toBe(false)
  expect(found('@vigie/intake is entered by its doors', 'sites/reporting/page.ts')).toBe(false)
})
