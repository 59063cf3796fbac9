import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CentrePlace,
  EXAMPLE_LETTERHEAD,
  ensurePasswords,
  type Holding,
  layBooks,
  openCentre,
} from '@vigie/centre'
import { machineClock } from '@vigie/kernel'
import { seedStaff } from '@vigie/people/fixtures'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { ensureKeys } from '@vigie/platform/vault'
import pg from 'pg'
import type { Attack } from '../promise.ts'
import { openServer } from '../servers.ts'

/** A centre as `vigie serve` finds it, with made-up staff. */
export interface Stage {
  readonly place: CentrePlace
  readonly public: Holding
  readonly desk: Holding
  readonly analyst: Actor
  /** The administrator of the server: the intruder who may change every row. */
  readonly intruder: pg.Client
  /** What the command line needs to find this centre. */
  readonly env: Readonly<Record<string, string>>
}

export const onStage = async <Result>(
  attack: Attack,
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> => {
  const closings: (() => Promise<unknown>)[] = []
  const folder = await mkdtemp(join(tmpdir(), 'vigie-sealing-'))
  closings.push(() => rm(folder, { recursive: true, force: true }))
  try {
    const server = await openServer(attack.server, { folder: join(folder, 'postgres') })
    closings.push(server.stop)
    const superUrl = server.url('postgres')
    const keyFolder = join(folder, 'keys')
    await ensureKeys({ keyFolder })
    await layBooks({ superUrl, prefix: 'vigie', passwords: await ensurePasswords(keyFolder) })
    const place: CentrePlace = {
      superUrl,
      databases: { hotline: 'vigie_hotline', commons: 'vigie_commons' },
      keyFolder,
      clock: machineClock,
      letterhead: EXAMPLE_LETTERHEAD,
      daysAhead: 3,
    }
    const open = async (login: 'vigie_public' | 'vigie_desk', max: number) => {
      const holding = await openCentre(place, login, max)
      closings.push(holding.close)
      return holding
    }
    const desk = await open('vigie_desk', 6)
    const outside = await open('vigie_public', 4)
    const { hanne } = await bySystem(desk.house, seedStaff)
    const intruder = new pg.Client({ connectionString: server.url(place.databases.hotline) })
    await intruder.connect()
    closings.push(() => intruder.end())
    const env = { VIGIE_DATA: folder, VIGIE_KEYS: keyFolder, VIGIE_DATABASE_URL: superUrl }
    return await work({ place, public: outside, desk, analyst: hanne, intruder, env })
  } finally {
    for (const close of closings.reverse()) await close()
  }
}
