import { defang, withoutBlankEnds } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

const exact = (typed: string) => readAddress(typed).canonical

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
  ['http://a.example:8080', 'http://a.example:8080/', 'web'],
  ['https://a.example', 'https://a.example/', 'web'],
  ['https://A.example./?x', 'https://a.example/?x', 'web'],
  ['http://hxxps://a.example/x', 'https://a.example/x', 'web'],
  ['https://\u200bhttps://a.example/x', 'https://a.example/x', 'web'],
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

test('Reading a canonical address changes nothing more', () => {
  fc.assert(
    fc.property(messy, (typed) => {
      const once = exact(typed)
      expect(exact(once)).toBe(once)
    }),
    many,
  )
})

test('A defanged address is read as the address it was', () => {
  fc.assert(
    fc.property(messy, (typed) => {
      const once = exact(typed)
      expect(exact(defang(once))).toBe(once)
    }),
    many,
  )
})

test('From the first slash on, not a character of an address changes', () => {
  const start = fc.constantFrom('/', '/?', '/#', '\\')
  fc.assert(
    fc.property(fc.domain(), start, path, (host, first, rest) => {
      // Invisible signs at the end come from copying.
      const kept = withoutBlankEnds(first + rest)
      expect(exact(`HTTPS://${host}:443${first}${rest}`)).toBe(`https://${host.toLowerCase()}${kept}`)
    }),
    many,
  )
})

test('A browser goes to the same host by the canonical address as by the typed one', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), messy, (url, tail) => {
      // Blank and invisible signs at the end come from copying; they are dropped on purpose.
      const typed = withoutBlankEnds(url + tail)
      const { canonical, kind } = readAddress(typed)
      // No host name has brackets: `(dot)` in a host is a dot that someone made harmless.
      if (kind !== 'web' || !URL.canParse(typed) || /[(){}]/.test(new URL(typed).hostname)) return
      // The name of a host with and without its last dot is one address to us.
      const live = new URL(typed)
      live.host = live.host.replace(/\.(?=$|:)/, '')
      expect(new URL(canonical).href).toBe(live.href)
    }),
    many,
  )
})
