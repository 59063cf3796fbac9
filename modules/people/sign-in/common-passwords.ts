import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** So many bytes of each digest are kept: a good password is taken for a common one once in many millions. */
const BYTES = 5
export const COMMON_PASSWORDS_FILE = new URL('./common-passwords.bin', import.meta.url)

const markOf = (password: string): Buffer =>
  createHash('sha256').update(password.normalize('NFKC').toLowerCase()).digest().subarray(0, BYTES)

/** The file of these passwords: the beginnings of their digests, in order, each once. */
export const commonPasswordsFile = (passwords: Iterable<string>): Buffer => {
  const marks = [...passwords].map(markOf).sort(Buffer.compare)
  return Buffer.concat(marks.filter((mark, at) => at === 0 || !mark.equals(marks[at - 1] ?? mark)))
}

let kept: Buffer | null = null

/**
 * Whether this is one of the 44,000 commonest passwords that are long enough for us, however its letters are cased. The
 * file holds digests, because nobody should have to read what people choose.
 */
export const isCommonPassword = (password: string): boolean => {
  kept ??= readFileSync(COMMON_PASSWORDS_FILE)
  const wanted = markOf(password)
  let [low, high] = [0, kept.length / BYTES]
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = kept.compare(wanted, 0, BYTES, middle * BYTES, (middle + 1) * BYTES)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle
  }
  return false
}
