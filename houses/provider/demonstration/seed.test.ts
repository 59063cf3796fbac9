import { findIncomingQueue } from '@vigie/incoming'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestProvider, type TestProvider } from '../testing.ts'
import { seedDemonstration } from './seed.ts'

let house: TestProvider
beforeAll(async () => {
  house = await openTestProvider({ empty: true })
})
afterAll(() => house.close())

test('empty books are filled once with notices that came by every way, the trusted flagger’s first', async () => {
  const holdings = { desk: house.desk, worker: house.worker, public: house.public }
  const left: string[] = []
  const post = {
    send: async ({ messageId, to }: { messageId: string; to: string }) => {
      left.push(to)
      return { messageId, accepted: [to], response: '250 ok', at: new Date() }
    },
    close: () => undefined,
  }
  await seedDemonstration(house.place, holdings, post)
  await seedDemonstration(house.place, holdings, post)
  const { lines } = await house.read({ kind: 'system' }, (desk) => findIncomingQueue(desk, {}))
  expect(new Set(lines.map(({ channel }) => channel))).toEqual(
    new Set(['protocol', 'form', 'e-mail', 'desk']),
  )
  expect(lines).toHaveLength(7)
  expect(lines[0]).toMatchObject({ priority: true, outcome: 'matched' })
  expect(left.toSorted()).toEqual(['erika@zuhause.example', 'nobody@home.example', 'noor@thuis.example'])
})
