import { defang } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_ADDRESS } from './address.ts'
import { canonicalAddress, LONGEST_ADDRESSES, MOST_ADDRESSES, readAddresses } from './read-addresses.ts'

const read = (typed: string) => readAddresses(typed).addresses.map(({ canonical }) => canonical)

const host = fc
  .tuple(fc.constantFrom('kamer', 'foto-bord', 'b', 'xn--bcher-kva', 'a1'), fc.nat(99))
  .map(([name, n]) => `${name}${n}.example`)
const path = fc.constantFrom(
  '/',
  '/x',
  '/x_(y)',
  '/a,b/c',
  '/foto.jpg',
  '/?q=1&u=https://c.example/z',
  '/web/https://d.example/',
  '/%41#top',
  '/日本',
  '/x;y=1',
)
const address = fc.tuple(host, path).map(([at, rest]) => `https://${at}${rest}`)

const writings: readonly ((live: string) => string)[] = [
  (live) => live,
  (live) => defang(live),
  (live) => live.replace('https', 'hxxps'),
  (live) => live.replace('.example', '[.]example'),
  (live) => live.replace('.example', '(dot)example'),
  (live) => live.replace('.example', '[.example'),
  (live) => live.replace('.example', ' [.] example'),
  (live) => live.replace('https', 'HXXPS').replace('.example', '[.]Example'),
  (live) => `http://${live}`,
  (live) => `hxxps://${live}`,
  (live) => live.replace('https://', ''),
  (live) => live.replace('https:', 'https'),
  (live) => live.replace(/^(https:\/\/[^/]+)\/$/, '$1'),
  (live) => live.replace(/^(https:\/\/[^/]+)\/$/, '$1./'),
]
const wrappings = [
  ['', ''],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['"', '"'],
  ["'", "'"],
  ['«', '»'],
  ['« ', ' »'],
  ['„', '“'],
  ['“', '”'],
  ['‚', '‘'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['【', '】'],
  ['《', '》'],
  ['**', '**'],
  ['`', '`'],
  ['[de link](', ')'],
  ['<a href="', '">hier</a>'],
  ['- ', ''],
  ['3. ', ''],
  ['> ', ''],
  ['Link: ', ''],
  ['URL=', ''],
  ['zie ', ' nu'],
] as const
const ends = ['', '.', ',', ';', '!', '?!', '…', '...', '。', '、', ':', '\u200b']
const betweens = ['\n', '\r\n\r\n', ' ', '\t', ', ', ' ; ', ' | ', ' en dan ', '\u2028', '\u00a0']

const pasted = fc.array(
  fc.record({
    live: address,
    write: fc.constantFrom(...writings),
    wrap: fc.constantFrom(...wrappings),
    end: fc.constantFrom(...ends),
    between: fc.constantFrom(...betweens),
  }),
  { minLength: 1, maxLength: 6 },
)

test('every address comes out of any text it is pasted in, once, and nothing else does', () => {
  fc.assert(
    fc.property(pasted, (parts) => {
      const text = parts
        .map(({ live, write, wrap, end, between }) => `${wrap[0]}${write(live)}${wrap[1]}${end}${between}`)
        .join('')
      const found = readAddresses(text)
      const hosts = found.addresses.filter((one) => one.host !== null).map(({ canonical }) => canonical)
      expect(hosts, text).toEqual([...new Set(parts.map(({ live }) => live))])
      expect(found.complaints).toEqual([])
      // What is kept of it is read alike, and the address too.
      for (const { typed, canonical } of found.addresses) {
        expect(read(typed), text).toContain(canonical)
        expect(canonicalAddress(canonical)).toBe(canonical)
      }
    }),
    { numRuns: 500 },
  )
})

test('of a text with addresses in it, every word is kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('zie', 'https://a.example/1', 'en', 'b.example/2', 'of', 'daar,'), {
        maxLength: 9,
      }),
      (words) => {
        const { addresses } = readAddresses(words.join(' '))
        const kept = addresses.map(({ typed }) => typed).join(' ')
        for (const word of words) expect(kept).toContain(word)
      },
    ),
  )
})

test.each([
  'ik ging naar huis.Toen kwam hij',
  'het is kapot.is dat erg',
  'zie foto.jpg en film.mp4',
  'foto.jpg',
  'jan.peeters',
  'versie 1.2.3.4',
  'https://',
  'http://...',
  'https://kamer zonder meer',
  'm.a.w. niets',
  '12.30 uur',
  '@naam op Voorbeeldgram',
  '+32 2 555 01 02',
])('%s stays a text, and no host is made up', (text) => {
  expect(readAddresses(text).addresses).toMatchObject([{ typed: text, canonical: text, host: null }])
})

test.each(['', ' ', '\u200b\u2060', '\u2800\n\u3164', '\u202e\u200f\ufeff', '\u00ad\u034f'])(
  '%j is no address at all',
  (text) => {
    expect(readAddresses(text)).toEqual({ addresses: [], same: 0, complaints: [] })
  },
)

test('the root with and without its slash and its last dot is one address, and what was the same is counted', () => {
  const roots = 'https://a.example https://a.example/ https://A.example./ a.example. hxxps://a[.]example'
  expect(readAddresses(roots)).toMatchObject({ addresses: [{ canonical: 'https://a.example/' }], same: 4 })
})

test('five hundred addresses are read, however they stand; one more is a complaint, and so is too long a text', () => {
  const lines = Array.from({ length: MOST_ADDRESSES }, (_, at) => `https://a${at}.example/${'x'.repeat(150)}`)
  for (const between of ['\n', ' ', ',', ', ', ';']) {
    expect(readAddresses(lines.join(between))).toMatchObject({ addresses: { length: 500 }, complaints: [] })
    expect(readAddresses([...lines, 'b.example/x'].join(between)).complaints).toEqual(['too-many'])
  }
  expect(readAddresses(`https://a.example/${'x'.repeat(LONGEST_ADDRESS)}`).complaints).toEqual(['too-long'])
  expect(readAddresses('a '.repeat(LONGEST_ADDRESSES)).complaints).toEqual(['too-long'])
})

test('four addresses of 1,500 signs and forty of 150 on one line are no complaint', () => {
  for (const [count, length] of [
    [4, 1_500],
    [40, 150],
  ] as const) {
    const line = Array.from(
      { length: count },
      (_, at) => `https://a${at}.example/${'x'.repeat(length)}`,
    ).join(' ')
    expect(readAddresses(line)).toMatchObject({ addresses: { length: count }, complaints: [] })
  }
})

test.each([
  '[',
  '[.]',
  '.',
  ',',
  'a,',
  ' ',
  'a ',
  '\u200b',
  '@',
  'a@',
  'a.',
  '-',
  '1 ',
  '[[[[.]]]]',
  'https://',
  '<',
  '\n',
  'é.',
  '(',
  '](',
  ' [.] ',
  'a.be,',
])('two hundred kilobytes of %j are read at once', (piece) => {
  readAddresses(piece.repeat(200_000 / piece.length))
  readAddresses(`${piece.repeat(4_000 / piece.length)}x\n`.repeat(50))
})
