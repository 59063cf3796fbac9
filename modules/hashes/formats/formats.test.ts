import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf, pdqOf } from '../fixtures.ts'
import {
  BrokenFile,
  type Entry,
  type FileRow,
  FORMATS,
  type Format,
  type ListRecord,
  type ReadRow,
} from './format.ts'
import { FORMAT_DOORS } from './index.ts'

/** Reads a text in pieces of a size, as a stream would bring it. */
const read = (format: Format, text: string, piece = text.length || 1): FileRow[] => {
  const reader = FORMAT_DOORS[format].reader()
  const rows: FileRow[] = []
  for (let at = 0; at < text.length; at += piece) rows.push(...reader.push(text.slice(at, at + piece)))
  return [...rows, ...reader.end()]
}
const HEADING = {
  owner: 'A & B <made up>',
  name: 'made-up',
  at: new Date('2026-03-02T09:00:00Z'),
  country: 'US',
}
const write = (format: Format, records: readonly ListRecord[]): string => {
  const writer = FORMAT_DOORS[format].writer(HEADING)
  const begin = writer.begin()
  const pieces = records.map((record) => writer.write(record) ?? '')
  return [begin, ...pieces, writer.end()].join('')
}
const brokenBy = (format: Format, text: string): string => {
  try {
    read(format, text, 1 << 16)
    return 'read'
  } catch (fault) {
    if (fault instanceof BrokenFile) return fault.word
    throw fault
  }
}

const hexOf = (digits: number) =>
  fc
    .uint8Array({ minLength: digits / 2, maxLength: digits / 2 })
    .map((bytes) => Buffer.from(bytes).toString('hex'))
    .filter((hex) => !/^(.)\1*$/.test(hex))
const moments = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000))
const dated = fc.option(moments, { nil: null })
/** Words as they stand after they were read once. */
const words = (most: number) =>
  fc.string({ unit: 'grapheme', maxLength: most }).map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\s]+/gu, ' ')
      .trim()
      .slice(0, 40)
      .trim(),
  )

const only = (way: 'pdq' | 'sha256' | 'sha1' | 'md5', hex: string, more: Partial<Entry>): Entry => ({
  sort: 'entry',
  ownId: hex,
  pdq: null,
  quality: null,
  sha256: null,
  sha1: null,
  md5: null,
  classification: '',
  class: 'unmapped',
  datedAt: null,
  ...more,
  [way]: hex,
})

const plainRecords = (way: 'pdq' | 'sha256' | 'sha1' | 'md5', digits: number): fc.Arbitrary<ListRecord> =>
  fc.oneof(
    fc.tuple(hexOf(digits), fc.constantFrom('', 'A1', 'ncii', 'grade two')).map(([hex, classification]) =>
      only(way, hex, {
        classification,
        class: classification === 'A1' || classification === 'ncii' ? classification : 'unmapped',
      }),
    ),
    hexOf(digits).map((ownId): ListRecord => ({ sort: 'tombstone', ownId, datedAt: null })),
  )

/** Records that the format can say, as they read after having been read. */
const RECORDS: Readonly<Record<Format, fc.Arbitrary<ListRecord>>> = {
  ncmec: fc.oneof(
    fc
      .record({
        id: words(30).filter((id) => id !== ''),
        member: fc.integer({ min: 0, max: 9999 }),
        prints: fc.record({ pdq: hexOf(64), sha256: hexOf(64), sha1: hexOf(40), md5: hexOf(32) }),
        which: fc.subarray(['pdq', 'sha256', 'sha1', 'md5'] as const, { minLength: 1 }),
        classification: fc.oneof(fc.constantFrom('A1', 'A2', 'B1', 'B2', ''), words(20)),
        datedAt: dated,
      })
      .filter(({ classification }) => !/^video\b/.test(classification))
      .map(
        ({ id, member, prints, which, classification, datedAt }): ListRecord => ({
          ...only('pdq', '', {}),
          ...{ pdq: null, ...Object.fromEntries(which.map((way) => [way, prints[way]])) },
          ownId: `${member}/${id}`,
          classification,
          class: (['A1', 'A2', 'B1', 'B2'] as const).find((one) => one === classification) ?? 'unmapped',
          datedAt,
        }),
      ),
    fc
      .tuple(
        fc.integer({ min: 0, max: 99 }),
        words(20).filter((id) => id !== ''),
        dated,
      )
      .map(([member, id, datedAt]): ListRecord => ({ sort: 'tombstone', ownId: `${member}/${id}`, datedAt })),
  ),
  stopncii: fc.oneof(
    fc
      .tuple(hexOf(64), fc.constantFrom('Active', 'Received', 'Unknown', ''), dated)
      .map(([hex, classification, datedAt]) =>
        only('pdq', hex, { ownId: `ImagePDQ:${hex}`, classification, class: 'ncii', datedAt }),
      ),
    fc
      .tuple(hexOf(32), dated)
      .map(([hex, datedAt]): ListRecord => ({ sort: 'tombstone', ownId: `VideoMD5:${hex}`, datedAt })),
  ),
  threatexchange: fc
    .tuple(
      fc.oneof(
        fc.tuple(fc.constant('pdq' as const), hexOf(64)),
        fc.tuple(fc.constant('md5' as const), hexOf(32)),
        fc.tuple(fc.constant('sha1' as const), hexOf(40)),
      ),
      fc.constantFrom(
        ['TRUE_POSITIVE a2 media,"type"', 'A2'] as const,
        ['FALSE_POSITIVE csam', 'not-illegal'] as const,
        ['POSITIVE_CLASS ncii', 'ncii'] as const,
        ['WORTH_INVESTIGATING', 'unmapped'] as const,
      ),
    )
    .map(([[way, hex], said]) =>
      only(way, hex, { ownId: `${way}:${hex}`, classification: said[0], class: said[1] }),
    ),
  vics: fc
    .record({
      id: fc.oneof(
        fc.integer({ min: 0, max: 10 ** 9 }).map(String),
        words(20).filter((id) => id !== ''),
        fc.constant('007'),
      ),
      md5: hexOf(32),
      sha1: fc.option(hexOf(40), { nil: null }),
      sha256: fc.option(hexOf(64), { nil: null }),
      pdq: fc.option(hexOf(64), { nil: null }),
      category: fc.constantFrom(
        ['US:0', 'not-illegal'] as const,
        ['US:1', 'csam'] as const,
        ['US:3', 'virtual'] as const,
        ['US:4', 'unmapped'] as const,
        ['', 'unmapped'] as const,
      ),
      datedAt: dated,
    })
    .map(
      ({ id, category, ...rest }): ListRecord => ({
        sort: 'entry',
        ownId: id,
        quality: null,
        classification: category[0],
        class: category[1],
        ...rest,
      }),
    ),
  'plain-pdq': plainRecords('pdq', 64),
  'plain-sha256': plainRecords('sha256', 64),
  'plain-sha1': plainRecords('sha1', 40),
  'plain-md5': plainRecords('md5', 32),
}

describe.each(FORMATS)('the format %s', (format) => {
  test('what is written out is read in the same, whatever the pieces', () => {
    fc.assert(
      fc.property(
        fc.array(RECORDS[format], { maxLength: 30 }),
        fc.integer({ min: 1, max: 5000 }),
        (records, piece) => {
          const rows = read(format, write(format, records), piece)
          expect(rows.map(({ record }) => record)).toEqual(records)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('junk is a broken file or rows that are refused, never a crash and never an entry', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.json({ maxDepth: 6 }),
      fc
        .array(
          fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '<', '>', '&', '!', '-', '\n', 'a', '1'),
          {
            maxLength: 300,
          },
        )
        .map((signs) => signs.join('')),
    )
    fc.assert(
      fc.property(junk, fc.integer({ min: 1, max: 50 }), (text, piece) => {
        let rows: ReadRow[] = []
        try {
          rows = read(format, text, piece)
        } catch (fault) {
          expect(fault).toBeInstanceOf(BrokenFile)
        }
        for (const { record } of rows) expect(record).toBeNull()
      }),
      { numRuns: 400 },
    )
  })

  test('a real file with one part of it spoilt is read or broken, and never crashes', () => {
    fc.assert(
      fc.property(
        fc.array(RECORDS[format], { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.string({ unit: 'binary', maxLength: 6 }),
        (records, at, gone, instead) => {
          const text = write(format, records)
          const from = at % text.length
          try {
            for (const { record, refused } of read(
              format,
              text.slice(0, from) + instead + text.slice(from + gone),
            )) {
              expect((record === null) === (refused !== null)).toBe(true)
            }
          } catch (fault) {
            expect(fault).toBeInstanceOf(BrokenFile)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

const xml = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images>${inside}</images></queryResult>`
const media = (rows: string, suffix = 'US', kind = 'Media') =>
  `{"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/${suffix}/$metadata#${kind}","value":[${rows}]}`

test('a file built to explode is refused at once, in little memory', () => {
  const bomb = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  expect(brokenBy('ncmec', xml('<image><id>&b;</id></image>', bomb))).toBe('doctype')
  expect(brokenBy('ncmec', xml('<image><id>&unknown;</id></image>'))).toBe('not-well-formed')
  expect(brokenBy('ncmec', xml('<a>'.repeat(100_000)))).toBe('too-deep')
  expect(brokenBy('ncmec', xml(`<image><id>${'x'.repeat(10_000_000)}`))).toBe('too-long')
  expect(brokenBy('stopncii', '['.repeat(1_000_000))).toBe('too-deep')
  expect(brokenBy('stopncii', `{"hashRecords":[{"a":${'['.repeat(1_000_000)}`)).toBe('too-deep')
  expect(brokenBy('stopncii', `{"${'k'.repeat(1_000_000)}`)).toBe('too-long')
  expect(brokenBy('vics', media(`{"MediaID":1,"x":"${'y'.repeat(200_000)}"}`))).toBe('read')
  expect(read('vics', media(`{"MediaID":1,"x":"${'y'.repeat(200_000)}"}`))[0]?.refused).toBe('too-long')
  expect(brokenBy('plain-md5', 'a'.repeat(5_000_000))).toBe('too-long')
})

test('a file of another format, or half a file, is none', () => {
  expect(brokenBy('ncmec', '<other/>')).toBe('not-this-format')
  expect(brokenBy('ncmec', xml('').slice(0, -20))).toBe('not-well-formed')
  expect(brokenBy('stopncii', '{"other":[{"a":1}]}')).toBe('not-this-format')
  expect(brokenBy('stopncii', '{"hashRecords":[')).toBe('ends-too-early')
  expect(brokenBy('stopncii', '{"hashRecords":[]} {}')).toBe('not-well-formed')
  expect(brokenBy('vics', '{"value":[{"MediaID":1}]}')).toBe('context-missing')
  expect(brokenBy('vics', '{"@odata.context":"http://other.example/#Media","value":[]}')).toBe(
    'not-this-format',
  )
  expect(brokenBy('threatexchange', 'a,b,c\n1,2,3\n')).toBe('not-this-format')
})

test('an entry of NCMEC with its members, its deleted ones and its videos', () => {
  const rows = read(
    'ncmec',
    xml(
      `<image><member id="42">M</member><timestamp>2017-10-24T15:00:00Z</timestamp><id>i1</id><classification>A1</classification>
       <fingerprints><md5>${digestOf('a', 'md5').toUpperCase()}</md5><pdna>abc</pdna><pdq>${pdqOf('a')}</pdq></fingerprints>
       <feedback><affirmativeFeedback type="Md5"><members><member id="9">N</member></members></affirmativeFeedback></feedback></image>
       <deletedImage><member id="43">M</member><id>i2</id><timestamp>2017-10-24T15:10:00Z</timestamp></deletedImage>
       <image><member id="42">M</member><id>i3</id><fingerprints><pdna>abc</pdna></fingerprints></image>`,
    ),
  )
  expect(rows).toMatchObject([
    {
      record: {
        ownId: '42/i1',
        class: 'A1',
        classification: 'A1',
        md5: digestOf('a', 'md5'),
        pdq: pdqOf('a'),
        datedAt: new Date('2017-10-24T15:00:00Z'),
      },
      repairs: ['upper-case'],
    },
    { record: { sort: 'tombstone', ownId: '43/i2' } },
    { record: null, refused: 'no-fingerprint' },
  ])
})

test('a category of VICS means what the country in the context says', () => {
  const row = (category: number) =>
    `{"MediaID":${category},"Category":${category},"MD5":"${digestOf(String(category), 'md5')}"}`
  const classes = (suffix: string) =>
    read('vics', media([0, 1, 2, 3].map(row).join(','), suffix)).map(({ record }) =>
      record?.sort === 'entry' ? [record.classification, record.class] : null,
    )
  expect(classes('US')).toEqual([
    ['US:0', 'not-illegal'],
    ['US:1', 'csam'],
    ['US:2', 'unmapped'],
    ['US:3', 'virtual'],
  ])
  expect(classes('UK')[3]).toEqual(['UK:3', 'csam'])
  expect(classes('ZZ')[1]).toEqual(['ZZ:1', 'unmapped'])
  const cases = media(`{"CaseID":"c","Media":[${row(1)}]}`, 'US', 'Cases')
  expect(read('vics', cases)).toMatchObject([{ record: { ownId: '1', class: 'csam' } }])
})

test('whose case was withdrawn at StopNCII, and what is no fingerprint of one file', () => {
  const record = (fields: object) => JSON.stringify({ lastModtimestamp: 1_700_000_000, ...fields })
  const rows = read(
    'stopncii',
    `{"count":4,"hashRecords":[${[
      { signalType: 'ImagePDQ', hashValue: pdqOf('x'), hashStatus: 'Active' },
      { signalType: 'ImagePDQ', hashValue: pdqOf('y'), hashStatus: 'Withdrawn' },
      { signalType: 'URL', hashValue: 'https://a.example', hashStatus: 'Active' },
      { signalType: 'ImagePDQ', hashValue: '0'.repeat(64), hashStatus: 'Active' },
    ]
      .map(record)
      .join(',')}],"hasMoreRecords":false}`,
  )
  expect(rows).toMatchObject([
    { record: { pdq: pdqOf('x'), class: 'ncii', classification: 'Active' } },
    { record: { sort: 'tombstone', ownId: `ImagePDQ:${pdqOf('y')}` } },
    { refused: 'unknown-sort' },
    { refused: 'all-alike' },
  ])
})
