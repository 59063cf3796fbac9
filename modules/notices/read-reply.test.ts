import { LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DECISION_WORDS, DECISIONS, GROUND_WORDS, GROUNDS, isSpoken } from './decisions.ts'
import { readReply } from './read-reply.ts'

const REFERENCE = 'VIG-2026-000123'
const SUBJECT = `Re: [${REFERENCE}] Notice`
const read = (text: string, subject = SUBJECT) => readReply(text, subject, DECISIONS)
const spoken = DECISIONS.filter(isSpoken)

test.each(LANGUAGES)(
  'every decision word in %s is read as what it says, with and without a ground',
  (language) => {
    for (const decision of spoken) {
      for (const word of DECISION_WORDS[language][decision]) {
        for (const said of [word, word.toUpperCase(), `${word}.`, `${word} (xyz)`]) {
          const { lines, unread } = read(`${REFERENCE}/2: ${said}`)
          expect({ said, lines, unread }).toMatchObject({ said, lines: [{ item: 2, decision }], unread: [] })
        }
        for (const ground of GROUNDS) {
          for (const because of GROUND_WORDS[language][ground]) {
            const { lines } = read(`${REFERENCE}/1: ${word}, ${because}`)
            expect({ word, because, lines }).toEqual({
              word,
              because,
              lines: [{ item: 1, decision, ground }],
            })
          }
        }
      }
    }
  },
)

test('the words of our own files are understood too, silence is not', () => {
  for (const decision of spoken)
    expect(read(`${REFERENCE}/1: ${decision}`).lines).toEqual([{ item: 1, decision }])
  expect(read(`${REFERENCE}/1: no-answer`)).toMatchObject({
    lines: [],
    unread: [`${REFERENCE}/1: no-answer`],
  })
})

test('no phrase means two things', () => {
  const seen = new Map<string, string>()
  for (const language of LANGUAGES) {
    for (const decision of spoken) {
      for (const word of DECISION_WORDS[language][decision]) {
        const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ -]/g, '')
        expect([word, seen.get(plain) ?? decision]).toEqual([word, decision])
        seen.set(plain, decision)
      }
    }
  }
})

test('an answer above a quoted letter is read, what is quoted is not', () => {
  const headers = [
    'On 22 Nov 2026, Centre <notices@centre.example> wrote:',
    'Op 22 nov. 2026 om 10:00 schreef Centre\n<notices@centre.example>:',
    'Le 22 nov. 2026 à 10:00, Centre a écrit :',
    'Am 22.11.2026 um 10:00 schrieb Centre:',
    '-----Oorspronkelijk bericht-----',
    '-----Original Message-----',
    'Von: Centre\nGesendet: Sonntag',
    'De : Centre\nEnvoyé : dimanche',
  ]
  for (const header of headers) {
    const { lines, unread } = read(`${REFERENCE}/1: removed\n\n${header}\n\n${REFERENCE}/2: removed\n`)
    expect({ header, lines, unread }).toEqual({
      header,
      lines: [{ item: 1, decision: 'removed' }],
      unread: [`${REFERENCE}/2: removed`],
    })
  }
  const between = `On 22 Nov 2026, Centre wrote:\n> ${REFERENCE}/1:\n${REFERENCE}/1: verwijderd\n> ${REFERENCE}/2: removed`
  expect(read(between)).toMatchObject({ lines: [], unread: [`${REFERENCE}/1: verwijderd`] })
})

test('other ways to write an answer line that leave no doubt', () => {
  for (const line of [
    '1: removed',
    'Item 1: removed',
    '- 1) removed',
    'punt 1 - verwijderd',
    `* ${REFERENCE.toLowerCase()} / 1 : Removed *`,
    'Élément 1 : supprimé',
  ]) {
    expect([line, read(line).lines]).toEqual([line, [{ item: 1, decision: 'removed' }]])
  }
  expect(read('1: removed, terms, see ticket 9').lines).toEqual([
    { item: 1, decision: 'removed', ground: 'terms', note: 'see ticket 9' },
  ])
})

test('what is not beyond doubt goes to a person', () => {
  for (const line of [
    `${REFERENCE}/1: not removed`,
    `${REFERENCE}/1: removed?`,
    `${REFERENCE}/1: removed or disabled`,
    `${REFERENCE}/1: removed, account suspended`,
    `${REFERENCE}/1: removed, but only later`,
    `${REFERENCE}/1: will be removed`,
    `${REFERENCE}/1: verwijderd, nog niet`,
    `${REFERENCE}/1: wij kijken dit na`,
    'VIG-2026-000999/1: removed',
    `${REFERENCE}/0: removed`,
    'We have removed the content.',
    '12.11.2026: removed',
    'all items: removed',
  ]) {
    expect(read(line)).toMatchObject({ lines: [], unread: [line] })
  }
  const both = [`${REFERENCE}/1: removed`, `${REFERENCE}/1: not found`]
  expect(read(both.join('\n'))).toMatchObject({ lines: [], unread: both })
  expect(read(`1: removed`, 'Your question')).toMatchObject({
    reference: null,
    lines: [],
    unread: ['1: removed'],
  })
})

test('the reference is found in the subject, the mailbox or the text, and two of them are none', () => {
  expect(readReply('1: removed', 'x', DECISIONS, 'notices+vig-2026-000123@centre.example').reference).toBe(
    REFERENCE,
  )
  expect(readReply('thanks', 're: vig-2026-000123', DECISIONS).reference).toBe(REFERENCE)
  expect(readReply(`> about ${REFERENCE}`, 'hello', DECISIONS).reference).toBe(REFERENCE)
  expect(readReply('x', `${REFERENCE} and VIG-2026-000124`, DECISIONS).reference).toBeNull()
  expect(readReply('x', REFERENCE, DECISIONS, 'notices+vig-2026-000124@centre.example').reference).toBeNull()
  expect(readReply('x', 'XVIG-2026-000123', DECISIONS).reference).toBeNull()
})

test('an acknowledgement is heard in four languages, a denial is not one', () => {
  for (const text of [
    'We have received your notice and have not decided yet.',
    'Wij hebben uw melding goed ontvangen.',
    'Nous avons bien reçu votre notification.',
    'Wir haben Ihre Meldung erhalten.',
    'Eingangsbestätigung',
    'Ontvangstbevestiging',
  ]) {
    expect([text, read(text).acknowledgement]).toEqual([text, true])
  }
  for (const text of [
    'We have not received anything.',
    'Wij hebben niets ontvangen, want uw bestand werd niet ontvangen.',
    "Nous n'avons pas bien reçu la pièce jointe.",
    'Ihre Datei wurde nicht erhalten.',
    '> We have received your notice.',
    'Hello',
  ]) {
    expect([text, read(text).acknowledgement]).toEqual([text, false])
  }
  expect(readReply('', 'Notice received: we acknowledge VIG-2026-000123', DECISIONS).acknowledgement).toBe(
    true,
  )
})

test('only decisions that are asked for are read', () => {
  expect(readReply('1: demoted', SUBJECT, ['removed'])).toMatchObject({ lines: [], unread: ['1: demoted'] })
})

test('nothing makes it fail, and what it reads was asked for', () => {
  const words = spoken.flatMap((decision) =>
    LANGUAGES.flatMap((language) => DECISION_WORDS[language][decision]),
  )
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...words, REFERENCE, '/1: ', '\n', '> ', 'On x wrote:', ', ', '1: ', 'İß\u0301', '-----'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.string({ unit: 'binary' }), (pieces, subject) => {
      const { lines, reference } = readReply(pieces.join(''), subject, DECISIONS)
      if (reference === null) expect(lines).toEqual([])
      for (const line of lines) expect(DECISIONS).toContain(line.decision)
      expect(new Set(lines.map((line) => line.item)).size).toBe(lines.length)
    }),
    { numRuns: 400 },
  )
})

test('a huge reply is read to its end, which work that grew with its square would not reach', () => {
  const long = `${'1: removed not '.repeat(200_000)}\n${'not a '.repeat(500_000)}\n${'On a wrote:\n'.repeat(50_000)}`
  expect(read(long).lines).toEqual([])
})
