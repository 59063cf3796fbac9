import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { DAY } from '@vigie/kernel'
import { NoSealingKey, seal } from '@vigie/platform/vault'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anyone, hexOf, type KeeperCentre, mailPlace, openKeeperCentre } from './testing-keys.ts'

let own: KeeperCentre
let centre: KeeperCentre['centre']
beforeEach(async () => {
  own = await openKeeperCentre()
  centre = own.centre
})
afterEach(() => own.close())

test('the public site goes on with the day before when nobody made a key, and staff make the missing one', async () => {
  const idOf = async (holding: 'public' | 'desk', day: string) =>
    (await centre[holding].house.keys.on(day)).desk.id.toString('hex')
  const last = (await own.keysInUse()).at(-1)
  expect(last?.day).toBe('2026-03-03')
  centre.clock.moveBy(5 * DAY)
  expect(await idOf('public', '2026-03-07')).toBe(last && hexOf(last))
  const { report: id } = await own.submit('Late in the evening.')
  expect(await own.opened(id)).toBe('Late in the evening.')
  const made = await idOf('desk', '2026-03-07')
  expect((await own.keysInUse()).find(({ day }) => day === '2026-03-07')?.id.toString('hex')).toBe(made)
})

test('a key that the house did not sign, or signed for another day, is not sealed to', async () => {
  const [today] = await own.keysInUse()
  const owner = await own.connectAs()
  await owner.query(`delete from vault.sealing_key where day > '2026-03-02'`)
  const forged = seal((await centre.public.house.keys.on('2026-03-02')).desk, mailPlace('x'), 'x').subarray(
    9,
    41,
  )
  await owner.query(
    'insert into vault.sealing_key (id, day, public_key, signature) values (substring(sha256($1) for 8), $2, $1, $3)',
    [forged, '2026-03-03', Buffer.alloc(64, 7)],
  )
  await owner.query(
    `insert into vault.sealing_key (id, day, public_key, signature)
     select substring(sha256('\\x01') for 8), '2026-03-04', sha256('\\x02'), signature from vault.sealing_key where id = $1`,
    [today?.id],
  )
  expect((await centre.public.house.keys.on('2026-03-04')).desk.id).toEqual(today?.id)
})

test('without any key nothing is accepted, and what is there can still be read', async () => {
  const { receipt } = await own.submit('Before.')
  const owner = await own.connectAs()
  await owner.query('delete from vault.sealing_key')
  centre.clock.moveBy(DAY)
  expect(await centre.public.house.keys.isReady('2026-03-03')).toBe(false)
  await expect(own.submit('After.')).rejects.toThrow(NoSealingKey)
  expect((await centre.perform(readMailbox, anyone, { receipt })).state).toBe('received')
})
