import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distributionPrograms, startServer } from '@vigie/platform/database'
import { ensureKeys } from '@vigie/platform/vault'
import type { TestProject } from 'vitest/node'
import { layBooks } from './lay-books.ts'
import { ensurePasswords } from './passwords.ts'

declare module 'vitest' {
  interface ProvidedContext {
    superUrl: string
    keyFolder: string
  }
}

/** The name of the migrated books that every test copies. */
export const TEMPLATE = 'template'

/** Which server the run is on: the embedded one, or with TEST_SERVER=debian the distribution's PostgreSQL 15. */
const chosenServer = async (): Promise<{ programs?: string }> => {
  const chosen = process.env.TEST_SERVER ?? 'embedded'
  if (chosen === 'debian') return { programs: await distributionPrograms() }
  if (chosen !== 'embedded') throw new Error(`TEST_SERVER is embedded or debian, not ${chosen}`)
  return {}
}

/** One real server for the whole run, with migrated books that each test file copies for itself. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-tests-'))
  // The programs of version 15 go by whole paths: their account must be let through.
  await chmod(folder, 0o711)
  const server = await startServer({ folder: join(folder, 'postgres'), ...(await chosenServer()) })
  const keyFolder = join(folder, 'keys')
  await ensureKeys({ keyFolder })
  const passwords = await ensurePasswords(keyFolder)
  await layBooks({ superUrl: server.url('postgres'), prefix: TEMPLATE, passwords })
  project.provide('superUrl', server.url('postgres'))
  project.provide('keyFolder', keyFolder)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
