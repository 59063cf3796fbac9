import { PostFailure } from '@vigie/platform/post'
import { readLetter } from '../letter.ts'
import { PIECES, type Posted, type Sent } from './adapter.ts'

const LONGEST_ANSWER = 500

const toSent = (failure: unknown): Sent => {
  if (!(failure instanceof PostFailure)) throw failure
  const answer = failure.response.slice(0, LONGEST_ANSWER)
  return failure.permanence === 'permanent'
    ? { outcome: 'failed', answer }
    : { outcome: 'failed-for-now', answer, retryAfter: null }
}

/**
 * E-mail: the whole notice as one letter, with its files (XARF, or our own form). A letter has the id of its notice, so one that
 * left before a crash leaves again, and whoever gets it twice can tell.
 */
export const mail: Posted = {
  by: 'post',
  capabilities: ['ack', 'decision', 'thread'],
  says: PIECES,
  repeats: 'by-key',
  prepare: (letter, { around }) => {
    const written = { ...around, ...readLetter(letter) }
    const items = letter.items.map(({ number }) => number)
    const subject = { to: written.to }
    return { ready: true, parts: [{ number: 1, items, subject, text: written.text, letter: written }] }
  },
  send: async ({ letter }, _key, { post }) => {
    if (letter === undefined) return { outcome: 'failed', answer: 'no-letter' }
    try {
      const { response } = await post.send(letter)
      return { outcome: 'sent', remote: null, answer: response.slice(0, LONGEST_ANSWER) }
    } catch (failure) {
      return toSent(failure)
    }
  },
}
