import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CentrePlace, exampleCentreAt } from '@vigie/centre'
import { seedStaff } from '@vigie/people/fixtures'
import { createHouse, type Holding, openHouse } from '@vigie/platform/house'
import { type Actor, bySystem } from '@vigie/platform/operation'
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
    const keys = join(folder, 'keys')
    const keyFolder = join(keys, 'centre')
    const place: CentrePlace = { ...exampleCentreAt({ superUrl, keyFolder }), daysAhead: 3 }
    await createHouse(place)
    const open = async (login: 'public' | 'desk', max: number) => {
      const holding = await openHouse(place, login, max)
      closings.push(holding.close)
      return holding
    }
    const desk = await open('desk', 6)
    const outside = await open('public', 4)
    const { hanne } = await bySystem(desk.house, seedStaff)
    const intruder = new pg.Client({ connectionString: server.url(place.databases.hotline) })
    await intruder.connect()
    closings.push(() => intruder.end())
    const env = { VIGIE_DATA: folder, VIGIE_KEYS: keys, VIGIE_DATABASE_URL: superUrl }
    return await work({ place, public: outside, desk, analyst: hanne, intruder, env })
  } finally {
    for (const close of closings.reverse()) await close()
  }
}
