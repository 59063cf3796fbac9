import { CENTRE_DESK } from '@vigie/centre/desk'
import { runClocks } from '@vigie/notices'
import { bySystem } from '@vigie/platform/operation'
import { annualAccount } from '@vigie/transparency/counting'
import { openDeskOf } from '../../desks/frame/testing-desk.ts'
import { connectAsOwner, type SeededCentre } from './books.ts'
import { type Page, pagesOf, seatAt } from './pages.ts'
import { type Peer, peersOf } from './peer-rows.ts'

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
  const client = await connectAsOwner(centre.place)
  await client.query('set role vigie_centre_desk')
  const desk = await openDeskOf(CENTRE_DESK, centre.desk)
  const { hanne, griet, ines } = centre.staff
  const at = {
    analyst: await seatAt(desk, hanne.id),
    coordinator: await seatAt(desk, griet.id),
    officer: await seatAt(desk, ines.id),
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
      await desk.close()
      await centre.close()
    },
  }
}
