import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { movableClock } from '@vigie/kernel'
import { takeIn } from '@vigie/people/demonstration'
import { startServer } from '@vigie/platform/database'
import { createHouse, databasesOf, type HousePlace, openHouse } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { provider } from '@vigie/provider/house'
import pg from 'pg'
import { seed } from './seed-rows.ts'

const PERSON = {
  name: 'Mats Moens',
  mail: 'mats@provider.example',
  language: 'nl',
  roles: ['moderator'],
} as const
const LETTERHEAD = {
  name: 'Vigie demonstration provider',
  mailbox: 'notices@provider.example',
  domain: 'provider.example',
  site: 'https://notices.provider.example',
  particulars: {},
}

/** A provider on a server of its own with so many notices that wait. It is thrown away. */
export const openBooks = async (notices: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  const server = await startServer({ folder: join(folder, 'postgres') })
  const place: HousePlace = {
    house: provider,
    name: provider.name,
    superUrl: server.url('postgres'),
    keyFolder: join(folder, 'keys'),
    databases: databasesOf(provider),
    letterhead: LETTERHEAD,
    clock: movableClock(new Date('2026-03-02T09:00:00Z')),
    daysAhead: 1,
  }
  await createHouse(place)
  const held = await openHouse(place, 'desk', 6)
  const [moderator] = await bySystem(held.house, (desk) => takeIn(desk, [PERSON]))
  if (!moderator) throw new Error('nobody moderates')
  const owner = new pg.Client({ connectionString: server.url(place.databases.provider ?? '') })
  await owner.connect()
  await seed(owner, notices, moderator.id)
  await owner.query('set role vigie_provider_desk')
  return {
    held,
    moderator,
    client: owner,
    close: async (): Promise<void> => {
      await owner.end()
      await held.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
