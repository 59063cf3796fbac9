import { expect, test } from 'vitest'
import { isSameContact } from './find-by-contact.ts'

test.each([
  ['ouder@mail.example', 'Ouder@Mail.example'],
  ['Schrijf naar ouder@mail.example, of bel 0470 12 34 56.', 'ouder@mail.example'],
  ['0470 12 34 56', '+32 470 12.34.56'],
  ['0032/470.123456', '0470123456'],
])('"%s" and "%s" are one contact', (left, asked) => {
  expect(isSameContact(left, asked)).toBe(true)
})

test.each([
  ['ouder@mail.example', 'kouder@mail.example'],
  ['ouder@mail.example', 'mail.example'],
  ['0470 12 34 56', '0470 12 34 57'],
  ['0470 12 34 56', '34 56'],
  ['', ''],
])('"%s" and "%s" are not', (left, asked) => {
  expect(isSameContact(left, asked)).toBe(false)
})
