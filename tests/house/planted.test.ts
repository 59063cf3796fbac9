import { expect, test } from 'vitest'
import { fingerprintOf } from '../../tools/attacks/planted-ledger.ts'
import { sourceOf } from '../imports.ts'

/** The fingerprint of a promise when one file were another. */
const when = (name: string, changed: string): string =>
  fingerprintOf(name, (file) => `${sourceOf(file)}${file === changed ? ' ' : ''}`)

test.each([
  ['exports', 'promises/exports/in-csv.ts', 'its attack'],
  ['exports', 'platform/document/csv.ts', 'what it plants in, behind the front door of a package'],
  ['sealing', 'platform/vault/aes-gcm.ts', 'what it plants in, beside the front door'],
  ['separation', 'tests/house/grants-attempts.ts', 'test code that its attack imports'],
  ['separation', 'modules/notices/migrations/0001-notices.sql', 'a migration'],
  ['flood', 'promises/serve-public-site.ts', 'the process that carries the defect'],
])('the planted run of %s is due again when %s changes: %s', (name, file) => {
  expect(sourceOf(file)).not.toBe('')
  expect(when(name, file)).not.toBe(fingerprintOf(name))
})

test('it is not due again for what has nothing to do with it', () => {
  expect(when('exports', 'promises/exports/index.ts')).not.toBe(fingerprintOf('exports'))
  expect(when('exports', 'promises/flood/index.ts')).toBe(fingerprintOf('exports'))
  expect(when('exports', 'modules/hotline/cases/closure.ts')).toBe(fingerprintOf('exports'))
})
