import { CHANNELS, PLATFORM_TOLD } from '@vigie/intake/report-words'
import { writeCsv } from '@vigie/platform/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countItems, type SentItem } from '../notices/count-fixtures.ts'
import { DECISIONS } from '../notices/decisions.ts'
import { accountTable } from './account-table.ts'
import { presentAccount } from './annual-account.ts'

const sentAt = new Date('2026-03-02T09:00:00Z')
const counted = { on: '2027-01-01', at: sentAt }
const LOOKS = { looked: 9, fromVerdict: 4, fromList: 2 }
const ORIGINS = [
  { origin: 'public', cases: 40 },
  { origin: 'partner', cases: 3 },
  { origin: 'own-search', cases: 12 },
] as const
const REPORTED = {
  channels: CHANNELS.map((channel, at) => ({ channel, reports: 10 * at })),
  told: PLATFORM_TOLD.map((one, at) => ({ told: one, reports: at === 0 ? 3 : 20 })),
  toldWhen: [{ when: 'week', reports: 3 }],
  answers: [{ answer: 'refused', reports: 3 }],
  audiences: [
    { audience: 'public', items: 30 },
    { audience: 'private', items: 12 },
    { audience: null, items: 0 },
  ],
} as const
const NUMBERS = {
  months: [],
  kinds: [],
  countries: [],
  origins: ORIGINS,
  reported: REPORTED,
  hours: [],
  medianHours: null,
}
const entity = {
  name: 'Centre',
  state: 'active' as const,
  since: '2025-12-22',
  kinds: [],
  flaggerReference: 'TF-BE-0000',
  awardingCoordinator: 'Coordinator',
  awardedOn: '2025-12-22',
  awardedArea: 'the area of the award',
}
const present = (given: readonly SentItem[]) =>
  presentAccount({
    counts: countItems(2026, given),
    looks: LOOKS,
    numbers: NUMBERS,
    statements: [],
    entity,
    complaints: { lodged: 0, open: 0, outcomes: [] },
    narrative: [],
    correction: null,
    counted,
  })
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

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
      const account = present(given)
      const [header = [], ...lines] = parse(writeCsv(accountTable(account)))
      for (const line of lines) {
        expect(line).toHaveLength(header.length)
        for (const cell of line) expect(cell).not.toMatch(/(?:^|[,;|\t\r\n])["\s]*[=+\-@]/)
      }
      const add = (sort: string) =>
        lines
          .filter((line) => line[0] === sort && line[header.indexOf('standing')] === 'trusted')
          .reduce((all, line) => all + Number(line[header.indexOf('items')]), 0)
      const cells = (sort: string, column: string) =>
        lines.filter(([first]) => first === sort).map((line) => line[header.indexOf(column)])
      expect(cells('looks', 'looks')).toEqual(['9', '4', '2', '6', '15'])
      // Three cases are too few to show, and so is what would tell of them.
      expect(cells('origins', 'value')).toEqual(['public', 'partner', 'own-search'])
      expect(cells('origins', 'cases')).toEqual(['40', '', ''])
      expect(cells('channels', 'reports')).toEqual(['0', '10', '20', '30', '40', '50'])
      // Three told their platform: neither that nor what adds up to it is shown.
      expect(cells('told', 'reports')).toEqual(['', '', '20', '20', '20'])
      expect([...cells('told-when', 'reports'), ...cells('answers', 'reports')]).toEqual(['', ''])
      expect(cells('audiences', 'value')).toEqual(['public', 'private', 'unknown'])
      expect(cells('audiences', 'items')).toEqual(['30', '12', '0'])
      const trusted = given.filter(({ standing }) => standing === 'trusted').length
      expect(add('terms')).toBe(trusted)
      expect(add('providers')).toBe(trusted)
    }),
  )
})

test('for any items of a trusted flagger, each stands under one action, and notices are counted once in the totals', () => {
  fc.assert(
    fc.property(items(fc.constantFrom('Buurtnet', 'Pixelkist')), (given) => {
      const { totals, rows } = present(given)
      const mine = given.filter(({ standing }) => standing === 'trusted')
      const trusted = rows.flatMap((row) => (row.standing === 'trusted' ? [row] : []))
      expect(totals.trusted.items).toBe(mine.length)
      expect(sum(trusted.flatMap((row) => row.actions.map((action) => action.items)))).toBe(mine.length)
      const notices = new Set(mine.map(({ notice }) => notice)).size
      expect(totals.trusted.notices).toBe(notices)
      expect(sum(trusted.map((row) => row.notices))).toBe(notices)
      expect(totals.trusted.unanswered).toBeLessThanOrEqual(totals.trusted.items)
    }),
  )
})

const ORDINARY = fc
  .array(
    fc.record({
      notice: fc.integer({ min: 1, max: 40 }),
      action: fc.option(fc.constantFrom('removed' as const, 'disabled' as const)),
      provider: fc.constantFrom('Buurtnet', 'Pixelkist', 'Formbook'),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ notice, action, provider }) => ({
      notice: `${provider} ${notice}`,
      provider,
      kind: notice % 2 === 0 ? 'ncii' : 'csam',
      standing: 'ordinary',
      nature: 'real',
      ageBand: 'infant',
      sentAt,
      acknowledgedAt: null,
      action,
      decidedAt: action === null ? null : sentAt,
    })),
  )

test('of ordinary notices no small number is shown, and none can be worked out from the others', () => {
  fc.assert(
    fc.property(ORDINARY, (given) => {
      const { totals, rows } = present(given)
      const { ordinary } = totals
      const isShown = (number: number | null) => number === null || number === 0 || number >= 5
      for (const part of [ordinary, ...ordinary.actions, ...rows]) {
        expect([part.notices, part.items].every(isShown)).toBe(true)
      }
      for (const parts of [rows, ordinary.actions]) {
        const hidden = parts.filter(({ items: number }) => number === null)
        if (ordinary.items === null) expect(hidden).toHaveLength(parts.length)
        else if (hidden.length > 0 && hidden.length < parts.length) {
          expect(hidden.length).toBeGreaterThan(1)
          expect(ordinary.items - sum(parts.map(({ items: number }) => number))).toBeGreaterThanOrEqual(5)
        }
      }
    }),
  )
})
