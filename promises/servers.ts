import { distributionPrograms, type Server, type StartOptions, startServer } from '@vigie/platform/database'
import type { Attack } from './promise.ts'

/** What `startServer` takes, so that an attack runs against the PostgreSQL it was asked for. */
export const programsOf = async (server: Attack['server']): Promise<{ programs?: string }> =>
  server === 'debian' ? { programs: await distributionPrograms() } : {}

/**
 * A PostgreSQL of the attack's own, empty, on the loopback address and a free port, run by an unprivileged account. The
 * data lies in `folder`/data, which is made when missing. The caller stops it.
 */
export const openServer = async (
  server: Attack['server'],
  options: Omit<StartOptions, 'programs'>,
): Promise<Server> => startServer({ ...options, ...(await programsOf(server)) })
