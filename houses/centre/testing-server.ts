import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distributionPrograms, startServer } from '@vigie/platform/database'
import { createHouse } from '@vigie/platform/house'
import type { TestProject } from 'vitest/node'
import { exampleCentreAt } from './throwaway-centre.ts'

declare module 'vitest' {
  interface ProvidedContext {
    superUrl: string
    keyFolder: string
  }
}

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
  const superUrl = server.url('postgres')
  await createHouse(exampleCentreAt({ superUrl, keyFolder }))
  project.provide('superUrl', superUrl)
  project.provide('keyFolder', keyFolder)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
