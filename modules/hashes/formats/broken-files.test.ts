import { expect, test } from 'vitest'
import { brokenBy, media, read, xml } from './testing-files.ts'

test('a file built to explode is refused at once, in little memory', () => {
  const bomb = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  expect(brokenBy('ncmec', xml('<image><id>&b;</id></image>', bomb))).toBe('doctype')
  expect(brokenBy('ncmec', xml('<image><id>&unknown;</id></image>'))).toBe('not-well-formed')
  expect(brokenBy('ncmec', xml('<a>'.repeat(100_000)))).toBe('too-deep')
  expect(brokenBy('ncmec', xml(`<image><id>${'x'.repeat(10_000_000)}`))).toBe('too-long')
  expect(brokenBy('stopncii', '['.repeat(1_000_000))).toBe('too-deep')
  expect(brokenBy('stopncii', `{"hashRecords":[{"a":${'['.repeat(1_000_000)}`)).toBe('too-deep')
  expect(brokenBy('stopncii', `{"${'k'.repeat(1_000_000)}`)).toBe('too-long')
  expect(brokenBy('vics', media(`{"MediaID":1,"x":"${'y'.repeat(200_000)}"}`))).toBe('read')
  expect(read('vics', media(`{"MediaID":1,"x":"${'y'.repeat(200_000)}"}`))[0]?.refused).toBe('too-long')
  expect(brokenBy('plain-md5', 'a'.repeat(5_000_000))).toBe('too-long')
})

test('a file of another format, or half a file, is none', () => {
  expect(brokenBy('ncmec', '<other/>')).toBe('not-this-format')
  expect(brokenBy('ncmec', xml('').slice(0, -20))).toBe('not-well-formed')
  expect(brokenBy('stopncii', '{"other":[{"a":1}]}')).toBe('not-this-format')
  expect(brokenBy('stopncii', '{"hashRecords":[')).toBe('ends-too-early')
  expect(brokenBy('stopncii', '{"hashRecords":[]} {}')).toBe('not-well-formed')
  expect(brokenBy('vics', '{"value":[{"MediaID":1}]}')).toBe('context-missing')
  expect(brokenBy('vics', '{"@odata.context":"http://other.example/#Media","value":[]}')).toBe(
    'not-this-format',
  )
  expect(brokenBy('threatexchange', 'a,b,c\n1,2,3\n')).toBe('not-this-format')
})
