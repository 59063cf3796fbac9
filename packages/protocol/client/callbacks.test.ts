import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messageOf } from '../http/message-of.ts'
import { seenInMemory } from '../http/seen-in-memory.ts'
import { openDirectories } from '../keys/open-directories.ts'
import { ProtocolProblem } from '../problems.ts'
import { testDecision } from '../receiver/test-decision.ts'
import { newKey, startReceiver, startSender } from '../testing/index.ts'
import { readCallback } from './read-callback.ts'
import type { SignedDecision } from './read-decisions.ts'
import { sendDecisions } from './send-decisions.ts'

const now = () => new Date()
const brought: { receiver: string; decisions: SignedDecision[] }[] = []
const { keyOf, directoryOf } = openDirectories({ fetch, now, admits: () => true, loopback: true })
const seen = seenInMemory(now)

let sender: Awaited<ReturnType<typeof startSender>>
let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  receiver = await startReceiver()
  sender = await startSender({
    callback: async (request, origin) => {
      try {
        const message = await messageOf(request, { most: 1_000_000 })
        brought.push(await readCallback(message, { origin, keyOf, now, seen }))
        return new Response(null, { status: 204 })
      } catch (fault) {
        if (!(fault instanceof ProtocolProblem)) throw fault
        return new Response(JSON.stringify(fault.toProblem()), { status: fault.status })
      }
    },
  })
})
afterAll(() => Promise.all([sender.close(), receiver.close()]))

const decide = (to = sender.origin) =>
  receiver.decide(testDecision({ id: randomUUID() }, '1', { id: randomUUID(), sender: to, decidedAt: now() }))

test('a receiver brings signed decisions to the callback that a sender publishes', async () => {
  const { decision, signed } = await decide()
  const directory = await directoryOf(sender.origin)
  await sendDecisions(directory, [signed], { key: receiver.key, fetch, now })
  expect(brought).toEqual([{ receiver: receiver.origin, decisions: [{ decision, signed }] }])
})

test('decisions of another receiver, or for another sender, are not believed', async () => {
  const directory = await directoryOf(sender.origin)
  const { signed } = await decide('https://another.example')
  await expect(sendDecisions(directory, [signed], { key: receiver.key, fetch, now })).rejects.toMatchObject({
    kind: 'malformed',
  })
  const other = await startReceiver()
  try {
    const { signed: ours } = await decide()
    await expect(sendDecisions(directory, [ours], { key: other.key, fetch, now })).rejects.toMatchObject({
      kind: 'signature-invalid',
    })
    const key = newKey(receiver.origin)
    await expect(sendDecisions(directory, [ours], { key, fetch, now })).rejects.toMatchObject({
      kind: 'unknown-key',
    })
  } finally {
    await other.close()
  }
})

test('a callback that is not on the origin of its sender is never called', async () => {
  let called = 0
  const counting: typeof fetch = (...words) => {
    called += 1
    return fetch(...words)
  }
  const { signed } = await decide()
  for (const callback of ['https://another.example/callback', undefined]) {
    const directory = { origin: sender.origin, sender: callback === undefined ? {} : { callback } }
    await expect(
      sendDecisions(directory, [signed], { key: receiver.key, fetch: counting, now }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  }
  expect(called).toBe(0)
})
