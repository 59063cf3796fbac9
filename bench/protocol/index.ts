import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import {
  createClient,
  createReceiver,
  openDirectories,
  openRegister,
  type RequestMessage,
  seenInMemory,
  signRequest,
} from '@vigie/protocol'
import { newKey, startRegister, startSender } from '@vigie/protocol/testing'
import { z } from 'zod'
import { conclude, drive, quantile, rounded } from '../verdict.ts'
import { noticeOf } from './notices.ts'

/*
 * How many notices does a receiver verify, on one core: signature, nonce, digest, schema, and the claim in a register of a
 * hundred flaggers? And how many go all the way in a minute on this machine: signed, sent over HTTP to a receiver in another
 * process, verified, given a signed receipt, and that verified again? Plain HTTP: what TLS costs is not in it.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
const HANDS = 8
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const now = () => new Date()

const register = await startRegister()
const sender = await startSender()
const areas = [{ category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' as const }]
const states = [{ state: 'awarded' as const, from: '2026-01-01T00:00:00Z' }]
await register.publish({
  serial: 1,
  issuedAt: now().toISOString(),
  nextUpdate: new Date(Date.now() + 86_400_000).toISOString(),
  entries: Array.from({ length: 100 }, (_, place) => ({
    entry: `BE-${place}`,
    organisation: `Flagger ${place}`,
    origins: [place === 99 ? sender.origin : `https://flagger-${place}.example`],
    areas,
    states,
  })),
})
const standing = { kind: 'trusted-flagger', register: register.url, entry: 'BE-99' } as const

/** One core, nothing in between: requests that were signed before, each read once. */
const readingRate = async (items: number): Promise<number> => {
  const origin = 'https://receiver.example'
  const { keyOf } = openDirectories({ fetch, now, admits: () => true, loopback: true })
  const registers = [openRegister({ url: register.url, fetch, keyOf, now })]
  const receiver = createReceiver({
    origin,
    key: newKey(origin),
    keyOf,
    seen: seenInMemory(now),
    now,
    registers,
  })
  const signed = (): Promise<RequestMessage> =>
    signRequest(
      {
        method: 'POST',
        url: `${origin}/vigie/1/notices`,
        headers: new Headers({ 'content-type': 'application/json' }),
        body: noticeOf(items, origin, standing),
      },
      sender.key,
      { now: now() },
    )
  await receiver.readNotice(await signed())
  const requests = await Promise.all(Array.from({ length: items > 10 ? 1_000 : 4_000 }, signed))
  const start = performance.now()
  for (const request of requests) {
    const read = await receiver.readNotice(request)
    if (read.standing.granted !== 'trusted-flagger') throw new Error('priority was not granted')
  }
  return (requests.length / (performance.now() - start)) * 1000
}

const child = fork(join(import.meta.dirname, 'receiver.ts'), [register.url], {
  execArgv: ['--import', 'tsx'],
})
try {
  say(`machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, node ${process.version}`)
  const [readOfOne, readOfFifty] = [await readingRate(1), await readingRate(50)]
  say(
    `verified on one core: ${rounded(readOfOne)} notices of 1 item a second, ${rounded(readOfFifty)} of 50 items`,
  )
  const [base] = z
    .tuple([z.string()])
    .rest(z.unknown())
    .parse(await once(child, 'message'))
  const client = createClient({ base, key: sender.key, fetch, now, loopback: true })
  const send = async (): Promise<void> => {
    const { receipt } = await client.sendNotice(noticeOf(10, base, standing))
    if (receipt.standing?.granted !== 'trusted-flagger') throw new Error('priority was not granted')
  }
  await drive(HANDS, 2_000, send)
  const { perSecond, times } = await drive(HANDS, SECONDS * 1000, send)
  const figures = {
    verifiedPerSecondOneItem: rounded(readOfOne),
    verifiedPerSecondFiftyItems: rounded(readOfFifty),
    acceptedPerMinute: rounded(perSecond * 60),
    p95Milliseconds: rounded(quantile(times, 0.95)),
  }
  for (const missed of conclude('protocol', figures, { acceptedPerMinute: { atLeast: 1_000 } })) say(missed)
} finally {
  child.disconnect()
  await Promise.all([register.close(), sender.close()])
}
