import { PROVIDER_DESK } from '@vigie/provider/serving'
import { openDeskOf } from '../../desks/frame/testing-desk.ts'
import { spreadsByTurns } from '../desk/measure.ts'
import { linkOn, seatAt } from '../desk/pages.ts'
import { conclude, rounded } from '../verdict.ts'
import { openBooks } from './books.ts'
import { peersOf } from './seed-rows.ts'

/*
 * How long does the queue of a provider take when 100,000 notices wait? A moderator signs in to the real desk and opens the
 * first page, the second, and a page from far back; beside it, by turns, hand-written SQL for the rows of the first page.
 */
const NOTICES = Number(process.env.BENCH_NOTICES ?? 100_000)
const VISITS = Number(process.env.BENCH_VISITS ?? 200)
const MOST = 50

const books = await openBooks(NOTICES)
const desk = await openDeskOf(PROVIDER_DESK, books.held)
try {
  const seat = await seatAt(desk, books.moderator.id)
  const first = await seat.open('/en/queue')
  if (!first.includes('Flagger')) throw new Error('the first page shows no trusted flagger')
  const second = linkOn(first, 'next')
  const works = [
    { name: 'firstPage', fetch: () => seat.open('/en/queue') },
    { name: 'secondPage', fetch: () => seat.open(second) },
    ...peersOf(books.client),
  ]
  const spreads = await spreadsByTurns(
    VISITS,
    works.map(({ fetch }) => fetch),
  )
  const figures = Object.fromEntries(
    works.flatMap(({ name }, at) => [
      [`${name}P50`, rounded(spreads[at]?.p50 ?? 0)],
      [`${name}P95`, rounded(spreads[at]?.p95 ?? 0)],
    ]),
  )
  const missed = conclude(
    'provider-queue',
    { notices: NOTICES, ...figures },
    { firstPageP95: { atMost: MOST }, secondPageP95: { atMost: MOST } },
  )
  if (missed.length > 0) process.stderr.write(`${missed.join('\n')}\n`)
} finally {
  await desk.close()
  await books.close()
}
