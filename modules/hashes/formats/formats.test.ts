import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenFile, FORMATS, type Format, type ListRecord, type ReadRow } from './format.ts'
import { FORMAT_DOORS } from './index.ts'
import { read } from './testing-files.ts'
import { RECORDS } from './testing-records.ts'

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
