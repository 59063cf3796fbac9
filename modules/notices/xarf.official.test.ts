import { readdirSync } from 'node:fs'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect } from 'vitest'
import { z } from 'zod'
import { officialPath, readOfficial } from '../../tests/reference/official.ts'
import { official } from '../../tests/reference/official-test.ts'
import { xarfErrors } from '../../tests/reference/xarf.ts'
import { anyNotice } from './testing-xarf.ts'
import { toXarf } from './xarf.ts'

const SCHEMAS = ['xarf', 'schemas', 'v4'] as const
const schemaAt = (...path: string[]): object => z.looseObject({}).parse(readOfficial(...SCHEMAS, ...path))

const officialXarf = () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(schemaAt('xarf-core.json'))
  for (const name of readdirSync(officialPath(...SCHEMAS, 'types')).filter((one) => one.endsWith('.json'))) {
    ajv.addSchema(schemaAt('types', name))
  }
  return ajv.compile(schemaAt('xarf-v4-master.json'))
}

/** Values that some field may have, and others must not. */
const anyValue = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'x',
    'C',
    'csam',
    'csem',
    'manual',
    '4.2.0',
    '4.3.1',
    'BE',
    'be',
    0,
    1,
    2 ** 32,
  ),
  fc.constantFrom(
    'no address',
    'https://a.example/',
    'host.example',
    'a'.repeat(201),
    'b'.repeat(1001),
    {},
    [],
  ),
  fc.array(fc.constantFrom('law:be-1', 'law', 'LAW:be', 'a:b:c'), { maxLength: 25 }),
  fc.constant({ org: 'o', contact: 'no mailbox', domain: 'a.example' }),
  fc.constant({ md5: '00', sha1: 'zz' }),
)

official('every report that we send is valid by the official XARF schemas', () => {
  const isXarf = officialXarf()
  let reports = 0
  fc.assert(
    fc.property(anyNotice(DESIGNATED_KINDS), (any) => {
      for (const one of any.items) {
        const report = toXarf(any, one)
        if (report === null) continue
        reports += 1
        expect(isXarf(JSON.parse(JSON.stringify(report))), JSON.stringify(isXarf.errors)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
  expect(reports).toBeGreaterThan(100)
})

official('our account of XARF allows nothing that the official schemas refuse', () => {
  const isXarf = officialXarf()
  const counted = { allowed: 0, refused: 0 }
  fc.assert(
    fc.property(anyNotice(DESIGNATED_KINDS), fc.nat(), anyValue, (any, at, value) => {
      const [item] = any.items
      const report = item === undefined ? null : toXarf(any, item)
      if (report === null) return
      const fields = Object.keys(report)
      const changed = JSON.parse(JSON.stringify({ ...report, [fields[at % fields.length] ?? '']: value }))
      const allowed = isXarf(changed)
      counted[allowed ? 'allowed' : 'refused'] += 1
      if (!allowed) expect(xarfErrors(changed), JSON.stringify(changed)).not.toBeNull()
    }),
    { numRuns: 4_000 },
  )
  expect(counted.refused).toBeGreaterThan(200)
  expect(counted.allowed).toBeGreaterThan(20)
})
