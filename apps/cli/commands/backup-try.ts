import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreBackup } from '@vigie/platform/database'
import type { Call, HouseSettings } from '../command.ts'
import { verify as verifyAudit } from './audit-verify.ts'

/**
 * Restores the newest backup into a folder that is thrown away, starts a server there and computes the audit anew. It needs
 * the keys, as a real restore does.
 */
export const tryBackup = async (given: {
  settings: HouseSettings
  folder: string
  say: Call['say']
}): Promise<{ restoredTo: string; audit: 'whole' }> => {
  const { settings, folder, say } = given
  const data = await mkdtemp(join(tmpdir(), 'vigie-trial-'))
  try {
    const restored = await restoreBackup({ from: folder, into: join(data, 'postgres'), to: 'latest' })
    await verifyAudit({ settings: { ...settings, data }, say }, [], false)
    return { restoredTo: restored.restoredTo, audit: 'whole' }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
