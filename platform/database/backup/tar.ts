import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const BLOCK = 512

const textAt = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

/** Sizes are octal digits, or base 256 for what is larger. */
const sizeAt = (block: Buffer): number => {
  const field = block.subarray(124, 136)
  if ((field[0] ?? 0) & 0x80) return Number(field.readBigUInt64BE(4))
  return Number.parseInt(textAt(block, 124, 12).trim() || '0', 8)
}

/**
 * Unpacks the archive that the server sends, as it comes, into an empty folder; nothing is left outside that folder. The
 * caller brings the files to the disk, all at once.
 */
export const createUnpacker = (folder: string) => {
  let head = Buffer.alloc(0)
  let file: number | null = null
  let left = 0
  let padding = 0

  const open = (block: Buffer): void => {
    const name = textAt(block, 0, 100)
    const path = normalize(name)
    if (path.startsWith('..') || path.startsWith('/')) throw new Error(`the server sent a file named ${name}`)
    const kind = textAt(block, 156, 1)
    const to = join(folder, path)
    if (kind === '5') mkdirSync(to, { recursive: true, mode: 0o700 })
    else if (kind === '0' || kind === '') {
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      left = sizeAt(block)
      padding = (BLOCK - (left % BLOCK)) % BLOCK
      file = openSync(to, 'wx', 0o600)
    } else throw new Error(`the server sent ${name}, which is neither a file nor a folder`)
  }
  const finish = (): void => {
    if (file === null) return
    closeSync(file)
    file = null
  }

  const take = (piece: Buffer): void => {
    let rest = piece
    while (rest.length > 0) {
      if (left > 0 && file !== null) {
        const written = writeSync(file, rest, 0, Math.min(left, rest.length))
        left -= written
        rest = rest.subarray(written)
      } else if (padding > 0 && file !== null) {
        const skipped = Math.min(padding, rest.length)
        padding -= skipped
        rest = rest.subarray(skipped)
      } else {
        const wanted = BLOCK - head.length
        head = Buffer.concat([head, rest.subarray(0, wanted)])
        rest = rest.subarray(wanted)
        if (head.length < BLOCK) continue
        const block = head
        head = Buffer.alloc(0)
        if (block.some((byte) => byte !== 0)) open(block)
      }
      if (left === 0 && padding === 0) finish()
    }
  }
  return {
    take,
    /** Throws when the archive broke off. */
    end: (): void => {
      if (left > 0 || padding > 0 || head.length > 0) throw new Error('the server broke off its backup')
    },
  }
}
