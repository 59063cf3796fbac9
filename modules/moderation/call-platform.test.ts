import { createServer } from 'node:http'
import { HOUR } from '@vigie/kernel'
import { createCall } from '@vigie/platform/outside'
import { deliverFacts, type Subscriber } from '@vigie/platform/queue'
import { newSigningKey } from '@vigie/platform/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callsPlatform, hookRequest } from './call-platform.ts'
import { tellsUploader } from './tell-uploader.ts'
import { openWorld, REFUSAL, REMOVAL, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const signer = newSigningKey()

test('a call is signed over its id, its moment and its words, so that no part can be changed', () => {
  const event = { id: 'd-1', at: new Date('2026-03-02T09:00:00Z') }
  const { headers, body } = hookRequest(signer, event, { type: 'decision.made', content: 'post-7' })
  expect(headers).toMatchObject({ 'webhook-id': 'd-1', 'webhook-timestamp': '1772442000' })
  const [version, signature = ''] = headers['webhook-signature'].split(',')
  const isOurs = (text: string) =>
    signer.verifying.verify(Buffer.from(text), Buffer.from(signature, 'base64'))
  expect(version).toBe('v1a')
  expect(isOurs(`d-1.1772442000.${body}`)).toBe(true)
  for (const other of [`d-2.1772442000.${body}`, `d-1.1772442001.${body}`, `d-1.1772442000.${body} `])
    expect(isOurs(other)).toBe(false)
})

/** A platform that fails at first, and what it heard when it did not. */
const openPlatform = async (failures: number) => {
  const heard: { id: string | undefined; body: string }[] = []
  let broken = failures
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += String(piece)
    })
    request.on('end', () => {
      if (broken-- > 0) return void response.writeHead(500).end()
      heard.push({ id: request.headers['webhook-id']?.toString(), body })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/hook`
  return {
    heard,
    to: { url, signer, call: createCall({ reach: 'anywhere' }) },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** So many rounds of the worker, an hour apart. */
const deliver = async (subscriber: Subscriber, rounds: number) => {
  for (let round = 0; round < rounds; round++) {
    await deliverFacts(world.house.worker.house, [subscriber], (_fact, _who, fault) => {
      throw fault
    })
    world.house.clock.moveBy(HOUR)
  }
}

test('a platform that is broken at first hears of each decision all the same, in codes and without a text', async () => {
  const platform = await openPlatform(2)
  try {
    const { items } = await world.byFlagger()
    const decision = await world.decide(world.mats, items[0], { ...REMOVAL, content: 'post-7' })
    await deliver(
      callsPlatform(() => platform.to),
      4,
    )
    const { heard } = platform
    expect(heard.map(({ id }) => id)).toEqual([decision])
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
      type: 'decision.made',
      decision,
      item: items[0],
      content: 'post-7',
      action: 'removed',
      ground: 'law',
    })
    expect(heard[0]?.body).not.toContain('made-up act')
    const { rows } = await world.asWorker(
      `select outcome, answer from moderation.hook_call where decision = '${decision}' order by attempt`,
    )
    expect(rows).toEqual([
      { outcome: 'later', answer: 'answer-500' },
      { outcome: 'later', answer: 'answer-500' },
      { outcome: 'accepted', answer: 'answer-204' },
    ])
  } finally {
    await platform.close()
  }
})

test('where the platform takes it, whoever put it there is told through the platform once it has taken the text, and once', async () => {
  const platform = await openPlatform(1)
  try {
    const [{ items: own }, { items: named }] = [await world.byFlagger(), await world.byForm()]
    const removed = await world.decide(world.mats, own[0], { ...REMOVAL, content: 'post-8' })
    const unnamed = await world.decide(world.mats, named[0])
    const left = await world.decide(world.mats, named[1], { ...REFUSAL, content: 'post-9' })
    await deliver(
      tellsUploader(() => platform.to),
      1,
    )
    expect((await world.whole(removed)).tellings).toEqual([])
    await deliver(
      tellsUploader(() => platform.to),
      3,
    )
    const { heard } = platform
    expect(heard.map(({ id }) => id)).toEqual([`${removed}.uploader`])
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
      type: 'uploader.to-tell',
      content: 'post-8',
      texts: { en: expect.stringContaining('The made-up act forbids it.'), nl: expect.any(String) },
    })
    // Who sent the notice stands in it nowhere.
    expect(heard[0]?.body).not.toMatch(/lagger/)
    expect((await world.whole(removed)).tellings).toMatchObject([{ whom: 'uploader', way: 'webhook' }])
    for (const one of [unnamed, left]) expect((await world.whole(one)).tellings).toEqual([])
  } finally {
    await platform.close()
  }
})
