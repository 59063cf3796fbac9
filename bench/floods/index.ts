import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { freePort } from '../../promises/bombs/mails.ts'
import { run } from '../../tools/run.ts'
import { conclude, quantile, rounded } from '../verdict.ts'
import { DRIVERS, prepareDriver, type Words } from './driver.ts'
import { startHouse } from './house.ts'
import { stageIn } from './kept-stage.ts'
import { secondsUsed, sumOf, watchWeight } from './memory.ts'

/*
 * A house as it is served in production, with a register of years, is flooded with reports, with mail and with sign-ins at
 * once. How long do those wait who honestly work at its desk and honestly report, and how much memory does all of it take?
 * `--quick` floods for less long. BENCH_PROFILE=FOLDER leaves there what the processor did in the house's own process.
 */
const quick = process.argv.includes('--quick')
const json = process.argv.includes('--json')
const CASES = Number(process.env.BENCH_CASES ?? (quick ? 1_000 : 30_000))
const MILLISECONDS = 1_000 * Number(process.env.BENCH_SECONDS ?? (quick ? 15 : 60))
const { BENCH_PROFILE: profile } = process.env

const visitShape = z.object({ served: z.boolean(), time: z.number() })
const honestShape = z.object({
  visits: z.array(visitShape.extend({ what: z.string() })),
  reporters: z.array(z.object({ receipt: z.boolean(), time: z.number() })),
})

const say = (words: string): void => void (json || process.stdout.write(`${words}\n`))
const spread = (times: readonly number[]) =>
  [0.5, 0.95, 0.99].map((share) => rounded(quantile(times, share))).join(' / ')

const root = join(import.meta.dirname, '..', '..')
// Below node_modules, so that the built files find the packages of others where they lie.
const built = join(root, 'node_modules', '.cache', `vigie-floods-${process.pid}`)
const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
try {
  const code = await run('node', [
    '--import',
    'tsx',
    join(root, 'tools/build/index.ts'),
    '--out',
    join(built, 'dist'),
  ])
  if (code !== 0) throw new Error('the house could not be built')
  const stage = await stageIn(folder, CASES)
  const mailPort = await freePort()
  const node = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const house = await startHouse({ built, folder, mailPort, node })
  try {
    await pause(2_000)
    const words: Words = {
      milliseconds: MILLISECONDS,
      ports: { site: house.port('public site'), desk: house.port('desk (staff)'), mail: mailPort },
      pid: house.pid,
      stage,
    }
    const begin = await Promise.all(DRIVERS.map((driver) => prepareDriver(driver, words)))
    const weight = watchWeight(house.pid)
    const before = await secondsUsed(house.pid)
    const start = performance.now()
    const [counted, ...flooded] = await Promise.all(begin.map((start) => start()))
    const { visits, reporters } = honestShape.parse(counted)
    const heaviest = await weight.stop()
    const used = await secondsUsed(house.pid)
    const coresOf = (seconds: number): number => rounded((seconds * 1_000) / (performance.now() - start))
    for (const [place, of] of flooded.entries()) say(`${DRIVERS[place + 1]}: ${JSON.stringify(of)}`)
    for (const what of new Set(visits.map((visit) => visit.what))) {
      const of = visits.filter((visit) => visit.what === what)
      say(`${what}: ${of.length} times, ${spread(of.map(({ time }) => time))} ms (p50 / p95 / p99)`)
    }
    say(`memory: house ${Math.round(heaviest.house)} MB, database ${Math.round(heaviest.database)} MB`)
    const isSignIn = ({ what }: { what: string }): boolean => what.startsWith('by ')
    const desk = visits.filter((visit) => !isSignIn(visit))
    const times = desk.map(({ time }) => time)
    const walks = reporters.map(({ time }) => time)
    const passkeys = visits.filter(({ what }) => what === 'by passkey')
    const passwords = visits.filter(({ what }) => what === 'by password')
    const share = (served: number, all: number): number => (all === 0 ? 0 : served / all)
    const figures = {
      deskVisits: desk.length,
      deskP50Milliseconds: rounded(quantile(times, 0.5)),
      deskP95Milliseconds: rounded(quantile(times, 0.95)),
      deskP99Milliseconds: rounded(quantile(times, 0.99)),
      deskServed: share(desk.filter(({ served }) => served).length, desk.length),
      passkeySeconds: rounded(Math.max(...passkeys.map(({ time }) => time)) / 1_000),
      passkeysServed: share(passkeys.filter(({ served }) => served).length, passkeys.length),
      passwordTries: passwords.length,
      passwordsServed: passwords.filter(({ served }) => served).length,
      reporters: reporters.length,
      reporterP95Seconds: rounded(quantile(walks, 0.95) / 1_000),
      reportersServed: share(reporters.filter(({ receipt }) => receipt).length, reporters.length),
      megabytes: Math.round(sumOf(heaviest)),
      coresOfHouse: coresOf(used.house - before.house),
      coresOfDatabase: coresOf(used.database - before.database),
    }
    conclude('floods', figures, {
      // Three at work, of whom each opens a page a second.
      deskVisits: { atLeast: MILLISECONDS / 1_000 },
      deskP95Milliseconds: { atMost: 500 },
      deskServed: { atLeast: 1 },
      passkeysServed: { atLeast: 1 },
      passwordsServed: { atLeast: 1 },
      reportersServed: { atLeast: 1 },
      megabytes: { atMost: 1_000 },
    })
  } finally {
    await house.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
  await rm(built, { recursive: true, force: true })
}
