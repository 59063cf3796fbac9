import { expect, test } from 'vitest'
import { armourIn } from './armour.ts'

const BEGIN = '-----BEGIN PGP MESSAGE-----'
const END = '-----END PGP MESSAGE-----'

test('the first enclosed part is found with the lines that begin and end it, and a part without an end is none', () => {
  const part = `${BEGIN}\nabc\n${END}`
  expect(armourIn(`words\n${part}\nmore\n${BEGIN}\ndef\n${END}`, 'PGP MESSAGE')).toBe(part)
  expect(armourIn(`${END}\n${part}`, 'PGP MESSAGE')).toBe(part)
  for (const text of ['', BEGIN, END, `${END}${BEGIN}`, BEGIN.repeat(10_000)])
    expect(armourIn(text, 'PGP MESSAGE')).toBeNull()
  expect(armourIn(part, 'CERTIFICATE')).toBeNull()
})
