import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { BrokenFile, type FileRow, type Format, NOT_HELD, type ReadRow } from '../formats/format.ts'
import { FORMAT_DOORS } from '../formats/index.ts'

const PIECE = 1 << 16

/** The rows of a file in its format, piece by piece; `hear` gets the bytes as they come. */
export const readFile = async function* (
  file: string,
  format: Format,
  hear: (bytes: Buffer) => void = () => undefined,
): AsyncGenerator<readonly FileRow[]> {
  const reader = FORMAT_DOORS[format].reader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rows = 0
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw new BrokenFile('not-text', rows)
    }
  }
  for await (const bytes of createReadStream(file, { highWaterMark: PIECE })) {
    hear(bytes)
    const found = reader.push(decode(bytes))
    rows += found.length
    if (found.length > 0) yield found
  }
  const last = [...reader.push(decode()), ...reader.end()]
  if (last.length > 0) yield last
}

export type Survey = {
  readonly digest: Buffer
  readonly rows: number
  readonly damaged: number
}

const isDamaged = ({ refused }: ReadRow): boolean => refused !== null && !NOT_HELD.includes(refused)

/** A file in which so large a part is damaged is not what somebody meant to import. */
const MOST_DAMAGED = 0.5

/**
 * Reads the whole file before anything of it is taken: a file that turns out to be broken at its end, or not a list at
 * all, leaves nothing behind. One that reads well and says nothing is a list without news.
 */
export const surveyFile = async (
  file: string,
  format: Format,
  say: (rows: number) => void,
): Promise<Survey> => {
  const hash = createHash('sha256')
  let rows = 0
  let damaged = 0
  let bytes = 0
  for await (const found of readFile(file, format, (piece) => {
    hash.update(piece)
    bytes += piece.length
  })) {
    rows += found.length
    damaged += found.filter(isDamaged).length
    say(rows)
  }
  if (bytes === 0) throw new BrokenFile('nothing-in-it', 0)
  if (damaged > rows * MOST_DAMAGED) throw new BrokenFile('mostly-refused', rows)
  return { digest: hash.digest(), rows, damaged }
}
