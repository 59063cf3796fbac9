import { parseArgs } from 'node:util'
import pg from 'pg'
import { sitDown } from '../helpline/seats.ts'
import { openStage, type Stage } from '../helpline/stage.ts'
import { conclude, quantile, rounded } from '../verdict.ts'
import { seedContacts } from './seed.ts'
import { drawing, drawWish } from './wishes.ts'

/*
 * How long does a page of found contacts take when there are a million of them? They are seeded by SQL; then a case manager and a
 * coordinator, signed in to the real desk in a process of its own, ask for one to three answers at once, whatever they are, often of
 * some weeks, often their own alone; and turn the page, sometimes twice.
 */
const { quick } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
}).values
const DOSE = quick ? { contacts: 20_000, searches: 150 } : { contacts: 1_000_000, searches: 1_500 }
const WARM = 20

const withOwner = async <Result>(
  { server, place }: Stage,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(server.url(place.databases.helpline))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const stage = await openStage(30, 2)
try {
  const coordinator = await withOwner(stage, async (client) => {
    const begun = performance.now()
    await seedContacts(
      client,
      DOSE.contacts,
      stage.managers.map(({ id }) => id),
    )
    const seconds = Math.round((performance.now() - begun) / 1000)
    process.stdout.write(`${DOSE.contacts} contacts seeded in ${seconds} s\n`)
    const { rows } = await client.query<{ person: string }>(
      `select person from people.role_grant where role = 'coordinator' limit 1`,
    )
    return rows[0]?.person ?? ''
  })
  const port = await stage.serve('desk')
  const seats = [await sitDown(port, stage.managers[0]?.id ?? ''), await sitDown(port, coordinator)]
  const draw = drawing(12)
  const times: number[] = []
  const slowest: { took: number; path: string }[] = []
  const figures = { found: 0, turned: 0 }
  const ask = async (path: string, seat: number): Promise<string> => {
    const before = performance.now()
    const { status, body } = (await seats[seat % seats.length]?.line.ask(path)) ?? { status: 0, body: '' }
    const took = performance.now() - before
    if (status !== 200) throw new Error(`${path} answers ${status}`)
    times.push(took)
    slowest.push({ took, path })
    return body
  }
  for (let at = -WARM; at < DOSE.searches; at++) {
    if (at === 0) for (const list of [times, slowest]) list.length = 0
    let path = `/nl/contacts/search?${drawWish(draw, new Date())}`
    const pages = 1 + Math.floor(draw() * 2.5)
    for (let turn = 0; turn < pages; turn++) {
      const body = await ask(path, at + WARM)
      if (body.includes('id="found"')) figures.found += 1
      const next = /<a[^>]*rel="next"[^>]*href="([^"]+)"|<a[^>]*href="([^"]+)"[^>]*rel="next"/.exec(body)
      const href = next?.[1] ?? next?.[2]
      if (href === undefined) break
      path = href.replaceAll('&amp;', '&')
      figures.turned += 1
    }
  }
  for (const { took, path } of slowest.toSorted((one, other) => other.took - one.took).slice(0, 5))
    process.stdout.write(`${rounded(took)} ms ${path}\n`)
  conclude(
    'helpline-search',
    {
      contacts: DOSE.contacts,
      pages: times.length,
      ...figures,
      searchP50Milliseconds: rounded(quantile(times, 0.5)),
      searchP95Milliseconds: rounded(quantile(times, 0.95)),
      searchP99Milliseconds: rounded(quantile(times, 0.99)),
      searchMostMilliseconds: rounded(Math.max(...times)),
    },
    { found: { atLeast: Math.floor(DOSE.searches / 10) }, searchP95Milliseconds: { atMost: 100 } },
  )
} finally {
  await stage.close()
}
// Connections of agents are kept for a while.
process.exit()
