import { writeCsv } from '@vigie/platform/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countItems } from '../notices/count-fixtures.ts'
import { DECISIONS } from '../notices/decisions.ts'
import { accountTable } from './account-table.ts'
import { presentAccount } from './annual-account.ts'

const sentAt = new Date('2026-03-02T09:00:00Z')
const counted = { on: '2027-01-01', at: sentAt }
const LOOKS = { looked: 9, fromVerdict: 4, fromList: 2 }
const entity = { name: 'Centre', flaggerReference: 'TF-BE-0000', awardingCoordinator: 'Coordinator' }

const items = (name: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.record({
        notice: fc.integer({ min: 1, max: 6 }),
        nature: fc.constantFrom('real', 'drawn', 'ai-generated'),
        ageBand: fc.constantFrom('infant', 'pubescent', 'adult'),
        action: fc.option(fc.constantFrom(...DECISIONS)),
        hours: fc.integer({ min: 0, max: 400 }),
        names: fc.tuple(name, name),
      }),
      { maxLength: 40 },
    )
    .map((rows) =>
      rows.map(({ notice, hours, action, names, ...rest }) => ({
        ...rest,
        // A notice has one provider, one kind, one standing.
        notice: String(notice),
        provider: (notice % 2 === 0 ? rows[0]?.names[0] : rows[0]?.names[1]) ?? names[0],
        kind: notice % 3 === 0 ? 'ncii' : 'csam',
        standing: notice > 3 ? 'trusted' : 'ordinary',
        sentAt,
        acknowledgedAt: null,
        action,
        decidedAt: action === null ? null : new Date(sentAt.getTime() + hours * 3_600_000),
      })),
    )

/** Reads RFC 4180 the strict way: every line ends in CRLF, quotes only around whole cells. */
const parse = (csv: string): string[][] => {
  const lines: string[][] = []
  expect(csv.startsWith('\ufeff')).toBe(true)
  let rest = csv.slice(1)
  while (rest !== '') {
    const line: string[] = []
    for (;;) {
      const [whole = '', quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/.exec(rest) ?? []
      line.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
      rest = rest.slice(whole.length)
      if (!rest.startsWith(',')) break
      rest = rest.slice(1)
    }
    expect(rest.startsWith('\r\n')).toBe(true)
    rest = rest.slice(2)
    lines.push(line)
  }
  return lines
}

const nasty = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@sum',
    '\t=1',
    ' =1',
    'a"b',
    'a,b',
    'B;=1+1;y',
    'a\r\nb',
    '"',
    'Pixelkist',
  ),
)

test('the table is RFC 4180 whatever a provider is called, and no cell is a formula', () => {
  fc.assert(
    fc.property(items(nasty), (given) => {
      const account = presentAccount(countItems(2026, given), entity, counted, LOOKS)
      const [header = [], ...lines] = parse(writeCsv(accountTable(account)))
      for (const line of lines) {
        expect(line).toHaveLength(header.length)
        for (const cell of line) expect(cell).not.toMatch(/(?:^|[,;|\t\r\n])["\s]*[=+\-@]/)
      }
      const add = (sort: string) =>
        lines
          .filter(([first]) => first === sort)
          .reduce((sum, line) => sum + Number(line[header.indexOf('items')]), 0)
      expect(lines.filter(([first]) => first === 'looks').map((line) => line.slice(-1))).toEqual([
        ['9'],
        ['4'],
        ['2'],
      ])
      expect(add('action')).toBe(given.length)
      expect(add('total')).toBe(given.length)
    }),
  )
})

test('for any items, each stands under one action, and notices are counted once in the totals', () => {
  fc.assert(
    fc.property(items(fc.constantFrom('Buurtnet', 'Pixelkist')), (given) => {
      const { totals, rows } = presentAccount(countItems(2026, given), entity, counted, LOOKS)
      const both = [totals.trusted, totals.ordinary]
      expect(both.reduce((sum, total) => sum + total.items, 0)).toBe(given.length)
      const actions = rows.flatMap((row) => row.actions)
      expect(actions.reduce((sum, action) => sum + action.items, 0)).toBe(given.length)
      const notices = new Set(given.map(({ notice }) => notice)).size
      expect(both.reduce((sum, total) => sum + total.notices, 0)).toBe(notices)
      expect(rows.reduce((sum, row) => sum + row.notices, 0)).toBe(notices)
      for (const total of both) expect(total.unanswered).toBeLessThanOrEqual(total.items)
    }),
  )
})
