import { defang } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalAddress, LONGEST_ADDRESS, MOST_ADDRESSES, readAddress, readAddresses } from './address.ts'

const path = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/\s|[\u200b\u200e\u200f\u2060\ufeff]/gu, ''))
const messy = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'https://',
        'hxxp://',
        'a.example',
        '[.]',
        '[',
        ']',
        '.',
        ':',
        '@',
        '/',
        '(dot)',
        ' ',
        '<',
        '>',
        '"',
        ',',
        '?',
        '#',
        '\\',
        '443',
        '\u200b',
        'é',
        '%41',
        'xx',
        '\u3002',
        '//',
        ';',
        'on',
        '[at]',
        '[:]',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
)
const many = { numRuns: 5000 }

test.each([
  ['example.com/x', 'https://example.com/x', 'web'],
  ['HTTPS://A.Example:443/Path/?b=2&a=1#Top', 'https://a.example/Path/?b=2&a=1#Top', 'web'],
  ['http://a.example:8080', 'http://a.example:8080', 'web'],
  ['hxxps://a[.]example/x.html', 'https://a.example/x.html', 'web'],
  ['hxxp[:]//a(dot)example/x(dot)y', 'http://a.example/x(dot)y', 'web'],
  ['https://User:Word@a.example/', 'https://User:Word@a.example/', 'web'],
  ['http://a.aa\u3002@https://', 'http://a.aa\u3002@https//', 'web'],
  ['hxxps://a[.]b\uff0ec:[:][@]A\u3002example[:]443/', 'https://a[.]b\uff0ec:[:]@a.example/', 'web'],
  ['a\u3002b@c\u3002example', 'a\u3002b@c.example', 'mail'],
  ['https://bücher.example/ü%2F', 'https://xn--bcher-kva.example/ü%2F', 'web'],
  ['https://a.example\\@b.example', 'https://a.example\\@b.example', 'web'],
  ['http://[2001:DB8::1]:80/x', 'http://[2001:db8::1]/x', 'web'],
  ['192.0.2.7/x', 'https://192.0.2.7/x', 'web'],
  ['abcdef.onion/x', 'http://abcdef.onion/x', 'onion'],
  ['Name@A.Example', 'Name@a.example', 'mail'],
  ['name[at]a[dot]example', 'name@a.example', 'mail'],
  ['@name on Examplegram', '@name on Examplegram', 'handle'],
  ['some_user42', 'some_user42', 'handle'],
  ['+32 2 555 01 02', '+32 2 555 01 02', 'phone'],
  ['I do not know', 'I do not know', 'other'],
  ['https://%61.example/', 'https://%61.example/', 'other'],
])('%s is read as %s, kind %s', (typed, canonical, kind) => {
  expect(readAddress(typed)).toMatchObject({ canonical, kind })
})

const read = (typed: string) => readAddresses(typed).addresses.map(({ canonical }) => canonical)

test('Several addresses are told apart by lines, spaces and commas, where that is safe', () => {
  expect(read('https://a.example/x\r\n\nb.example , c.example/y')).toEqual([
    'https://a.example/x',
    'https://b.example',
    'https://c.example/y',
  ])
  expect(read('a.example,b.example')).toEqual(['https://a.example', 'https://b.example'])
  expect(read('https://a.example/x,https://b.example')).toEqual(['https://a.example/x,https://b.example'])
  expect(read('@name on Examplegram')).toEqual(['@name on Examplegram'])
})

test('An address in a sentence is found and the sentence is kept', () => {
  const line = 'it is here: https://a.example/x please look'
  expect(readAddresses(line).addresses).toEqual([
    { typed: line, canonical: 'https://a.example/x', host: 'a.example', kind: 'web' },
  ])
})

test('An address late in a long sentence is found too', () => {
  expect(read(`${'word '.repeat(300)}https://a.example/x`)).toEqual(['https://a.example/x'])
})

test('Reading a canonical address changes nothing more', () => {
  fc.assert(
    fc.property(messy, (typed) => {
      const once = canonicalAddress(typed)
      expect(canonicalAddress(once)).toBe(once)
    }),
    many,
  )
})

test('A defanged address is read as the address it was', () => {
  fc.assert(
    fc.property(messy, (typed) => {
      const once = canonicalAddress(typed)
      expect(canonicalAddress(defang(once))).toBe(once)
    }),
    many,
  )
})

test('From the first slash on, not a character of an address changes', () => {
  const start = fc.constantFrom('/', '?', '#', '\\')
  fc.assert(
    fc.property(fc.domain(), start, path, (host, first, rest) => {
      expect(canonicalAddress(`HTTPS://${host}:443${first}${rest}`)).toBe(
        `https://${host.toLowerCase()}${first}${rest}`,
      )
    }),
    many,
  )
})

test('A browser goes to the same host by the canonical address as by the typed one', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), messy, (url, tail) => {
      // Blank and invisible signs at the end come from copying; they are dropped on purpose.
      const typed = (url + tail).replace(/[\s\u200b\u200e\u200f\u2060\ufeff]+$/, '')
      const { canonical, kind } = readAddress(typed)
      // No host name has brackets: `(dot)` in a host is a dot that someone made harmless.
      if (kind !== 'web' || !URL.canParse(typed) || /[(){}]/.test(new URL(typed).hostname)) return
      expect(new URL(canonical).href).toBe(new URL(typed).href)
    }),
    many,
  )
})

test('Too many or too long addresses are a complaint, not a failure', () => {
  const lines = Array.from({ length: MOST_ADDRESSES + 1 }, (_, at) => `a${at}.example`)
  for (const between of ['\n', ' ', ',', ', ']) {
    const { addresses, complaints } = readAddresses(lines.join(between))
    expect([addresses.length, complaints]).toEqual([MOST_ADDRESSES, ['too-many']])
  }
  expect(readAddresses(lines.slice(1).join('\n')).complaints).toEqual([])
  const long = `https://a.example/${'x'.repeat(LONGEST_ADDRESS)}`
  expect(readAddresses(`${long}\nb.example`)).toMatchObject({
    addresses: [{ canonical: 'https://b.example' }],
    complaints: ['too-long'],
  })
})

test('No text makes the reading fail', () => {
  fc.assert(
    fc.property(fc.array(messy, { maxLength: 5 }), (parts) => {
      const { addresses } = readAddresses(parts.join('\n'))
      for (const { typed, canonical } of addresses) expect([typed, canonical]).not.toContain('')
    }),
    many,
  )
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
])('A hundred kilobytes of %j are read at once', (piece) => {
  const start = performance.now()
  readAddresses(piece.repeat(100_000 / piece.length))
  readAddresses(`${piece.repeat(4000 / piece.length)}x\n`.repeat(25))
  expect(performance.now() - start).toBeLessThan(1500)
})
