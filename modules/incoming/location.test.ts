import { expect, test } from 'vitest'
import { canonicalLocation, locationsIn, readLocations } from './location.ts'

test('each line is a place; the same place, made harmless or not, is one', () => {
  const typed =
    'https://pond.example/a\r\n\n hxxps://pond[.]example/a \npost 7 of Nemo\nhttps://POND.example/b'
  expect(readLocations(typed)).toEqual(['https://pond.example/a', 'post 7 of Nemo', 'https://POND.example/b'])
  expect(canonicalLocation('https://POND.example/b')).toBe('https://pond.example/b')
})

test('the addresses of a letter are found without the signs around them', () => {
  const letter = 'Look at <https://pond.example/a>, hxxps://pond[.]example/b. And (https://pond.example/a)!'
  expect(locationsIn(letter)).toEqual(['https://pond.example/a', 'hxxps://pond[.]example/b'])
  expect(locationsIn('nothing here')).toEqual([])
})
