import { type Capture, findQueue, getCase } from '@vigie/hotline'
import { machineClock } from '@vigie/kernel'
import { findChanges } from '@vigie/notices'
import { findStaff } from '@vigie/people'
import { throwawayDatabase } from '@vigie/platform/database'
import { type Holding, openHouse } from '@vigie/platform/house'
import { visit } from '@vigie/platform/operation'
import { createPost, listenForPost, type Post } from '@vigie/platform/post'
import { readAccount } from '@vigie/transparency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CentrePlace } from '../house.ts'
import { templatePlace } from '../testing.ts'
import { EXAMPLE_LETTERHEAD } from '../throwaway-centre.ts'
import { seedDemonstration } from './seed.ts'
import { STORIES } from './stories.ts'

const system = { kind: 'system' } as const
const LOOK = { act: 'demonstration.look', subject: 'everything', purpose: 'audit' } as const
let place: CentrePlace
let post: Post
let holdings: { public: Holding; desk: Holding; worker: Holding }
const closings: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const template = templatePlace()
  const { superUrl, databases } = template
  const hotline = await throwawayDatabase({ superUrl, template: databases.hotline })
  const commons = await throwawayDatabase({ superUrl, template: databases.commons })
  place = {
    ...template,
    databases: { ...databases, hotline: hotline.database, commons: commons.database },
    clock: machineClock,
    letterhead: EXAMPLE_LETTERHEAD,
  }
  holdings = {
    public: await openHouse(place, 'public', 2),
    desk: await openHouse(place, 'desk', 3),
    worker: await openHouse(place, 'worker', 3),
  }
  const providers = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: async () => {},
  })
  post = createPost(providers.url, { from: EXAMPLE_LETTERHEAD.mailbox })
  closings.push(
    async () => post.close(),
    providers.close,
    ...Object.values(holdings).map((holding) => holding.close),
    hotline.drop,
    commons.drop,
  )
})
afterAll(async () => {
  for (const close of closings) await close()
})

test('the demonstration world is told once, into every state a desk can be in', async () => {
  await seedDemonstration(place, holdings, post)
  const count = (await visit(holdings.desk.house, system, null, findStaff)).length
  await seedDemonstration(place, holdings, post)
  const staff = await visit(holdings.desk.house, system, null, findStaff)
  expect(staff.length).toBe(count)
  const hanne = staff.find(({ mail }) => mail.startsWith('hanne'))
  const actor = { kind: 'person', id: hanne?.id ?? '', roles: ['analyst'] } as const
  const queue = await visit(holdings.desk.house, actor, null, (desk) => findQueue(desk, { order: 'oldest' }))
  expect(queue.lines).toHaveLength(STORIES.filter(({ progress }) => progress !== 'closed').length)
  expect(new Set(queue.lines.map(({ waitsFor }) => waitsFor)).size).toBeGreaterThanOrEqual(5)
})

test('what the house stated first is no change that somebody was late to tell', async () => {
  const changes = await visit(holdings.desk.house, system, null, findChanges)
  expect(changes.map(({ event }) => event)).not.toContain('statement-entered')
})

test('of one item it is known where captures are kept, and who has them from when', async () => {
  const staff = await visit(holdings.desk.house, system, null, findStaff)
  const hanne = staff.find(({ mail }) => mail.startsWith('hanne'))
  const actor = { kind: 'person', id: hanne?.id ?? '', roles: ['analyst'] } as const
  const { lines } = await visit(holdings.desk.house, actor, null, (desk) =>
    findQueue(desk, { order: 'oldest' }),
  )
  const found: Capture[] = []
  for (const { id } of lines)
    found.push(...(await visit(holdings.desk.house, actor, LOOK, (desk) => getCase(desk, id))).captures)
  expect(found.map(({ sort, custody }) => [sort, custody.map(({ event }) => event)])).toEqual([
    ['screenshot', ['made']],
    ['page-archive', ['made', 'handed-to-police']],
  ])
})

test('one item was looked at by two at the same time', async () => {
  const staff = await visit(holdings.desk.house, system, null, findStaff)
  const hanne = staff.find(({ mail }) => mail.startsWith('hanne'))
  const actor = { kind: 'person', id: hanne?.id ?? '', roles: ['analyst'] } as const
  const { lines } = await visit(holdings.desk.house, actor, null, (desk) =>
    findQueue(desk, { order: 'oldest' }),
  )
  const signed: string[] = []
  for (const { id } of lines)
    for (const { rounds } of (await visit(holdings.desk.house, actor, LOOK, (desk) => getCase(desk, id)))
      .items)
      signed.push(...rounds.flatMap(({ joint }) => joint?.signedBy ?? []))
  expect(signed).toHaveLength(1)
})

test('the year that is over has an account with notices in it', async () => {
  const account = await readAccount(holdings.public.books('commons'), 2025)
  expect(account).not.toBeNull()
  expect(JSON.stringify(account)).toContain('Chatlounge')
  expect(account?.numbers?.months.map(({ reports }) => reports)).not.toContain(null)
  expect(account?.numbers?.medianHours).toBeGreaterThan(0)
  const answered = new Set(account?.rows.map(({ provider }) => provider))
  expect(answered.size).toBeGreaterThanOrEqual(3)
})
