import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeWhole } from './durable.ts'
import type { Lsn } from './replication.ts'
import { beginOf, nameOfSegment, readSegmentName, type Segment, segmentAt } from './segment.ts'

/** A run of bytes of one segment that was written and reached the disk, with its sum. */
export interface Chunk {
  readonly offset: number
  readonly length: number
  readonly sum: string
}

export const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const LINE = /^(\d+) (\d+) ([0-9a-f]{64})$/

const CUT_LINE = /^(\d+( (\d+( [0-9a-f]{0,64})?)?)?)?$/

/** The sums of a segment. A last line without its end was never confirmed to the server: it does not count. */
export const readChunks = async (file: string): Promise<Chunk[]> => {
  const text = await readFile(`${file}.sums`, 'utf8')
  const lines = text.split('\n')
  if (!CUT_LINE.test(lines.pop() ?? '')) throw new Error(`the sums beside ${file} are damaged`)
  let offset = 0
  return lines.map((line) => {
    const [, from, length, sum] = LINE.exec(line) ?? []
    if (Number(from) !== offset || !(Number(length) > 0) || sum === undefined) {
      throw new Error(`the sums beside ${file} are damaged`)
    }
    offset += Number(length)
    return { offset: Number(from), length: Number(length), sum }
  })
}

const lengthOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { offset, length }) => Math.max(sum, offset + length), 0)

/** Reads the confirmed part of a segment; throws when a byte of it is not what was written. */
export const readSegment = async (file: string): Promise<Buffer> => {
  const chunks = await readChunks(file)
  const bytes = await readFile(file)
  for (const { offset, length, sum } of chunks) {
    const piece = bytes.subarray(offset, offset + length)
    if (piece.length < length) throw new Error(`${file} is cut off at byte ${bytes.length}`)
    if (sumOf(piece) !== sum)
      throw new Error(`${file} is damaged between byte ${offset} and ${offset + length}`)
  }
  return bytes.subarray(0, lengthOf(chunks))
}

/** The segments that lie in a folder, in order. */
export const listSegments = async (folder: string, size: number): Promise<Segment[]> => {
  const names = await readdir(folder).catch((): string[] => [])
  return names
    .flatMap((name) => readSegmentName(name, size) ?? [])
    .sort((a, b) => a.timeline - b.timeline || Number(a.number - b.number))
}

interface Opened {
  readonly number: bigint
  readonly path: string
  readonly file: FileHandle
  readonly sums: FileHandle
  /** How far the segment is confirmed. */
  length: number
}

/** The archive of one timeline's log, as it grows. */
export interface WalStore {
  /** Up to where the log is kept, or null when nothing of this timeline is. */
  readonly end: Lsn | null
  /** Takes bytes that follow what it has. They count once `flush` has ended. */
  append(at: Lsn, bytes: Buffer): void
  /** Brings what was taken to the disk, with its sums; resolves to where the archive ends now. */
  flush(): Promise<Lsn | null>
  close(): Promise<void>
}

/** `afresh` leaves a gap after what is there: the log in between is gone. */
export const openWalStore = async (
  folder: string,
  timeline: number,
  size: number,
  { afresh = false }: { afresh?: boolean } = {},
): Promise<WalStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const last = (await listSegments(folder, size)).filter((one) => one.timeline === timeline).at(-1)
  let current: Opened | null = null
  let end: Lsn | null = null
  let waiting: { at: Lsn; bytes: Buffer }[] = []
  let next: Lsn | null = null

  const openSegment = async (number: bigint): Promise<Opened> => {
    const path = join(folder, nameOfSegment({ timeline, number }, size))
    const known = await stat(`${path}.sums`).catch(() => null)
    const chunks = known ? await readChunks(path) : []
    const length = lengthOf(chunks)
    const file = await open(path, known ? 'r+' : 'w+', 0o600)
    // What a crash left behind the last confirmed byte is taken again from the server.
    await file.truncate(length)
    const text = chunks.map((one) => `${one.offset} ${one.length} ${one.sum}\n`).join('')
    const sums = await open(`${path}.sums`, known ? 'r+' : 'w+', 0o600)
    await sums.truncate(Buffer.byteLength(text))
    await syncFolder(folder)
    return { number, path, file, sums, length }
  }
  const closeSegment = async (): Promise<void> => {
    await current?.file.close()
    await current?.sums.close()
    current = null
  }
  /** A full segment keeps one sum instead of hundreds, after its bytes were read back and compared. */
  const seal = async ({ path }: Opened): Promise<void> => {
    const bytes = await readSegment(path)
    await writeFile(`${path}.sums.new`, `0 ${bytes.length} ${sumOf(bytes)}\n`, { mode: 0o600, flush: true })
    await rename(`${path}.sums.new`, `${path}.sums`)
    await syncFolder(folder)
  }
  const write = async (number: bigint, bytes: Buffer, at: Lsn): Promise<void> => {
    if (current?.number !== number) {
      await closeSegment()
      current = await openSegment(number)
    }
    const { file, sums, length } = current
    if (BigInt(length) + beginOf(number, size) !== at) throw new Error('the log has a gap')
    await writeWhole(file, bytes, length)
    await file.datasync()
    const { size: position } = await sums.stat()
    await writeWhole(sums, Buffer.from(`${length} ${bytes.length} ${sumOf(bytes)}\n`), position)
    await sums.datasync()
    current.length = length + bytes.length
    end = at + BigInt(bytes.length)
    if (current.length === size) {
      const full = current
      await closeSegment()
      await seal(full)
    }
  }

  if (last && !afresh) {
    current = await openSegment(last.number)
    end = beginOf(last.number, size) + BigInt(current.length)
    next = end
  }
  return {
    get end() {
      return end
    },
    append: (at, bytes) => {
      if (next !== null && at !== next) throw new Error('the log that came does not follow what is kept')
      // The piece is only lent.
      waiting.push({ at, bytes: Buffer.from(bytes) })
      next = at + BigInt(bytes.length)
    },
    flush: async () => {
      const [first] = waiting
      if (!first) return end
      let all = Buffer.concat(waiting.map(({ bytes }) => bytes))
      waiting = []
      let at = first.at
      while (all.length > 0) {
        const number = segmentAt(at, size)
        const room = Number(beginOf(number + 1n, size) - at)
        await write(number, all.subarray(0, room), at)
        at += BigInt(Math.min(room, all.length))
        all = all.subarray(room)
      }
      return end
    },
    close: closeSegment,
  }
}
