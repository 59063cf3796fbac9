import { join } from 'node:path'
import { EXAMPLE_LETTERHEAD, ensurePasswords, layBooks, openCentre } from '@vigie/centre'
import { machineClock } from '@vigie/kernel'
import { seedProviders } from '@vigie/notices/fixtures'
import { type StaffName, seedStaff } from '@vigie/people/fixtures'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { bySystem, perform } from '@vigie/platform/operation'
import { ensureKeys } from '@vigie/platform/vault'

/** What the product's command calls its books. */
export const PREFIX = 'vigie'
const ANALYSTS = ['hanne', 'bram'] as const satisfies readonly StaffName[]

/** Lays the books with made-up staff and providers; gives each analyst's access key and a provider for notices. */
export const layStage = async (folder: string, superUrl: string) => {
  const keyFolder = join(folder, 'keys')
  await ensureKeys({ keyFolder })
  const passwords = await ensurePasswords(keyFolder)
  await layBooks({ superUrl, prefix: PREFIX, passwords })
  const databases = { hotline: `${PREFIX}_hotline`, commons: `${PREFIX}_commons` }
  const place = { superUrl, databases, keyFolder, clock: machineClock, letterhead: EXAMPLE_LETTERHEAD }
  await (await openCentre(place, 'vigie_worker', 1)).close()
  const desk = await openCentre(place, 'vigie_desk', 2)
  try {
    const staff = await bySystem(desk.house, seedStaff)
    const providers = await bySystem(desk.house, seedProviders)
    const keys: string[] = []
    for (const name of ANALYSTS) {
      const { result } = await perform(desk.house, makeAccessKey, staff[name], { label: 'attack', days: 1 })
      keys.push(result.key)
    }
    const [first, second] = keys
    const provider = [...providers.values()][0]
    if (!first || !second || !provider) throw new Error('the stage has no analysts or no provider')
    const env = {
      VIGIE_DATA: folder,
      VIGIE_KEYS: keyFolder,
      VIGIE_DATABASE_URL: superUrl,
      VIGIE_FLAGGER_REFERENCE: 'TF-BE-0000',
      VIGIE_AWARDING_COORDINATOR: 'Made-up coordinator',
    }
    return { place, env, analysts: [first, second] as const, provider }
  } finally {
    await desk.close()
  }
}
export type Stage = Awaited<ReturnType<typeof layStage>>
