import { expect, test } from 'vitest'
import { signedHeaders } from './hook-signature.ts'
import { inPieces, joinParts } from './pieces.ts'
import { SMS } from './sms.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const SECRET = 'a secret of a test, long enough'
const brought = (body: string, more: Partial<Record<string, string>> = {}, at = NOW) => {
  const headers: Partial<Record<string, string>> = {
    ...signedHeaders(SECRET, { id: 'made-up-1', at, body }),
    ...more,
  }
  return { body, header: (name: string) => headers[name] }
}
const message = JSON.stringify({ type: 'message', from: '0032 470/00.00.01', text: 'Verzonnen.' })

test('what the gateway signed just now is read, with the number in its one form', () => {
  const told = { says: 'message', id: 'made-up-1', reach: '+32470000001', text: 'Verzonnen.', part: null }
  expect(SMS.read(brought(message), SECRET, NOW)).toEqual(told)
})

test('what is signed by somebody else, changed, unsigned, or signed six minutes ago is nobody’s', () => {
  for (const [why, one] of Object.entries({
    changed: { ...brought(message), body: message.replace('Verzonnen', 'Veranderd') },
    unsigned: brought(message, { 'webhook-signature': undefined }),
    empty: brought(message, { 'webhook-signature': 'v1,' }),
    renamed: brought(message, { 'webhook-id': 'made-up-2' }),
    redated: brought(message, { 'webhook-timestamp': String(NOW.getTime() / 1_000 + 1) }),
    old: brought(message, {}, new Date(NOW.getTime() - 6 * 60_000)),
    ahead: brought(message, {}, new Date(NOW.getTime() + 6 * 60_000)),
  }))
    expect(SMS.read(one, SECRET, NOW), why).toBe('not-signed')
  expect(SMS.read(brought(message), 'another secret', NOW)).toBe('not-signed')
})

test('what is signed and of no form is refused; a name that cannot be answered, and what is none of ours, is nothing', () => {
  for (const body of ['', 'no json', '{"type":"message","text":"x"}', '{"type":"report","id":"x"}', '[]'])
    expect(SMS.read(brought(body), SECRET, NOW), body).toBe('not-of-the-form')
  for (const said of [{ type: 'message', from: 'Operator', text: 'x' }, { type: 'balance' }])
    expect(SMS.read(brought(JSON.stringify(said)), SECRET, NOW)).toEqual({ says: 'nothing' })
})

test('a number has one form however it is written, and what has no country is none', () => {
  for (const typed of ['+32470000001', '0032470000001', '32470000001', '+32 470 00 00 01', '+32(470)000.001'])
    expect(SMS.reachOf(typed), typed).toBe('+32470000001')
  for (const typed of ['0470000001', '1234', 'Operator', '', '+3247000000112345678'])
    expect(SMS.reachOf(typed), typed).toBeNull()
})

test('the word alone asks to stop, in each language; in a sentence it is a sentence', () => {
  for (const text of ['STOP', ' stop. ', 'Arrêt', 'ARRET!', 'stopp', 'Stop\n'])
    expect(SMS.asksToStop(text), text).toBe(true)
  for (const text of ['Please make it stop', 'he won’t stop', 'ik wil dat het stopt', '', 'bus stop?'])
    expect(SMS.asksToStop(text), text).toBe(false)
})

test('pieces of a long text are cut between words, lose none, and never tear a letter', () => {
  const words = Array.from({ length: 400 }, (_, at) => `woord${at}`).join(' ')
  const pieces = inPieces(words, 592)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(592)
  expect(pieces.join(' ')).toBe(words)
  const faces = '😀'.repeat(700)
  const torn = inPieces(faces, 591)
  expect(torn.join('')).toBe(faces)
  expect(torn.every((piece) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece))).toBe(true)
})

test('parts are joined in their order, each once, and what did not come is a gap', () => {
  const part = (at: number, text: string) => ({ part: at, parts: 3, text })
  expect(joinParts([part(3, 'c'), part(1, 'a'), part(2, 'b'), part(2, 'b')])).toBe('abc')
  expect(joinParts([part(1, 'a'), part(3, 'c')])).toBe('a[…]c')
  expect(joinParts([{ part: 1, parts: 1, text: ' ' }])).toBe('[…]')
})
