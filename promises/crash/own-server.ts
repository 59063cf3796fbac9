import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { wordsOf } from '@vigie/locales'
import pg from 'pg'
import { ask } from '../from-address.ts'
import type { Attack } from '../promise.ts'
import { killWithChildren } from './attacked-server.ts'
import { mayMount, mostInAMinute, type OwnHouse, startOwnHouse } from './own-house.ts'
import { hasReceipt, keepsStory, openReporter, reportOnce, startReporters } from './reporter.ts'

/** So long the answer to /readyz may be an older one, and so long its question may take. */
const READYZ_IS_LATE = 6_000
const BACK = 60_000

const asOwner = async (house: OwnHouse, statements: readonly string[]): Promise<void> => {
  const { port } = await house.postmaster()
  const connectionString = `postgresql://postgres:${await house.password()}@127.0.0.1:${port}/postgres`
  const client = new pg.Client({ connectionString })
  await client.connect()
  for (const one of statements) await client.query(one)
  await client.end()
}

/** Waits for a status; null where it does not come. */
const untilStatus = async (
  what: () => Promise<number>,
  wanted: number,
  within: number,
): Promise<number | null> => {
  const began = performance.now()
  while (performance.now() - began < within) {
    if ((await what()) === wanted) return performance.now() - began
    await pause(100)
  }
  return null
}

const countLostReceipts = async (house: OwnHouse, receipts: readonly string[]): Promise<number> => {
  let lost = 0
  for (const [n, receipt] of receipts.entries()) {
    const answer = await ask({
      port: house.port(),
      from: `127.8.${n >> 7}.${1 + (n & 0x7f)}`,
      path: '/api/v1/mailbox',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt }),
    })
    if (answer.status !== 200) lost++
  }
  return lost
}

/** The database server of the house is killed with all its children while reports arrive; then it cannot start for a while. */
const killOwnServer = async (
  house: OwnHouse,
  kills: number,
  receipts: readonly string[],
  say: Attack['say'],
) => {
  const figures = { serverKills: 0, serverUntruths: 0, serverBackMilliseconds: 0 }
  for (; figures.serverKills < kills; figures.serverKills++) {
    const isAway = figures.serverKills === kills - 1
    const before = receipts.length
    await pause(600)
    const { pid } = await house.postmaster()
    const began = performance.now()
    // The first ones come back by themselves at once; the last one finds no data for a while.
    if (isAway) await house.hide(true)
    await killWithChildren(pid)
    if ((await house.healthy()) !== 200) figures.serverUntruths++
    if (isAway) {
      if ((await untilStatus(house.ready, 503, READYZ_IS_LATE)) === null) figures.serverUntruths++
      if ((await house.healthy()) !== 200) figures.serverUntruths++
      await house.hide(false)
    }
    const taken = receipts.length
    if ((await house.whenReady(BACK)) === null) figures.serverUntruths++
    for (let turn = 0; turn < 100 && receipts.length === taken; turn++) await pause(100)
    // Ready means that reports are taken.
    if (receipts.length === taken) figures.serverUntruths++
    figures.serverBackMilliseconds = Math.max(figures.serverBackMilliseconds, performance.now() - began)
    say(
      `server killed${isAway ? ' and without its data' : ''}: ${receipts.length - before} reports taken around it`,
    )
  }
  return figures
}

/** The disk of the house is full, a reporter presses Send, and then there is room again. */
const fillDisk = async (house: OwnHouse, receipts: string[], say: Attack['say']) => {
  const faults: string[] = []
  const must = (what: string, holds: boolean): void => {
    if (!holds) faults.push(what)
  }
  const reporter = openReporter(house.port, 1)
  const check = await reporter.toCheck()
  must('the check page shows the story', keepsStory(check))
  await house.fill(true)
  must('/readyz says no', (await untilStatus(house.ready, 503, READYZ_IS_LATE)) !== null)
  must('/healthz says that it lives', (await house.healthy()) === 200)
  let status: string | number = ''
  // What fits into pages that lie there already is still taken, and then it counts.
  for (let n = 0; n < 200 && status !== 503; n++) {
    status = await reportOnce(house.port(), 20_000 + n)
    if (typeof status === 'string') receipts.push(status)
  }
  must('a program is answered 503', status === 503)
  const refused = await reporter.send(check)
  const told = wordsOf('en')('site-centre.pages.fault.503.text')
  must('the reporter is told what to do', refused.status === 503 && refused.body.includes(told))
  const kept = await reporter.again(check)
  must('what was typed is still there', keepsStory(kept))
  await house.fill(false)
  const back = await house.whenReady(BACK)
  must('it is ready again by itself', back !== null)
  const receipt = hasReceipt(await reporter.send(kept))
  must('the same report is taken', receipt !== null)
  if (receipt !== null) receipts.push(receipt)
  for (const fault of faults) say(`full disk: not so: ${fault}`)
  return { diskFaults: faults.length, diskBackMilliseconds: back ?? BACK }
}

/** As some set it up to be faster; whoever is connected comes back under it. */
const SET_AS_FASTER = [
  "alter system set wal_writer_delay = '10s'",
  'select pg_reload_conf()',
  "alter role all set synchronous_commit = 'off'",
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
]

/** A house with a database server of its own: that is killed, and then its disk is full. */
export const attackOwnServer = async ({ quick, planted, say }: Attack) => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-own-server-'))
  await chmod(folder, 0o711)
  const home = join(folder, 'house')
  await mkdir(home)
  const hasDisk = await mayMount(home)
  if (!hasDisk) say('full disk: skipped, this account may not mount a disk of its own')
  const house = await startOwnHouse(home, hasDisk, planted)
  try {
    if ((await house.whenReady(10 * BACK)) === null) throw new Error(`the house is not ready: ${house.log()}`)
    if (planted) await asOwner(house, SET_AS_FASTER)
    const reporters = startReporters(house.port, 3)
    const killed = await killOwnServer(house, quick ? 2 : 5, reporters.receipts, say)
    await reporters.stop()
    const lostByKills = await countLostReceipts(house, reporters.receipts)
    const receipts: string[] = []
    const filled = hasDisk ? await fillDisk(house, receipts, say) : { diskFaults: 0 }
    const log = mostInAMinute(house.log())
    if (log.most > 1) say(`the log has ${log.most} lines in a minute of: ${log.sort}`)
    return {
      ...killed,
      serverAcknowledged: reporters.receipts.length,
      serverLost: lostByKills,
      ...filled,
      diskLost: await countLostReceipts(house, receipts),
      diskSkipped: hasDisk ? 0 : 1,
      logLinesAMinute: log.most,
      houseEnded: house.ended().length,
    }
  } finally {
    await house.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
