import { readFormPacket } from '../packet.ts'
import type { FilledIn } from './adapter.ts'

/**
 * A form of their own, which asks for what it likes and knows no repetition: the notice in pieces to copy, in the order in which
 * such forms ask for them. What comes back, comes by e-mail.
 */
export const form: FilledIn = {
  by: 'person',
  capabilities: [],
  says: ['standing', 'explanation', 'assessment', 'objects', 'hashes', 'notifier', 'goodFaith'],
  repeats: 'doubles',
  prepare: (letter) => {
    const pieces = readFormPacket(letter)
    const items = letter.items.map(({ number }) => number)
    const subject = Object.fromEntries(pieces.map(({ field, text }) => [field, text]))
    const text = pieces.map((piece) => piece.text).join('\n\n')
    return { ready: true, parts: [{ number: 1, items, subject, text }] }
  },
}
