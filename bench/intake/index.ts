import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOf, EXAMPLE_LETTERHEAD, ensurePasswords, layBooks, openCentre } from '@vigie/centre'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { machineClock, newId } from '@vigie/kernel'
import { startServer } from '@vigie/platform/database'
import { createLog } from '@vigie/platform/log'
import { perform, preparedOperation } from '@vigie/platform/operation'
import { readSettings } from '@vigie/platform/settings'
import { ensureKeys, mailboxKeys, stretch } from '@vigie/platform/vault'
import { servePublic } from '@vigie/public'
import { conclude, drive, quantile, rounded } from '../verdict.ts'
import { measurePgbench } from './pgbench.ts'

/*
 * How many durable accepted reports a second, on two cores shared with the database? Beside it, in the same run and on the same
 * server: pgbench doing as many inserts and commits. The receipt's Argon2id is measured apart, then the whole intake against it,
 * while twenty readers turn pages.
 */
const HANDS = 16
const SECONDS = 10
const READERS = 20
const busy: number[] = []
const anyone = { kind: 'anyone' } as const

const report = () => ({
  kind: 'csam',
  language: 'fr',
  place: 'website',
  channel: 'interface',
  narrative: 'Texte inventé pour mesurer. '.repeat(12),
  addresses: [`https://forme-neutre.example/${randomBytes(8).toString('hex')}`],
})

/** The same verb with everything but the stretching: sealing, blind index, rows, audit line, fact, commit. */
const withoutStretching = preparedOperation({
  ...submitReport,
  prepare: async (before, sent) => {
    const ready = await known(before, sent)
    const { raw } = mailboxKeys(randomBytes(32)).sealing
    const marks = { receipt_index: randomBytes(32), submission: randomBytes(32), submission_body: randomBytes(32) }
    return { ...ready, report: { ...ready.report, ...marks, id: newId(), mailbox_key: raw } }
  },
})
let first: ReturnType<typeof submitReport.prepare> | undefined
const known: typeof submitReport.prepare = (before, sent) => {
  first ??= submitReport.prepare(before, sent)
  return first
}

const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
const server = await startServer({ folder: join(folder, 'postgres') })
try {
  const superUrl = server.url('postgres')
  const keyFolder = join(folder, 'keys')
  await ensureKeys(keyFolder)
  await layBooks({ superUrl, prefix: 'bench', passwords: await ensurePasswords(keyFolder) })
  const databases = { hotline: databaseOf('hotline', 'bench'), commons: databaseOf('commons', 'bench') }
  const place = { superUrl, databases, keyFolder, clock: machineClock, letterhead: EXAMPLE_LETTERHEAD }
  const holding = await openCentre(place, 'vigie_public', HANDS)
  const { house, commons } = holding

  const peer = { url: server.url(databases.hotline), folder, clients: HANDS, seconds: SECONDS }
  await drive(HANDS, 2000, () => perform(house, withoutStretching, anyone, report()))
  const sealedFirst = await drive(HANDS, (SECONDS * 1000) / 2, () =>
    perform(house, withoutStretching, anyone, report()),
  )
  const pgbench = await measurePgbench(peer)
  const sealedAgain = await drive(HANDS, (SECONDS * 1000) / 2, () =>
    perform(house, withoutStretching, anyone, report()),
  )
  const sealed = (sealedFirst.perSecond + sealedAgain.perSecond) / 2
  const sealedTimes = [...sealedFirst.times, ...sealedAgain.times]

  const salt = randomBytes(16)
  const argon2 = await drive(2, SECONDS * 1000, () => stretch('acht woorden die niemand kent', salt))

  const site = await servePublic({
    house,
    commons,
    host: '127.0.0.1',
    port: 0,
    settings: readSettings({}),
    log: createLog('silent'),
  })
  const page = `http://127.0.0.1:${site.port}/fr/report`
  const read = async () => (await fetch(page)).arrayBuffer()
  await drive(READERS, 2000, read)
  const quiet = await drive(READERS, SECONDS * 1000, read)
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1000))
  const [whole, pages] = await Promise.all([
    drive(8, SECONDS * 1000, () => perform(house, submitReport, anyone, report())),
    drive(READERS, SECONDS * 1000, async () => {
      await pause()
      const before = performance.now()
      await read()
      busy.push(performance.now() - before)
    }),
  ])
  await site.close()
  await holding.close()

  conclude(
    'intake',
    {
      reportsPerSecondWithoutArgon2: rounded(sealed),
      p99MillisecondsWithoutArgon2: rounded(quantile(sealedTimes, 0.99)),
      pgbenchPerSecond: rounded(pgbench),
      shareOfPgbench: rounded(sealed / pgbench),
      argon2PerSecond: rounded(argon2.perSecond),
      wholePerSecond: rounded(whole.perSecond),
      wholeP99Milliseconds: rounded(quantile(whole.times, 0.99)),
      shareOfArgon2: rounded(whole.perSecond / argon2.perSecond),
      pageP50MillisecondsTwentyReaders: rounded(quantile(quiet.times, 0.5)),
      pagesPerSecondTwentyReaders: rounded(quiet.perSecond),
      pageP50MillisecondsMeanwhile: rounded(quantile(busy, 0.5)),
      pagesMeanwhile: pages.times.length,
    },
    {
      shareOfPgbench: { atLeast: 0.25 },
      shareOfArgon2: { atLeast: 0.9 },
      pageP50MillisecondsTwentyReaders: { atMost: 15 },
      pageP50MillisecondsMeanwhile: { atMost: 15 },
    },
  )
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
