import { moved, pdqOf } from '@vigie/hashes/fixtures'
import { setQuota } from '@vigie/hashes/verbs/set-quota'
import { withdrawPlatformKey } from '@vigie/hashes/verbs/withdraw-platform-key'
import { DAY, HOUR } from '@vigie/kernel'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, openPartner, type Partner } from './testing.ts'

let partner: Partner
let centre: Partner['centre']
beforeAll(async () => {
  partner = await openPartner()
  centre = partner.centre
})
afterAll(async () => {
  await partner.close()
  expect(partner.faults).toEqual([])
})

test('only the key of a platform opens it, while it holds, and it opens nothing else', async () => {
  const { hanne, olivia } = centre.staff
  const question = { hashes: [{ pdq: pdqOf('one') }] }
  const { key: personal } = await centre.perform(makeAccessKey, hanne, { label: 'test', days: 5 })
  const other = await partner.newPlatform('Forme neutre')
  await centre.perform(withdrawPlatformKey, olivia, { platformKey: other.platformKey })
  for (const bearer of [null, 'vigie_platform_unknown', personal, other.key]) {
    expect(await codeOf(await partner.send(question, bearer))).toEqual([401, 'no-platform-key'])
  }
  const operations = await partner.app.request('/api/v1/operations', {
    headers: { authorization: `Bearer ${partner.key}` },
  })
  expect(await codeOf(operations)).toEqual([401, 'no-access-key'])
  expect((await partner.app.request('/api/v1/hashes/lookup')).status).toBe(405)
})

test('a platform asks no more than its quota, however many ask at once, and again an hour later', async () => {
  const { griet } = centre.staff
  const small = await partner.newPlatform('Small', 50, 80)
  const ten = { hashes: Array.from({ length: 10 }, (_, at) => ({ pdq: pdqOf(`small ${at}`) })) }
  const statuses = await Promise.all(
    Array.from({ length: 9 }, async () => (await partner.send(ten, small.key)).status),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  centre.clock.moveBy(HOUR)
  const later = []
  for (let at = 0; at < 4; at += 1) later.push((await partner.send(ten, small.key)).status)
  expect(later).toEqual([200, 200, 200, 429])
  await centre.perform(setQuota, griet, { platform: small.platform, perHour: 0, perDay: 0 })
  centre.clock.moveBy(DAY)
  const refused = await partner.send(ten, small.key)
  expect(refused.headers.get('retry-after')).toBe('3600')
  expect(await codeOf(refused)).toEqual([429, 'quota-used-up'])
})

test('who feels their way from place to place is refused, and it costs quota all the same', async () => {
  const walk = [pdqOf('start')]
  for (let at = 0; at < 400; at += 1) walk.push(moved(walk.at(-1) ?? '', 1, at))
  expect(await codeOf(await partner.send({ hashes: walk.map((pdq) => ({ pdq })) }))).toEqual([
    409,
    'looks-like-probing',
  ])
  const { rows } = await sql<{ asked: number }>`
    select asked from hashes.lookup where platform = ${partner.platform} order by asked_at desc, asked desc`.execute(
    centre.desk.house.books,
  )
  expect(rows.map(({ asked }) => asked)).toContain(401)
})
