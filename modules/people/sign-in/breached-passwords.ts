import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Whether a password is known from somebody's breach. */
export type IsBreached = (password: string) => Promise<boolean>

/** Longer than any line of the file: forty digits of a digest, a colon, a count, the end. */
const LINE = 96

const LINE_FORM = /^([0-9A-F]{10,40})(:\d+)?$/

const digestsOf = (password: string): string[] =>
  [...new Set([password, password.normalize('NFKC')])].map((text) =>
    createHash('sha1').update(text).digest('hex').toUpperCase(),
  )

/**
 * Looks passwords up in a file that the operator keeps: a line a password, the SHA-1 of it or the beginning of that (ten
 * hex digits at least), perhaps with a colon and a count, in the order of the digests. Some fifty short reads find a line
 * among billions; nobody elsewhere is asked, and nothing is held in memory.
 */
export const breachedPasswords =
  (file: string): IsBreached =>
  async (password) => {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      /** The first line that begins at or after this byte, and where it begins. */
      const lineFrom = async (byte: number): Promise<{ at: number; text: string } | null> => {
        const from = Math.max(0, byte - 1)
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2 * LINE), 0, 2 * LINE, from)
        const read = buffer.toString('latin1', 0, bytesRead)
        const begin = byte === 0 ? 0 : read.indexOf('\n') + 1
        if (byte > 0 && begin === 0) return null
        const [text = ''] = read.slice(begin).split('\n')
        return text === '' ? null : { at: from + begin, text: text.trim().toUpperCase() }
      }
      const has = async (digest: string): Promise<boolean> => {
        let [low, high] = [0, size]
        while (low < high) {
          const middle = Math.floor((low + high) / 2)
          const line = await lineFrom(middle)
          if (line === null) {
            high = middle
            continue
          }
          const known = LINE_FORM.exec(line.text)?.[1]
          if (known === undefined)
            throw new Error('the file of breached passwords is not one of SHA-1 digests')
          const wanted = digest.slice(0, known.length)
          if (known === wanted) return true
          if (known < wanted) low = line.at + 1
          else high = middle
        }
        return false
      }
      for (const digest of digestsOf(password)) if (await has(digest)) return true
      return false
    } finally {
      await handle.close()
    }
  }

/** Where the operator keeps no such file; the common ones are refused all the same. */
export const noneBreached: IsBreached = async () => false
