import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleCentreAt } from '@vigie/centre'
import { CENTRE_SITE } from '@vigie/centre/site'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { connect, startServer } from '@vigie/platform/database'
import { createHouse, ensurePasswords, openHouse } from '@vigie/platform/house'
import { perform } from '@vigie/platform/operation'
import { stretch } from '@vigie/platform/vault'
import { servePublic } from '@vigie/web'
import { sql } from 'kysely'
import { conclude, drive, driveByTurns, median, quantile, rounded } from '../verdict.ts'
import { measurePgbench } from './pgbench.ts'
import { readPages } from './read-pages.ts'
import { report, withoutStretching } from './report.ts'

/*
 * How many durable accepted reports a second, on two cores shared with the database? Beside it, on the same server: pgbench
 * doing as many inserts and commits under the same login. Then the whole intake beside its Argon2id alone, and pages for
 * twenty readers, quiet and meanwhile. Peers take turns in short rounds and shares are taken per round, so that a neighbour
 * on the machine disturbs both alike; what is reported is the median of the rounds.
 */
const HANDS = 16
const READERS = 20
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const SECONDS = 4
const anyone = { kind: 'anyone' } as const

const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
const server = await startServer({ folder: join(folder, 'postgres') })
try {
  const superUrl = server.url('postgres')
  const keyFolder = join(folder, 'keys')
  const place = exampleCentreAt({ superUrl, keyFolder })
  await createHouse(place)
  const passwords = await ensurePasswords(place)
  // The worker makes the keys of the days; the public site alone cannot.
  await (await openHouse(place, 'worker', 1)).close()
  const holding = await openHouse(place, 'public', HANDS)
  const { house } = holding
  const measure = (work: () => Promise<unknown>) => drive(HANDS, SECONDS * 1000, work)
  const sealing = () => perform(house, withoutStretching, anyone, report())
  const whole = () => perform(house, submitReport, anyone, report())

  await measure(sealing)
  const looking = connect(server.url(place.databases.hotline), { max: 1 })
  const { rows } = await sql<{ narrative: number; address: number }>`
    select max(octet_length(narrative)) as narrative, (select max(octet_length(sealed)) from intake.address) as address
    from intake.report`.execute(looking)
  await looking.close()
  const peer = {
    port: server.port,
    database: place.databases.hotline,
    login: 'vigie_centre_public',
    password: passwords.get('vigie_centre_public') ?? '',
    folder,
    clients: HANDS,
    seconds: SECONDS,
    widths: rows[0] ?? { narrative: 0, address: 0 },
  }

  const salt = randomBytes(16)
  const stretching = () => stretch('acht woorden die niemand kent', salt)
  const site = await servePublic({
    sites: CENTRE_SITE,
    holding,
    host: '127.0.0.1',
    port: 0,
    options: { origin: 'https://report.example' },
  })
  const pages = (milliseconds: number, pause: number) =>
    readPages({ url: `http://127.0.0.1:${site.port}/fr/report`, readers: READERS, milliseconds, pause })
  await pages(SECONDS * 1000, 0)

  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const sealed = await measure(sealing)
    const pgbench = await measurePgbench(peer, { pipelined: false })
    const pipelined = await measurePgbench(peer, { pipelined: true })
    const [alone, accepted] = await driveByTurns(HANDS, SECONDS, [stretching, whole])
    const quiet = await pages(SECONDS * 1000, 0)
    const [meanwhile, busy] = await Promise.all([measure(whole), pages(SECONDS * 1000, 1000)])
    const figures = {
      sealedPerSecond: sealed.perSecond,
      sealedP99Milliseconds: quantile(sealed.times, 0.99),
      pgbenchPerSecond: pgbench,
      pgbenchPipelinedPerSecond: pipelined,
      shareOfPgbench: sealed.perSecond / pgbench,
      shareOfPgbenchPipelined: sealed.perSecond / pipelined,
      argon2PerSecond: alone.perSecond,
      wholePerSecond: accepted.perSecond,
      wholeP99Milliseconds: quantile(accepted.times, 0.99),
      shareOfArgon2: accepted.perSecond / alone.perSecond,
      pagesPerSecond: quiet.length / SECONDS,
      pageP50Milliseconds: quantile(quiet, 0.5),
      pageP99Milliseconds: quantile(quiet, 0.99),
      wholePerSecondWithReaders: meanwhile.perSecond,
      pageP50MillisecondsMeanwhile: quantile(busy, 0.5),
      pageP99MillisecondsMeanwhile: quantile(busy, 0.99),
    }
    process.stdout.write(
      `round ${round + 1}: ${JSON.stringify(figures, (_, v) => (typeof v === 'number' ? rounded(v) : v))}\n`,
    )
    rounds.push(figures)
  }
  await site.close()
  await holding.close()

  conclude('intake', median(rounds), {
    shareOfPgbench: { atLeast: 0.25 },
    shareOfArgon2: { atLeast: 0.9 },
    pageP50Milliseconds: { atMost: 15 },
    pageP50MillisecondsMeanwhile: { atMost: 15 },
  })
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
