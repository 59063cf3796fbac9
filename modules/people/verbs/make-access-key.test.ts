import { DAY, Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { findAccessKeys, findActorOfKey } from '../access-key.ts'
import { makeAccessKey } from './make-access-key.ts'
import { withdrawAccessKey } from './withdraw-access-key.ts'
import { withdrawRole } from './withdraw-role.ts'

const Made = z.object({ accessKey: z.uuid(), key: z.string() })
let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const make = async (actor: typeof centre.staff.hanne) =>
  Made.parse(await centre.perform(makeAccessKey, actor, { label: 'figures', days: 30 }))
const actorOf = (key: string) => bySystem(centre.desk.house, (desk) => findActorOfKey(desk, key))

test('a key speaks in the name of whoever made it, with the roles of this moment, until it runs out', async () => {
  const { olivia, griet } = centre.staff
  const { key } = await make(griet)
  expect(await actorOf(key)).toEqual({ kind: 'person', id: griet.id, roles: ['coordinator'] })
  await centre.perform(withdrawRole, olivia, { person: griet.id, role: 'coordinator' })
  expect((await actorOf(key))?.roles).toEqual([])
  centre.clock.moveBy(30 * DAY)
  expect(await actorOf(key)).toBeNull()
})

test('one withdraws one’s own key, an administrator any; to others it does not exist', async () => {
  const { hanne, bram, olivia } = centre.staff
  const [one, two] = [await make(hanne), await make(hanne)]
  const withdraw = (actor: typeof hanne, accessKey: string) =>
    centre.perform(withdrawAccessKey, actor, { accessKey })
  await expect(withdraw(bram, one.accessKey)).rejects.toThrow(new Refused('no-such-access-key', 'unknown'))
  expect(await actorOf(one.key)).not.toBeNull()
  await withdraw(hanne, one.accessKey)
  await withdraw(olivia, two.accessKey)
  expect([await actorOf(one.key), await actorOf(two.key)]).toEqual([null, null])
  expect(await bySystem(centre.desk.house, (desk) => findAccessKeys(desk, hanne.id))).toEqual([])
})
