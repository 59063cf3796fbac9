import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CentrePlace,
  databaseOf,
  EXAMPLE_LETTERHEAD,
  ensurePasswords,
  layBooks,
  openCentre,
  type Passwords,
} from '@vigie/centre'
import { machineClock } from '@vigie/kernel'
import { ensureKeys } from '@vigie/platform/vault'
import type { Attack } from './promise.ts'
import { openServer } from './servers.ts'

const PREFIX = 'attacked'

/** A centre of its own to attack: a real server, migrated books, keys, nothing inside. */
export interface ScratchCentre {
  readonly folder: string
  readonly place: CentrePlace
  readonly passwords: Passwords
  readonly server: Awaited<ReturnType<typeof openServer>>
}

/** Lays a centre in a folder of its own, hands it to the attack, and removes everything afterwards. */
export const inScratchCentre = async <Result>(
  attack: Attack,
  work: (centre: ScratchCentre) => Promise<Result>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-promise-'))
  const server = await openServer(attack.server, { folder: join(folder, 'postgres'), settings })
  try {
    const superUrl = server.url('postgres')
    const keyFolder = join(folder, 'keys')
    await ensureKeys({ keyFolder })
    const passwords = await ensurePasswords(keyFolder)
    await layBooks({ superUrl, prefix: PREFIX, passwords })
    const databases = { hotline: databaseOf('hotline', PREFIX), commons: databaseOf('commons', PREFIX) }
    const place = { superUrl, databases, keyFolder, clock: machineClock, letterhead: EXAMPLE_LETTERHEAD }
    // Whoever holds the cabinet makes the keys of the coming days; the public site alone cannot.
    await (await openCentre(place, 'vigie_worker', 1)).close()
    return await work({ folder, place, passwords, server })
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
