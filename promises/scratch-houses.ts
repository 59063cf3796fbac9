import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleCentreAt } from '@vigie/centre'
import { machineClock } from '@vigie/kernel'
import { createHouse, ensurePasswords, type HousePlace, type Passwords } from '@vigie/platform/house'
import { exampleProviderAt } from '@vigie/provider/throwaway'
import type { Attack } from './promise.ts'
import { openServer } from './servers.ts'

/** A house as an attack finds it: migrated books, keys, nothing inside. */
export interface ScratchHouse {
  readonly place: HousePlace
  readonly passwords: Passwords
}

type At = { readonly superUrl: string; readonly keyFolder: string }

/** How each house is put up beside the others. */
const PLACES = {
  centre: (at: At): HousePlace => exampleCentreAt(at),
  provider: (at: At): HousePlace => ({ ...exampleProviderAt(at), clock: machineClock }),
} as const
export type HouseName = keyof typeof PLACES

/** Puts up every house on one real server, hands them to the attack, and removes everything afterwards. */
export const inScratchHouses = async <Result>(
  attack: Attack,
  work: (houses: Readonly<Record<HouseName, ScratchHouse>>) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-promise-'))
  const server = await openServer(attack.server, { folder: join(folder, 'postgres') })
  try {
    const put = async (name: HouseName): Promise<ScratchHouse> => {
      const place = PLACES[name]({ superUrl: server.url('postgres'), keyFolder: join(folder, name, 'keys') })
      await createHouse(place)
      return { place, passwords: await ensurePasswords(place) }
    }
    return await work({ centre: await put('centre'), provider: await put('provider') })
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
