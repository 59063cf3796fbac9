import { chmod } from 'node:fs/promises'
import { dirname } from 'node:path'
import { distributionPrograms, type Server, type StartOptions, startServer } from '@vigie/platform/database'
import type { Attack } from './promise.ts'

/** What `startServer` takes, so that an attack runs against the PostgreSQL it was asked for. */
export const programsOf = async (server: Attack['server']): Promise<{ programs?: string }> =>
  server === 'debian' ? { programs: await distributionPrograms() } : {}

/**
 * A PostgreSQL of the attack's own, empty, on the loopback address and a free port, run by an unprivileged account. The
 * data lies in `folder`/data, which is made when missing; the folder above it is the attack's own scratch. The caller
 * stops the server.
 */
export const openServer = async (
  server: Attack['server'],
  options: Omit<StartOptions, 'programs'>,
): Promise<Server> => {
  // The programs of version 15 go by whole paths: their account must be let through the scratch folder.
  if (server === 'debian') await chmod(dirname(options.folder), 0o711)
  return startServer({ ...options, ...(await programsOf(server)) })
}
