import { sealedColumnsOf } from '@vigie/platform/house'
import { blankRows, dayKeysOf, destroyKeys, keyIdOf, openText, SealBroken, seal } from '@vigie/platform/vault'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BOOKS } from './house.ts'
import { hexOf, type KeeperCentre, mailPlace, openKeeperCentre } from './testing-keys.ts'

let own: KeeperCentre
let centre: KeeperCentre['centre']
let keeper: KeeperCentre['keeper']
beforeEach(async () => {
  own = await openKeeperCentre()
  centre = own.centre
  keeper = own.keeper
})
afterEach(() => own.close())

const strayMail = (id: string, sealedValue: Buffer) => ({
  text: `insert into notices.stray_mail (id, message_id, reason, sealed, received_at)
    values ($1::uuid, $1::text, 'no-reference', $2, '2026-03-02')`,
  values: [id, sealedValue],
})
const mail = '00000000-0000-4000-8000-000000000001'

test('a key is not destroyed before those are done who began to write under it', async () => {
  const [key] = await own.keysInUse()
  const writer = await own.connectAs('desk')
  const sealedValue = seal((await centre.desk.house.keys.on('2026-03-02')).desk, mailPlace(mail), 'in flight')
  expect(keyIdOf(sealedValue)).toBe(key && hexOf(key))
  await writer.query('begin')
  await writer.query(strayMail(mail, sealedValue))
  let done = false
  const destroying = destroyKeys(keeper, [keyIdOf(sealedValue) ?? '']).then((changed) => {
    done = true
    return changed
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(done).toBe(false)
  await writer.query('commit')
  expect(await destroying).toMatchObject({ carried: 1, destroyed: 1 })
  const { rows } = await writer.query('select sealed from notices.stray_mail')
  expect(openText(keeper.cabinet, mailPlace(mail), rows[0].sealed)).toBe('in flight')
})

test('the books refuse a sealed value under a retired key, also to a transaction with an older picture', async () => {
  const sealedValue = seal((await centre.desk.house.keys.on('2026-03-02')).desk, mailPlace(mail), 'too late')
  const older = await own.connectAs('desk')
  await older.query('begin isolation level repeatable read')
  await older.query('select 1 from notices.stray_mail')
  await destroyKeys(keeper, [keyIdOf(sealedValue) ?? ''])
  await expect(older.query(strayMail(mail, sealedValue))).rejects.toMatchObject({ code: '40001' })
  await older.query('rollback')
  await expect(older.query(strayMail(mail, sealedValue))).rejects.toMatchObject({ code: 'VK001' })
})

test('a sealed value that never opened stops the change and is named by number; nothing is destroyed until somebody says so', async () => {
  const { report: id } = await own.submit('Good.')
  const [key] = await own.keysInUse()
  const sealedValue = seal((await centre.desk.house.keys.on('2026-03-02')).desk, mailPlace('elsewhere'), 'x')
  const writer = await own.connectAs('desk')
  await writer.query(strayMail(mail, sealedValue))
  const ids = key ? [hexOf(key)] : []
  await expect(destroyKeys(keeper, ids)).rejects.toThrow(
    '1 sealed values under these keys could not be carried over',
  )
  expect(await keeper.cabinet.list()).toContain(ids[0])
  expect(await destroyKeys(keeper, ids, { leaveBroken: true })).toMatchObject({ broken: 1, destroyed: 1 })
  expect(await own.opened(id)).toBe('Good.')
})

test('destroying one record makes every copy of it unreadable, and leaves its neighbours of that day alone', async () => {
  const { report: doomed } = await own.submit('To be forgotten.')
  const { report: neighbour } = await own.submit('To be kept.')
  const reader = await own.connectAs()
  const copy = async (id: string): Promise<Buffer> =>
    (await reader.query('select narrative from intake.report where id = $1', [id])).rows[0].narrative
  const backup = await copy(doomed)
  const rows = [{ table: 'intake.report', row: doomed }]
  const keys = await dayKeysOf(keeper.books, sealedColumnsOf(BOOKS.hotline), rows)
  expect(keys).toEqual([keyIdOf(backup)])
  expect(
    await keeper.books.transaction().execute((tx) => blankRows(tx, sealedColumnsOf(BOOKS.hotline), rows)),
  ).toBe(2)
  await destroyKeys(keeper, keys)
  const place = { table: 'intake.report', row: doomed, column: 'narrative' }
  const { ring } = await centre.desk.house.keys.on('2026-03-02')
  expect(() => openText(ring ?? new Map(), place, backup)).toThrow(SealBroken)
  expect((await copy(doomed)).length).toBe(0)
  expect(await own.opened(neighbour)).toBe('To be kept.')
  expect((await own.keysInUse()).map(({ day }) => day)).toContain('2026-03-02')
})
