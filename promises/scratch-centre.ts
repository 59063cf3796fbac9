import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CentrePlace, exampleCentreAt } from '@vigie/centre'
import { createHouse, ensurePasswords, openHouse, type Passwords } from '@vigie/platform/house'
import type { Attack } from './promise.ts'
import { openServer } from './servers.ts'

/** A centre of its own to attack: a real server, migrated books, keys, nothing inside. */
export interface ScratchCentre {
  readonly folder: string
  readonly place: CentrePlace
  readonly passwords: Passwords
  readonly server: Awaited<ReturnType<typeof openServer>>
}

/** Creates a centre in a folder of its own, hands it to the attack, and removes everything afterwards. */
export const inScratchCentre = async <Result>(
  attack: Attack,
  work: (centre: ScratchCentre) => Promise<Result>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-promise-'))
  const server = await openServer(attack.server, { folder: join(folder, 'postgres'), settings })
  try {
    const superUrl = server.url('postgres')
    const place = exampleCentreAt({ superUrl, keyFolder: join(folder, 'keys') })
    await createHouse(place)
    const passwords = await ensurePasswords(place)
    // Whoever holds the cabinet makes the keys of the coming days; the public site alone cannot.
    await (await openHouse(place, 'worker', 1)).close()
    return await work({ folder, place, passwords, server })
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
