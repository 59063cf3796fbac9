import { hasCode } from '../client.ts'
import { type Lsn, type Replication, readLsn } from './replication.ts'

/** The server keeps its log for this reader until it has it. */
export const SLOT = 'vigie_archive'

export const LOST = 'the server has thrown away log that was not archived yet: take a new backup now'

/** The server could keep its log no longer for a reader that stayed away. */
class LogLost extends Error {}

/** Makes the slot where it is missing; resolves to where the log begins that it keeps. */
export const ensureSlot = async (server: Replication): Promise<Lsn> => {
  const read = async () => (await server.ask(`READ_REPLICATION_SLOT ${SLOT}`))[0] ?? []
  if (!(await read())[0]) {
    // Somebody else may make it at the same moment.
    await server.ask(`CREATE_REPLICATION_SLOT ${SLOT} PHYSICAL RESERVE_WAL`).catch((fault: unknown) => {
      if (!hasCode(fault, '42710')) throw fault
    })
  }
  const [, position] = await read()
  if (!position) throw new LogLost(LOST)
  return readLsn(position)
}

export const dropSlot = async (server: Replication): Promise<void> => {
  await server.ask(`DROP_REPLICATION_SLOT ${SLOT}`).catch((fault: unknown) => {
    if (!hasCode(fault, '42704')) throw fault
  })
}

/** Whether what was asked for is gone: a segment was removed, or the slot was given up. */
export const isLost = (fault: unknown): boolean =>
  fault instanceof LogLost ||
  hasCode(fault, '58P01') ||
  (hasCode(fault, '55000') && /replication slot/.test(String(fault)))
