import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defang, isDefanged, refang } from './defang.ts'

const links = [
  /https?:\/\//i,
  /\b[a-z][a-z0-9+-]*:\/\/[^\s/[\]]*\.[^\s]/i,
  /\bwww\./i,
  /\b[\p{L}\p{N}-]+[.\u3002\uff0e\uff61][\p{L}\p{N}]{2,}/u,
  /[^\s[\]]@[^\s[\]]/,
  /\bmailto:/i,
  /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/,
]

const webLike = fc
  .tuple(
    fc.constantFrom(
      'http://',
      'https://',
      'HTTP://',
      'hTtPs://',
      'ftp://',
      '',
      'mailto:',
      'http://user:word@',
    ),
    fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.constant('a\u3002example'),
    ),
    fc.constantFrom('', ':8080'),
    fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), fc.constant('?u=https://b.example/p.zip')),
  )
  .map(([scheme, host, port, rest]) => `${scheme}${host}${port}${rest && `/${rest}`}`)

test('An address is shown so that a person can read it', () => {
  expect(defang('https://a.example/x')).toBe('hxxps://a[.]example/x')
  expect(defang('HTTP://A.example')).toBe('HXXP://A[.]example')
  expect(defang('a.example')).toBe('a[.]example')
  expect(defang('name@a.example')).toBe('name[@]a[.]example')
  expect(defang('192.0.2.7')).toBe('192[.]0[.]2[.]7')
  expect(defang('https://[2001:db8::1]/')).toBe('hxxps://[2001[:]db8[:][:]1]/')
})

test('Nothing that makes a link is left in a defanged address', () => {
  fc.assert(
    fc.property(webLike, (address) => {
      const shown = defang(address)
      for (const link of links) expect(shown).not.toMatch(link)
      expect(shown.replaceAll('[.]', '')).not.toContain('.')
      expect(isDefanged(shown)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('Undoing gives back every address byte for byte, brackets in it included', () => {
  fc.assert(
    fc.property(webLike, (address) => {
      expect(refang(defang(address))).toBe(address)
    }),
  )
  const nested = fc.array(fc.constantFrom('[', ']', '.', ':', '@', 'a', '[.]', '(dot)'), { maxLength: 30 })
  fc.assert(
    fc.property(nested, (parts) => {
      const address = `https://a.example/${parts.join('')}`
      expect(refang(defang(address))).toBe(address)
    }),
    { numRuns: 1000 },
  )
})

test('An address that could still be followed does not count as defanged', () => {
  for (const live of ['https://a.example', 'a.example', 'hxxps://a.example', 'name@a', 'a[.]b.example'])
    expect(isDefanged(live)).toBe(false)
})
