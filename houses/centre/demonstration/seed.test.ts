import { findQueue } from '@vigie/hotline'
import { machineClock } from '@vigie/kernel'
import { findStaff } from '@vigie/people'
import { throwawayDatabase } from '@vigie/platform/database'
import { visit } from '@vigie/platform/operation'
import { createPost, listenForPost, type Post } from '@vigie/platform/post'
import { readAccount } from '@vigie/transparency'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { databaseOf } from '../lay-books.ts'
import { type CentrePlace, type Holding, openCentre } from '../open-centre.ts'
import { TEMPLATE } from '../testing-server.ts'
import { EXAMPLE_LETTERHEAD } from '../throwaway-centre.ts'
import { seedDemonstration } from './seed.ts'
import { STORIES } from './stories.ts'

const system = { kind: 'system' } as const
let place: CentrePlace
let post: Post
let holdings: { public: Holding; desk: Holding; worker: Holding }
const closings: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const superUrl = inject('superUrl')
  const hotline = await throwawayDatabase({ superUrl, template: databaseOf('hotline', TEMPLATE) })
  const commons = await throwawayDatabase({ superUrl, template: databaseOf('commons', TEMPLATE) })
  place = {
    superUrl,
    databases: { hotline: hotline.database, commons: commons.database },
    keyFolder: inject('keyFolder'),
    clock: machineClock,
    letterhead: EXAMPLE_LETTERHEAD,
  }
  holdings = {
    public: await openCentre(place, 'vigie_public', 2),
    desk: await openCentre(place, 'vigie_desk', 3),
    worker: await openCentre(place, 'vigie_worker', 3),
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
  expect(queue.total).toBe(STORIES.filter(({ progress }) => progress !== 'closed').length)
  expect(new Set(queue.lines.map(({ waitsFor }) => waitsFor)).size).toBeGreaterThanOrEqual(5)
})

test('the year that is over has an account with notices in it', async () => {
  const account = await readAccount(holdings.public.commons, 2025)
  expect(account).not.toBeNull()
  expect(JSON.stringify(account)).toContain('Chatlounge')
})
