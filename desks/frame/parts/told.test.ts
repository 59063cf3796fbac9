import { defang } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless } from './told.tsx'

test('addresses in what somebody wrote are defanged, and the words around them stay', () => {
  expect(harmless('zie https://a.example/x?y=1, en ook b.example of 192.0.2.7!')).toBe(
    'zie hxxps://a[.]example/x?y=1, en ook b[.]example of 192[.]0[.]2[.]7!',
  )
  expect(harmless('schrijf naar iemand@a.example. Om 14.05 u, 3.5 keer, d.w.z. nu.')).toBe(
    'schrijf naar iemand[@]a[.]example. Om 14.05 u, 3.5 keer, d.w.z. nu.',
  )
})

test('what was defanged already stays as it is', () => {
  const once = harmless('https://a.example/x en b.example')
  expect(harmless(once)).toBe(once)
})

test('no address that somebody hides in a text can be followed', () => {
  const address = fc.webUrl({
    withQueryParameters: true,
    withFragments: true,
    validSchemes: ['http', 'https', 'ftp'],
  })
  fc.assert(
    fc.property(fc.lorem(), address, fc.lorem(), (before, link, after) => {
      const shown = harmless(`${before} ${link} ${after}`)
      expect(shown).toContain(defang(link))
      expect(shown).not.toContain(link)
      expect(harmless(shown)).toBe(shown)
    }),
  )
})

test('signs that turn, end or hide what stands beside them are seen by their numbers', () => {
  expect(harmless('a\u202efdp\u0085b\0c\u200bd\u2066e\tf\ng')).toBe(
    'a[U+202E]fdp[U+0085]b[U+0000]c[U+200B]d[U+2066]e\tf\ng',
  )
})
