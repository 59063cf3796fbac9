import { CENTRE_DESK } from '@vigie/centre/desk'
import { consoleApp, openEvents } from '@vigie/desk-frame'
import { runClocks } from '@vigie/notices'
import { bySystem } from '@vigie/platform/operation'
import { annualAccount } from '@vigie/transparency/counting'
import { connectAsOwner, type SeededCentre } from './books.ts'
import { type Page, pagesOf } from './pages.ts'
import { type Peer, peersOf } from './peer-rows.ts'
import { ORIGIN, sitDown } from './sit-down.ts'

/** A register of one size with its desk open. */
export interface Register {
  readonly pages: readonly Page[]
  readonly peers: readonly Peer[]
  /** What the worker does each minute. */
  clocks(): Promise<unknown>
  countYear(): Promise<unknown>
  close(): Promise<void>
}

/** Has three people sit down at the desk of a register. */
export const openRegister = async (centre: SeededCentre): Promise<Register> => {
  const { seeded } = centre
  const events = await openEvents(centre.desk)
  const client = await connectAsOwner(centre.place)
  await client.query('set role vigie_centre_desk')
  const app = consoleApp({
    desks: CENTRE_DESK,
    house: centre.desk.house,
    origin: ORIGIN,
    demonstration: true,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
  const { hanne, griet, ines } = centre.staff
  const at = {
    analyst: await sitDown(app, hanne.id),
    coordinator: await sitDown(app, griet.id),
    officer: await sitDown(app, ines.id),
  }
  const { house } = centre.worker
  const clocks = () => bySystem(house, runClocks)
  // What ran out while the register was made up is over with the first round.
  await clocks()
  return {
    pages: await pagesOf(at, seeded),
    peers: peersOf(client, seeded),
    clocks,
    countYear: () => bySystem(house, (desk) => annualAccount(desk, 2025)),
    close: async () => {
      await client.end()
      await events.close()
      await centre.close()
    },
  }
}
