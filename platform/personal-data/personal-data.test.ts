import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData } from './find-personal-data.ts'
import { holdsName, namesInContact } from './names.ts'

test('mailboxes, telephone numbers, national numbers and bank accounts are found however they are written', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Write to somebody@pixelkist.example about it.', ['mail']],
    ['somebody (at) pixelkist.example', ['mail']],
    ['Call +32 470 12 34 56 tonight', ['telephone']],
    ['0470/12.34.56', ['telephone']],
    ['born as 85.07.30-033.28, they say', ['national-number']],
    ['Pay to BE68 5390 0754 7034 and wait', ['bank-account']],
    ['nl91abna0417164300', ['bank-account']],
    ['\uff0b\uff13\uff12 470 12 34 56', ['telephone']],
  ]
  for (const [text, sorts] of cases) expect([text, findPersonalData(text)]).toEqual([text, sorts])
})

test('what a notice has to say is no personal data: addresses, times, references, articles, numbers of items', () => {
  for (const text of [
    'See https://examplegram.example/@harbour and hxxps://examplegram.example/u/name@home.',
    'Observed on 2026-03-02 at 10:00, items 1 to 50, notice VIG-2026-000123, article 417/43 of the Criminal Code.',
    'The film shows it from 00:01:12 to 00:02:45.',
    'BE68 5390 0754 7035 is one sign off.',
    '85.07.30-033.29 is one sign off.',
    'Decision of 22 December 2025, C(2025) 1234567.',
  ])
    expect([text, findPersonalData(text)]).toEqual([text, []])
})

test('every national number is found, of whoever was born before 2000 and after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), fc.boolean(), (number, isLate) => {
      const body = String(number).padStart(9, '0')
      const check = 97 - Number(BigInt(isLate ? `2${body}` : body) % 97n)
      expect(findPersonalData(`${body}${String(check).padStart(2, '0')}`)).toContain('national-number')
    }),
  )
})

test('whoever is known is found by the whole name, in either order, or by the surname with its capital', () => {
  const names = [
    'Mieke Janssens',
    'Jan Van den Berg',
    'Renée',
    ...namesInContact('An De Smet, an.desmet@mail.example'),
  ]
  for (const text of [
    'It shows mieke janssens of the choir.',
    'Janssens Mieke wrote it.',
    'The account is run by a certain Janssens.',
    'Seen with JAN VAN DEN BERG.',
    'An Desmet told us.',
    'The girl Renee is in it.',
    'An de Smet told us.',
  ])
    expect([text, holdsName(text, names)]).toEqual([text, true])
  for (const text of [
    'The item is on a public page, and it shows a child.',
    'Van alle beelden die wij zagen staat dit nog online.',
    'Jan, a bare first name of many, is not told from a word.',
  ])
    expect([text, holdsName(text, names)]).toEqual([text, false])
  expect(namesInContact('+32 470 12 34 56')).toEqual([])
  expect(namesInContact('call me: Mieke Janssens')).toEqual(['Mieke Janssens'])
  expect(namesInContact('jan.peeters92@mail.example')).toEqual(['jan peeters'])
  // Letters that a machine gave among its digits are the name of nobody.
  expect(namesInContact('ref-bcfd1ab2@mail.example')).toEqual([])
})
