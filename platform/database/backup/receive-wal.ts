import { join } from 'node:path'
import { takeLock } from '../lock.ts'
import { type ArchiveFolder, onFolder, openArchiveFolder } from './archive-folder.ts'
import { placeFile } from './durable.ts'
import { type Identity, identify } from './identify.ts'
import { type Lsn, openReplication, type Replication, writeLsn } from './replication.ts'
import { beginOf, segmentAt } from './segment.ts'
import { dropSlot, ensureSlot, isLost, LOST, SLOT } from './slot.ts'
import { openWalStore, sumOf, type WalStore } from './wal-store.ts'

/** What was received reaches the disk of the backup at least this often. */
const FLUSH_MILLISECONDS = 500
const FLUSH_BYTES = 1 << 20
const PAUSE_BYTES = 16 << 20
const SINCE_2000 = 946_684_800_000

const statusOf = (flushed: Lsn): Buffer => {
  const status = Buffer.alloc(34)
  status.write('r')
  for (const offset of [1, 9]) status.writeBigUInt64BE(flushed, offset)
  status.writeBigInt64BE(BigInt(Date.now() - SINCE_2000) * 1000n, 25)
  return status
}

const keepHistory = async (server: Replication, archive: ArchiveFolder, timeline: number): Promise<void> => {
  if (timeline === 1) return
  const [[name, content] = []] = await server.ask(`TIMELINE_HISTORY ${timeline}`)
  if (!name || !content) throw new Error(`the server has no history of timeline ${timeline}`)
  // A field of bytes comes in hexadecimal.
  const text = content.startsWith('\\x') ? Buffer.from(content.slice(2), 'hex').toString('utf8') : content
  await placeFile(join(archive.wal, name), text)
  await placeFile(join(archive.wal, `${name}.sum`), `${sumOf(Buffer.from(text))}\n`)
}

const firstPosition = async (server: Replication, store: WalStore, identity: Identity): Promise<Lsn> => {
  const kept = await ensureSlot(server)
  const { segmentSize } = identity
  return store.end ?? beginOf(segmentAt(kept, segmentSize), segmentSize)
}

/** Streams from `start` on; ends when the connection does, or when `isEnough` says so. */
const stream = (given: {
  server: Replication
  store: WalStore
  start: Lsn
  timeline: number
  onFlushed: (end: Lsn) => void
  isEnough: (end: Lsn) => boolean
  atOnce: boolean
}): Promise<void> =>
  new Promise((resolve, reject) => {
    const { server, store, start, timeline, onFlushed, isEnough } = given
    const enough = given.atOnce ? 0 : FLUSH_BYTES
    let waiting = 0
    let flushing = false
    let over = false
    const finish = (fault?: unknown): void => {
      if (over) return
      over = true
      clearInterval(clock)
      server.close()
      if (fault === undefined) resolve()
      else reject(fault)
    }
    const flush = async (): Promise<void> => {
      if (flushing || over) return
      flushing = true
      waiting = 0
      const end = (await store.flush()) ?? start
      flushing = false
      server.socket.resume()
      server.send(statusOf(end))
      onFlushed(end)
      if (isEnough(end)) finish()
      else if (waiting > enough) await flush()
    }
    const flushOrFinish = (): void => void flush().catch(finish)
    const clock = setInterval(flushOrFinish, FLUSH_MILLISECONDS)
    const take = (piece: Buffer): void => {
      if (piece[0] === 0x77) {
        store.append(piece.readBigUInt64BE(1), piece.subarray(25))
        waiting += piece.length
        if (waiting > PAUSE_BYTES) server.socket.pause()
        if (waiting > enough) flushOrFinish()
      } else if (piece[0] === 0x6b && piece[17] === 1) flushOrFinish()
    }
    server.copy(`START_REPLICATION SLOT ${SLOT} PHYSICAL ${writeLsn(start)} TIMELINE ${timeline}`, take).then(
      () => finish(),
      // A server that goes away ends its log; whoever archives looks whether it comes back.
      (fault: unknown) => finish(/terminated unexpectedly/.test(String(fault)) ? undefined : fault),
    )
  })

const receiveOnce = async (
  given: Receiving,
  server: Replication,
  archive: ArchiveFolder,
  afresh: boolean,
): Promise<void> => {
  const identity = await identify(server)
  const { timeline } = identity
  await keepHistory(server, archive, timeline)
  if (afresh) await dropSlot(server)
  const store = await openWalStore(archive.wal, timeline, archive.segmentSize, { afresh })
  try {
    const start = await firstPosition(server, store, identity)
    given.onFlushed?.(start)
    const isEnough = (end: Lsn) => given.until !== undefined && end >= given.until
    await stream({
      server,
      store,
      start,
      timeline,
      onFlushed: given.onFlushed ?? (() => undefined),
      isEnough,
      atOnce: given.atOnce ?? false,
    })
  } finally {
    await store.flush().catch(() => undefined)
    await store.close()
  }
}

interface Receiving {
  readonly url: string
  readonly path: string
  /** Stops once the log is archived up to here; without it, when the server goes. */
  readonly until?: Lsn
  readonly onFlushed?: (end: Lsn) => void
  readonly onGap?: (words: string) => void
  /** Every piece reaches the disk as it comes, for a server that waits for its archive with each commit. */
  readonly atOnce?: boolean
}

/** Archives the log of a running server as it is written. Only one process does so for a folder. */
export const receiveWal = async (given: Receiving): Promise<void> => {
  const open = () => openReplication(given.url, 'vigie-archive')
  const first = await open()
  try {
    const archive = await openArchiveFolder(given.path, await identify(first))
    const release = await takeLock(
      join(given.path, 'archive.lock'),
      (pid) => `the log is archived into ${given.path} already (process ${pid})`,
    )
    try {
      await onFolder(given.path, async () => {
        try {
          await receiveOnce(given, first, archive, false)
        } catch (fault) {
          if (!isLost(fault)) throw fault
          given.onGap?.(LOST)
          const second = await open()
          await receiveOnce(given, second, archive, true).finally(() => second.close())
        }
      })
    } finally {
      await release()
    }
  } finally {
    first.close()
  }
}
