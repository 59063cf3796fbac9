import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { DAY } from '@vigie/kernel'
import {
  addressOf,
  loginNameOf,
  type OpenKeeper,
  openKeeper,
  passwordOf,
  sealedColumnsOf,
} from '@vigie/platform/house'
import {
  blankRows,
  countSealedValues,
  dayKeysOf,
  destroyKeys,
  finishKeys,
  type Keeper,
  keyIdOf,
  NoSealingKey,
  openText,
  repairKeys,
  rotateKeys,
  SealBroken,
  seal,
  selectKeys,
} from '@vigie/platform/vault'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BOOKS } from './house.ts'
import { openTestCentre } from './testing.ts'
import type { ThrowawayCentre } from './throwaway-centre.ts'

let centre: ThrowawayCentre
let keeper: OpenKeeper
const clients: pg.Client[] = []
beforeEach(async () => {
  centre = await openTestCentre()
  keeper = await openKeeper(centre.place)
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end()
  await keeper.close()
  await centre.close()
})

const anyone = { kind: 'anyone' } as const
const report = (narrative: string) => ({
  kind: 'grooming',
  language: 'en',
  place: 'chat',
  channel: 'form',
  narrative,
  addresses: ['https://forum.example/thread/1'],
  contact: 'somebody@mail.example',
})
const submit = (narrative: string) => centre.perform(submitReport, anyone, report(narrative))
const opened = async (id: string) =>
  (await centre.read(centre.staff.hanne, (desk) => openReport(desk, id))).narrative
const keysInUse = async () => (await selectKeys(keeper.books)).filter(({ retired_at }) => retired_at === null)
const hexOf = ({ id }: { id: Buffer }) => id.toString('hex')

/** A connection of one's own: as one of the logins, or as the administrator of the server. */
const connectAs = async (login?: 'desk' | 'public'): Promise<pg.Client> => {
  const { superUrl, databases } = centre.place
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  const connectionString = login
    ? addressOf(superUrl, databases.hotline, {
        name: loginNameOf('centre', login),
        password: await passwordOf(centre.place, login),
      })
    : url.href
  const client = new pg.Client({ connectionString })
  await client.connect()
  clients.push(client)
  return client
}

const strayMail = (id: string, sealedValue: Buffer) => ({
  text: `insert into notices.stray_mail (id, message_id, reason, sealed, received_at)
    values ($1::uuid, $1::text, 'no-reference', $2, '2026-03-02')`,
  values: [id, sealedValue],
})
const mailPlace = (row: string) => ({ table: 'notices.stray_mail', row, column: 'sealed' })
const mail = '00000000-0000-4000-8000-000000000001'

test('after every key was changed everything opens, the old keys are gone, and nothing lies under them', async () => {
  const { report: id, receipt } = await submit('Before the change.')
  await centre.perform(writeToReporter, centre.staff.hanne, { report: id, text: 'We are looking.' })
  await centre.deliver()
  const before = (await keysInUse()).map(hexOf)
  const changed = await rotateKeys(keeper)
  expect(changed).toMatchObject({ broken: 0, destroyed: before.length })
  expect(changed.carried).toBeGreaterThanOrEqual(5)
  expect(await opened(id)).toBe('Before the change.')
  const mailbox = await centre.perform(readMailbox, anyone, { receipt })
  expect(mailbox.messages.map(({ text }) => text)).toEqual(['We are looking.'])
  expect(await countSealedValues(keeper.books, sealedColumnsOf(BOOKS.hotline), before)).toBe(0)
  const inside = await keeper.cabinet.list()
  expect(inside.filter((key) => before.includes(key))).toEqual([])
  expect((await keysInUse()).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03'])
})

test('who still holds the old key takes the new one and loses nothing', async () => {
  await submit('One.')
  await rotateKeys(keeper)
  // The public site has sealed to the old key a moment ago and has not asked the books since.
  const { report: id } = await submit('Two.')
  expect(await opened(id)).toBe('Two.')
  expect(await finishKeys(keeper)).toEqual({ carried: 0, broken: 0, destroyed: 0 })
})

test('a key is not destroyed before those are done who began to write under it', async () => {
  const [key] = await keysInUse()
  const writer = await connectAs('desk')
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
  const older = await connectAs('desk')
  await older.query('begin isolation level repeatable read')
  await older.query('select 1 from notices.stray_mail')
  await destroyKeys(keeper, [keyIdOf(sealedValue) ?? ''])
  await expect(older.query(strayMail(mail, sealedValue))).rejects.toMatchObject({ code: '40001' })
  await older.query('rollback')
  await expect(older.query(strayMail(mail, sealedValue))).rejects.toMatchObject({ code: 'VK001' })
})

test('a change that is broken off anywhere is finished by the next one, and loses nothing', async () => {
  const { report: id } = await submit('Still there.')
  const before = (await keysInUse()).map(hexOf)
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
    expect(await opened(id)).toBe('Still there.')
  }
  await finishKeys(keeper)
  expect(await opened(id)).toBe('Still there.')
  const lines = await selectKeys(keeper.books)
  expect(lines.filter((line) => line.retired_at && !line.destroyed_at)).toEqual([])
  expect((await keeper.cabinet.list()).filter((key) => before.includes(key))).toEqual([])
})

test('a sealed value that never opened stops the change and is named by number; nothing is destroyed until somebody says so', async () => {
  const { report: id } = await submit('Good.')
  const [key] = await keysInUse()
  const sealedValue = seal((await centre.desk.house.keys.on('2026-03-02')).desk, mailPlace('elsewhere'), 'x')
  const writer = await connectAs('desk')
  await writer.query(strayMail(mail, sealedValue))
  const ids = key ? [hexOf(key)] : []
  await expect(destroyKeys(keeper, ids)).rejects.toThrow(
    '1 sealed values under these keys could not be carried over',
  )
  expect(await keeper.cabinet.list()).toContain(ids[0])
  expect(await destroyKeys(keeper, ids, { leaveBroken: true })).toMatchObject({ broken: 1, destroyed: 1 })
  expect(await opened(id)).toBe('Good.')
})

test('destroying one record makes every copy of it unreadable, and leaves its neighbours of that day alone', async () => {
  const { report: doomed } = await submit('To be forgotten.')
  const { report: neighbour } = await submit('To be kept.')
  const reader = await connectAs()
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
  expect(await opened(neighbour)).toBe('To be kept.')
  expect((await keysInUse()).map(({ day }) => day)).toContain('2026-03-02')
})

test('books put back to before a change of keys seal to fresh keys, not to destroyed ones', async () => {
  await submit('In the backup.')
  const owner = await connectAs()
  await owner.query('create table public.backup as table vault.sealing_key')
  await rotateKeys(keeper)
  await owner.query(
    'delete from vault.sealing_key; insert into vault.sealing_key select * from public.backup',
  )
  expect(await repairKeys(keeper)).toBe(2)
  expect(await repairKeys(keeper)).toBe(0)
  const { report: id } = await submit('After putting back.')
  expect(await opened(id)).toBe('After putting back.')
})

test('an empty cabinet beside books with keys is a mistake, not a reason to begin anew', async () => {
  const empty = { ...keeper, cabinet: { ...keeper.cabinet, list: async () => [] } }
  await expect(repairKeys(empty)).rejects.toThrow('the cabinet is empty')
  expect((await keysInUse()).length).toBe(2)
})

test('the public site goes on with the day before when nobody made a key, and staff make the missing one', async () => {
  const idOf = async (holding: 'public' | 'desk', day: string) =>
    (await centre[holding].house.keys.on(day)).desk.id.toString('hex')
  const last = (await keysInUse()).at(-1)
  expect(last?.day).toBe('2026-03-03')
  centre.clock.moveBy(5 * DAY)
  expect(await idOf('public', '2026-03-07')).toBe(last && hexOf(last))
  const { report: id } = await submit('Late in the evening.')
  expect(await opened(id)).toBe('Late in the evening.')
  const made = await idOf('desk', '2026-03-07')
  expect((await keysInUse()).find(({ day }) => day === '2026-03-07')?.id.toString('hex')).toBe(made)
})

test('a key that the house did not sign, or signed for another day, is not sealed to', async () => {
  const [today] = await keysInUse()
  const owner = await connectAs()
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
  const { receipt } = await submit('Before.')
  const owner = await connectAs()
  await owner.query('delete from vault.sealing_key')
  centre.clock.moveBy(DAY)
  expect(await centre.public.house.keys.isReady('2026-03-03')).toBe(false)
  await expect(submit('After.')).rejects.toThrow(NoSealingKey)
  expect((await centre.perform(readMailbox, anyone, { receipt })).state).toBe('received')
})
