import { join } from 'node:path'
import { createBackup } from '@vigie/platform/database'
import type { ScratchCentre } from '../scratch-centre.ts'

/** A backup as the product makes it, below the same folder, so that it is searched like everything else. */
export const copyBooks = async (server: ScratchCentre['server'], folder: string): Promise<void> => {
  await createBackup({ server, into: join(folder, 'backup') })
}
