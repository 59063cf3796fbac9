import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { sealedColumnsOf } from '@vigie/platform/house'
import {
  countSealedValues,
  finishKeys,
  type Keeper,
  repairKeys,
  rotateKeys,
  selectKeys,
} from '@vigie/platform/vault'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BOOKS } from './house.ts'
import { anyone, hexOf, type KeeperCentre, openKeeperCentre } from './testing-keys.ts'

let own: KeeperCentre
let centre: KeeperCentre['centre']
let keeper: KeeperCentre['keeper']
beforeEach(async () => {
  own = await openKeeperCentre()
  centre = own.centre
  keeper = own.keeper
})
afterEach(() => own.close())

test('after every key was changed everything opens, the old keys are gone, and nothing lies under them', async () => {
  const { report: id, receipt } = await own.submit('Before the change.')
  await centre.perform(writeToReporter, centre.staff.hanne, { report: id, text: 'We are looking.' })
  await centre.deliver()
  const before = (await own.keysInUse()).map(hexOf)
  const changed = await rotateKeys(keeper)
  expect(changed).toMatchObject({ broken: 0, destroyed: before.length })
  expect(changed.carried).toBeGreaterThanOrEqual(5)
  expect(await own.opened(id)).toBe('Before the change.')
  const mailbox = await centre.perform(readMailbox, anyone, { receipt })
  expect(mailbox.messages.map(({ text }) => text)).toEqual(['We are looking.'])
  expect(await countSealedValues(keeper.books, sealedColumnsOf(BOOKS.hotline), before)).toBe(0)
  const inside = await keeper.cabinet.list()
  expect(inside.filter((key) => before.includes(key))).toEqual([])
  expect((await own.keysInUse()).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03'])
})

test('who still holds the old key takes the new one and loses nothing', async () => {
  await own.submit('One.')
  await rotateKeys(keeper)
  // The public site has sealed to the old key a moment ago and has not asked the books since.
  const { report: id } = await own.submit('Two.')
  expect(await own.opened(id)).toBe('Two.')
  expect(await finishKeys(keeper)).toEqual({ carried: 0, broken: 0, destroyed: 0 })
})

test('a change that is broken off anywhere is finished by the next one, and loses nothing', async () => {
  const { report: id } = await own.submit('Still there.')
  const before = (await own.keysInUse()).map(hexOf)
  const crash = new Error('the power went')
  let steps = 0
  const crashing = (at: number): Keeper => {
    const step = async () => {
      steps++
      if (steps === at) throw crash
    }
    const { cabinet } = keeper
    return {
      ...keeper,
      cabinet: {
        list: cabinet.list,
        get: cabinet.get,
        fetch: async () => {
          await step()
          await cabinet.fetch()
        },
        put: async (key) => {
          await step()
          await cabinet.put(key)
          await step()
        },
        destroy: async (key) => {
          await step()
          await cabinet.destroy(key)
          await step()
        },
      },
    }
  }
  for (let at = 1; at <= 8; at++) {
    steps = 0
    await expect(rotateKeys(crashing(at))).rejects.toBe(crash)
    expect(await own.opened(id)).toBe('Still there.')
  }
  await finishKeys(keeper)
  expect(await own.opened(id)).toBe('Still there.')
  const lines = await selectKeys(keeper.books)
  expect(lines.filter((line) => line.retired_at && !line.destroyed_at)).toEqual([])
  expect((await keeper.cabinet.list()).filter((key) => before.includes(key))).toEqual([])
})

test('books put back to before a change of keys seal to fresh keys, not to destroyed ones', async () => {
  await own.submit('In the backup.')
  const owner = await own.connectAs()
  await owner.query('create table public.backup as table vault.sealing_key')
  await rotateKeys(keeper)
  await owner.query(
    'delete from vault.sealing_key; insert into vault.sealing_key select * from public.backup',
  )
  expect(await repairKeys(keeper)).toBe(2)
  expect(await repairKeys(keeper)).toBe(0)
  const { report: id } = await own.submit('After putting back.')
  expect(await own.opened(id)).toBe('After putting back.')
})

test('an empty cabinet beside books with keys is a mistake, not a reason to begin anew', async () => {
  const empty = { ...keeper, cabinet: { ...keeper.cabinet, list: async () => [] } }
  await expect(repairKeys(empty)).rejects.toThrow('the cabinet is empty')
  expect((await own.keysInUse()).length).toBe(2)
})
