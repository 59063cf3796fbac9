import { expect, test } from 'vitest'
import { addressParts, isBareHost, partsTyped } from './address-parts.ts'

test('an address is found by its host and those above it, by the steps of its path, the values in it and the name of a user', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'https://a.b.pond.example/@Frog/Clip%20One.html?v=AbC&n=7#part-2': [
      'a.b.pond.example',
      'b.pond.example',
      'pond.example',
      'frog',
      'clip one.html',
      'abc',
      'part-2',
    ],
    'http://name:word@pond.example:8080/': ['pond.example', 'name'],
    'https://192.0.2.7/file': ['192.0.2.7', 'file'],
    'Frog.Prince@mail.pond.example': ['mail.pond.example', 'pond.example', 'frog.prince'],
    '@Frog': ['frog'],
    'frog on chat.example': ['frog', 'chat.example'],
    'https://pond.example/%E0%A4%A': ['pond.example', '%e0%a4%a'],
  }
  for (const [canonical, parts] of Object.entries(cases)) {
    expect({ canonical, parts: addressParts(canonical) }).toEqual({ canonical, parts })
  }
})

test('a telephone number and a text with a name in it have no parts: the register is no file on persons', () => {
  for (const text of ['+32 470 12 34 56', 'Somebody called Jan Janssens', 'Jan Janssens']) {
    expect({ text, parts: [...addressParts(text), ...partsTyped(text)] }).toEqual({ text, parts: [] })
  }
})

test('an address of nothing but slashes and steps has so many parts and no more', () => {
  const long = `https://pond.example/${Array.from({ length: 900 }, (_, step) => `s${step}x`).join('/')}`
  expect(addressParts(long)).toHaveLength(32)
  expect(partsTyped(long)).toHaveLength(6)
})

test('whatever is typed of an address are parts that the whole address has', () => {
  const whole = addressParts('https://www.pond.example/@Frog/one.html?v=Clip')
  for (const typed of [
    'pond[.]example',
    'www.pond.example',
    'hxxps://pond[.]example/@frog',
    '/@frog/one.html',
    'clip',
    'FROG',
  ]) {
    const parts = partsTyped(typed)
    expect({ typed, parts: parts.length > 0 && parts.every((part) => whole.includes(part)) }).toEqual({
      typed,
      parts: true,
    })
  }
})

test('a host alone is told from a place in it', () => {
  expect(['pond.example', 'https://pond.example/'].map(isBareHost)).toEqual([true, true])
  expect(['pond.example/a', 'frog@pond.example', '@frog'].map(isBareHost)).toEqual([false, false, false])
})
