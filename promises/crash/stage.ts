import { join } from 'node:path'
import { centre, exampleCentreAt } from '@vigie/centre'
import { declareStatus } from '@vigie/notices'
import { seedProviders } from '@vigie/notices/fixtures'
import { type StaffName, seedStaff } from '@vigie/people/fixtures'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { createHouse, databasesOf, openHouse } from '@vigie/platform/house'
import { bySystem, perform } from '@vigie/platform/operation'

const ANALYSTS = ['hanne', 'bram'] as const satisfies readonly StaffName[]

/** Creates the books with made-up staff and providers; gives each analyst's access key and a provider for notices. */
export const setStage = async (folder: string, superUrl: string) => {
  const keys = join(folder, 'keys')
  const keyFolder = join(keys, 'centre')
  const place = exampleCentreAt({ superUrl, keyFolder })
  await createHouse(place)
  await (await openHouse(place, 'worker', 1)).close()
  const desk = await openHouse(place, 'desk', 2)
  try {
    const staff = await bySystem(desk.house, seedStaff)
    await bySystem(desk.house, declareStatus)
    const providers = await bySystem(desk.house, seedProviders)
    const accessKeys: string[] = []
    for (const name of ANALYSTS) {
      const { result } = await perform(desk.house, makeAccessKey, staff[name], { label: 'attack', days: 1 })
      accessKeys.push(result.key)
    }
    const [first, second] = accessKeys
    const provider = [...providers.values()][0]
    if (!first || !second || !provider) throw new Error('the stage has no analysts or no provider')
    const env = {
      VIGIE_DATA: folder,
      VIGIE_KEYS: keys,
      VIGIE_DATABASE_URL: superUrl,
      VIGIE_FLAGGER_REFERENCE: 'TF-BE-0000',
      VIGIE_AWARDING_COORDINATOR: 'Made-up coordinator',
    }
    return { place, env, analysts: [first, second] as const, provider }
  } finally {
    await desk.close()
  }
}
export type Stage = Awaited<ReturnType<typeof setStage>>

/** The hotline's books on a server, for whoever looks past the product. */
export const hotlineOn = (superUrl: string): string =>
  superUrl.replace(/\/[^/]*$/, `/${databasesOf(centre).hotline}`)
