import { setTimeout as pause } from 'node:timers/promises'
import { AlreadyHeld } from '../lock.ts'
import { findArchivedEnd } from './archived-end.ts'
import { takeBase } from './base-backup.ts'
import type { Manifest } from './manifest.ts'
import { receiveWal } from './receive-wal.ts'
import { readLsn } from './replication.ts'

const PATIENCE_MILLISECONDS = 60_000

/** Another process archives the log already: wait until it has come so far. */
const waitForArchive = async (into: string, manifest: Manifest): Promise<void> => {
  const until = Date.now() + PATIENCE_MILLISECONDS
  while (((await findArchivedEnd(into, manifest.timeline)) ?? 0n) < readLsn(manifest.stop)) {
    if (Date.now() > until)
      throw new Error(
        `the backup ${manifest.name} is whole, but the log is not archived: look at the log of the centre`,
      )
    await pause(200)
  }
}

/**
 * Makes a base backup of a running server in the folder `into` and brings the archive of its log up to that moment. From
 * then on any later moment that the archive reaches can be restored.
 */
export const createBackup = async (given: {
  server: { url(database: string): string }
  into: string
  onGap?: (words: string) => void
}): Promise<Manifest> => {
  const { into, onGap } = given
  const url = given.server.url('postgres')
  const manifest = await takeBase({ url, path: into })
  try {
    await receiveWal({ url, path: into, until: readLsn(manifest.stop), ...(onGap ? { onGap } : {}) })
  } catch (fault) {
    if (!(fault instanceof AlreadyHeld)) throw fault
    await waitForArchive(into, manifest)
  }
  return manifest
}
