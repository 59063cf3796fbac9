import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distributionPrograms, startServer } from '@vigie/platform/database'
import { createHouse } from '@vigie/platform/house'
import type { TestProject } from 'vitest/node'
import { copyMigratedCentre, FORGETFUL } from './testing-template.ts'
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
  const chosen = await chosenServer()
  await copyMigratedCentre(folder, chosen.programs)
  // The programs of version 15 go by whole paths: their account must be let through.
  await chmod(folder, 0o711)
  const server = await startServer({ folder: join(folder, 'postgres'), settings: FORGETFUL, ...chosen })
  const keyFolder = join(folder, 'keys', 'centre')
  const superUrl = server.url('postgres')
  const applied = await createHouse(exampleCentreAt({ superUrl, keyFolder }))
  if (applied.length > 0) throw new Error(`the books made earlier are not those of now: ${applied}`)
  project.provide('superUrl', superUrl)
  project.provide('keyFolder', keyFolder)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
