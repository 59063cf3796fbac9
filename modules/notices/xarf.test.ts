import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESIGNATED_KINDS } from '@vigie/kernel'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LETTER } from './letter-fixtures.ts'
import { type ItemForXarf, type NoticeForXarf, noticeAttachments, toXarf, XARF_VERSION } from './xarf.ts'

const folder = join(process.env.VIGIE_SHARED ?? '../shared', 'data/xarf/schemas/v4')
const schemaAt = (...path: string[]): object => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(schemaAt('xarf-core.json'))
for (const name of readdirSync(join(folder, 'types')).filter((one) => one.endsWith('.json'))) {
  ajv.addSchema(schemaAt('types', name))
}
const isXarf = ajv.compile(schemaAt('xarf-v4-master.json'))
const errorsOf = (report: unknown): unknown => (isXarf(report) ? null : isXarf.errors)

const item: ItemForXarf = {
  number: 1,
  address: 'https://host.example/a',
  observedAt: new Date('2026-11-20T14:05:00Z'),
  ageBand: 'prepubescent',
  act: 'exhibition',
  baseline: true,
}
const notice: NoticeForXarf = {
  ...LETTER,
  items: [item],
}

const ages = ['infant', 'prepubescent', 'pubescent', 'adult', 'undetermined'] as const
const acts = ['sexual-act', 'exhibition', 'undetermined'] as const
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

const anyItem: fc.Arbitrary<ItemForXarf> = fc.record(
  {
    number: fc.integer({ min: 1, max: 9_999 }),
    address: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((tail) => `https://host.example/${tail}`),
      fc.string({ unit: 'grapheme' }).map((tail) => `http://xn--bcher-kva.example//${tail}#${tail}#|`),
      fc.constantFrom(
        'https://192.0.2.7:8080/x',
        'https://[2001:db8::1]/x',
        'tg://resolve?domain=x',
        'no address',
        '',
      ),
    ),
    observedAt: fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }),
    ageBand: fc.constantFrom(...ages),
    act: fc.constantFrom(...acts),
    baseline: fc.boolean(),
    mediaType: fc.constantFrom('image', 'video', 'audio', 'text', 'mixed'),
    hashes: fc.oneof(
      fc.record(
        { md5: hex(32), sha1: hex(40), sha256: hex(64), photodna: hex(20), pdq: hex(64) },
        { requiredKeys: [] },
      ),
      fc.dictionary(fc.constantFrom('md5', 'sha256', '__proto__', 'toString'), fc.string()),
    ),
    ip: fc.oneof(fc.ipV4(), fc.ipV6()),
    asn: fc.oneof(fc.integer(), fc.double()),
    country: fc.oneof(fc.constantFrom('BE', 'NL'), fc.string()),
    objectId: fc.string(),
  },
  { requiredKeys: ['number', 'address', 'observedAt', 'ageBand', 'act', 'baseline'] },
)
const anyGround = fc.record({
  country: fc.constantFrom('BE', 'NL'),
  instrument: fc.string(),
  article: fc.string(),
  title: fc.string(),
})

test('whatever the kind and the item, a report is valid XARF or there is none', () => {
  let reports = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...DESIGNATED_KINDS),
      fc.boolean(),
      fc.array(anyGround, { maxLength: 30 }),
      fc.array(anyItem, { minLength: 1, maxLength: 3 }),
      (kind, trusted, legalGrounds, items) => {
        for (const one of items) {
          const report = toXarf({ ...notice, kind, trusted, legalGrounds, items }, one)
          if (report === null) continue
          reports += 1
          expect(errorsOf(JSON.parse(JSON.stringify(report)))).toBeNull()
          expect(report).not.toHaveProperty('evidence')
          expect(report).not.toHaveProperty('screenshot_url')
          expect(report).not.toHaveProperty('_internal')
          expect(report.xarf_version).toBe(XARF_VERSION)
          expect(new URL(report.url).hostname).toBe(new URL(one.address).hostname)
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(reports).toBeGreaterThan(100)
})

test('the schemas do refuse what is wrong', () => {
  expect(errorsOf({ ...toXarf(notice, item), classification: 'C' })).not.toBeNull()
  expect(errorsOf({ ...toXarf(notice, item), url: 'no address' })).not.toBeNull()
})

test('age band and act give the classification; what stays open is claimed as baseline only when it is', () => {
  const classified = (changes: Partial<ItemForXarf>) =>
    toXarf(notice, { ...item, ...changes })?.classification
  expect(classified({ ageBand: 'infant', act: 'sexual-act' })).toBe('A1')
  expect(classified({ ageBand: 'prepubescent', act: 'exhibition' })).toBe('A2')
  expect(classified({ ageBand: 'pubescent', act: 'sexual-act' })).toBe('B1')
  expect(classified({ ageBand: 'pubescent', act: 'exhibition' })).toBe('B2')
  expect(classified({ act: 'undetermined' })).toBe('baseline')
  expect(classified({ act: 'undetermined', baseline: false })).toBeUndefined()
  expect(classified({ ageBand: 'adult' })).toBeUndefined()
})

test('only kinds the format has an honest word for become a report', () => {
  const typeOf = (kind: NoticeForXarf['kind'], changes: Partial<ItemForXarf> = {}) => {
    const report = toXarf({ ...notice, kind }, { ...item, ...changes })
    return report && [report.type, report.exploitation_type]
  }
  expect(typeOf('grooming')).toEqual(['csem', 'grooming'])
  expect(typeOf('sextortion')).toEqual(['csem', 'sextortion'])
  expect(typeOf('sextortion', { ageBand: 'adult' })).toBeNull()
  expect(typeOf('sextortion', { ageBand: 'undetermined' })).toBeNull()
  expect(typeOf('minor-prostitution')).toEqual(['csem', 'trafficking'])
  for (const kind of ['ncii', 'voyeurism', 'extreme'] as const) expect(typeOf(kind)).toBeNull()
})

test('the report keeps its identifier when sent again, and marks the flagger only inside its area', () => {
  const first = toXarf(notice, item)
  expect(toXarf({ ...notice, trusted: false }, item)?.report_id).toBe(first?.report_id)
  expect(toXarf(notice, { ...item, number: 2 })?.report_id).not.toBe(first?.report_id)
  expect(first?.tags).toEqual([
    'vigie:trusted-flagger',
    'dsa:art-22',
    'notice:vig-2026-000123',
    'item:1',
    'law:be-417-44',
  ])
  expect(JSON.stringify(toXarf({ ...notice, trusted: false }, item))).not.toContain('trusted')
})

test('each item has its own file, and what XARF cannot say goes into a form of our own', () => {
  const items = [item, { ...item, number: 2, ageBand: 'adult' as const }, { ...item, number: 3 }]
  const files = noticeAttachments({ ...notice, items })
  expect(files.map((file) => file.filename)).toEqual([
    'xarf-VIG-2026-000123-1.json',
    'xarf-VIG-2026-000123-3.json',
    'vigie-notice-VIG-2026-000123.json',
  ])
  const own = JSON.parse(files[2]?.content.toString() ?? '')
  expect(own).toMatchObject({ format: 'vigie-notice', kind: 'csam', standing: 'trusted' })
  expect(own.items).toHaveLength(1)
})

test('a notice without notifier names nobody in any file', () => {
  const files = noticeAttachments({ ...notice, notifierMode: 'omitted' })
  expect(files.map((file) => file.filename)).toEqual(['vigie-notice-VIG-2026-000123.json'])
  expect(files[0]?.content.toString()).not.toMatch(
    /Centre Example|centre\.example|TF-BE-1|Coordinator Example/,
  )
})
