import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xarfErrors } from '../../tests/reference/xarf.ts'
import { anyNotice, ITEM as item, NOTICE as notice } from './testing-xarf.ts'
import { type ItemForXarf, type NoticeForXarf, noticeAttachments, toXarf, XARF_VERSION } from './xarf.ts'

test('whatever the kind and the item, a report is valid XARF or there is none', () => {
  let reports = 0
  fc.assert(
    fc.property(anyNotice(DESIGNATED_KINDS), (any) => {
      for (const one of any.items) {
        const report = toXarf(any, one)
        if (report === null) continue
        reports += 1
        expect(xarfErrors(JSON.parse(JSON.stringify(report)))).toBeNull()
        expect(report).not.toHaveProperty('evidence')
        expect(report).not.toHaveProperty('screenshot_url')
        expect(report).not.toHaveProperty('_internal')
        expect(report.xarf_version).toBe(XARF_VERSION)
        expect(new URL(report.url).hostname).toBe(new URL(one.address).hostname)
      }
    }),
    { numRuns: 500 },
  )
  expect(reports).toBeGreaterThan(100)
})

test('our account of the format does refuse what is wrong', () => {
  expect(xarfErrors(toXarf(notice, item))).toBeNull()
  expect(xarfErrors({ ...toXarf(notice, item), classification: 'C' })).not.toBeNull()
  expect(xarfErrors({ ...toXarf(notice, item), url: 'no address' })).not.toBeNull()
  expect(xarfErrors({ ...toXarf(notice, item), reporter: undefined })).not.toBeNull()
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

test('what nobody looked at was found by its hash, and was not verified by hand', () => {
  const recognised = toXarf(notice, { ...item, foundBy: 'inherited', isSeen: false })
  expect(recognised).toMatchObject({
    type: 'csam',
    detection_method: 'hash_match',
    evidence_source: 'hash_match',
  })
  expect(recognised).not.toHaveProperty('verified_at')
  expect(recognised).not.toHaveProperty('verification_method')
  expect(xarfErrors(recognised)).toBeNull()
  expect(toXarf(notice, item)).toMatchObject({
    detection_method: 'manual_review',
    verification_method: 'manual',
    evidence_source: 'researcher_analysis',
  })
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
