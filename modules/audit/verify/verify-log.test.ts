import type { ThrowawayCentre } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { connect, type Database } from '@vigie/platform/database'
import { type Books, bySystem, type NoTables } from '@vigie/platform/operation'
import { newSigningKey } from '@vigie/platform/vault'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  logKeeper,
  readHead,
  record,
  type SignedHead,
  type Verified,
  verifyLog,
  writeNote,
} from '../index.ts'
import type { KeptHead } from '../log/head.ts'
import { sign } from '../log/head.ts'
import { selectHeads } from '../log/head-rows.ts'
import type { FindingWord } from './findings.ts'

const DAY = 24 * 60 * 60_000
const ORIGIN = 'vigie.example/audit'

let centre: ThrowawayCentre
let owner: Database<NoTables>
let heads: SignedHead[]
const key = newSigningKey()

beforeAll(async () => {
  centre = await openTestCentre()
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  owner = connect(url.href, { max: 1 })
  for (let day = 0; day < 3; day++) {
    for (let at = 0; at < 9; at++) {
      await bySystem(centre.desk.house, (desk) => record(desk, 'test.act', `day:${day}`))
    }
    await logKeeper(centre.worker.house, key)()
    centre.clock.moveBy(DAY)
  }
  heads = await selectHeads(owner)
})
afterAll(async () => {
  await owner.close()
  await centre.close()
})

class Undone extends Error {}

/** What verification finds after the owner of the tables did something, which is then taken back. */
const after = async (
  work: (db: Books) => Promise<unknown>,
  kept: readonly KeptHead[] = [],
): Promise<Verified> => {
  const found: Verified[] = []
  const given = {
    now: centre.clock(),
    origin: ORIGIN,
    keys: [key.verifying],
    elsewhere: kept.map((head) => ({ head, where: 'in a file' })),
  }
  await owner
    .transaction()
    .execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db)
      await work(db)
      found.push(await verifyLog(db, given))
      throw new Undone()
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Undone)) throw fault
    })
  const [one] = found
  if (one === undefined) throw new Error('nothing was verified')
  return one
}

const run = (text: string) => (db: Books) => sql.raw(text).execute(db)
const entryAt = (position: number) => `(select entry from audit.leaf where position = ${position})`
const keptOf = (head: SignedHead): KeptHead => {
  const read = readHead(writeNote(head))
  if (read === null) throw new Error('a note of ours cannot be read')
  return read
}
const latest = (): SignedHead => {
  const head = heads.at(-1)
  if (head === undefined) throw new Error('no head was signed')
  return head
}

test('a log that nobody touched holds, with what was published and what somebody noted by hand', async () => {
  const { size, root } = latest()
  const byHand = readHead(`${size}:${root.toString('base64')}`)
  const whole = await after(
    async () => undefined,
    [...heads.map(keptOf), ...(byHand === null ? [] : [byHand])],
  )
  expect(whole).toMatchObject({ holds: true, findings: [], heads: 3, waiting: 1, overdue: 1 })
  expect(whole.size).toBe(size)
  expect(whole.root).toEqual(root)
})

test.each<[string, FindingWord, string]>([
  [
    'an entry that says something else',
    'entry-changed',
    `update audit.entry set subject = 'x' where id = ${entryAt(4)}`,
  ],
  [
    'an entry that is a millionth of a second younger',
    'entry-changed',
    `update audit.entry set at = at + interval '1 microsecond' where id = ${entryAt(4)}`,
  ],
  [
    'an entry with a purpose it did not have',
    'entry-changed',
    `update audit.entry set purpose = 'assess' where id = ${entryAt(4)}`,
  ],
  [
    'an entry beyond all calendars',
    'entry-changed',
    `update audit.entry set at = 'infinity' where id = ${entryAt(4)}`,
  ],
  ['an entry that is gone', 'entry-missing', `delete from audit.entry where id = ${entryAt(4)}`],
  [
    'an entry that came later and says it was there before',
    'entry-left-out',
    `insert into audit.entry select gen_random_uuid(), at, actor_kind, actor, act, subject from audit.entry where id = ${entryAt(2)}`,
  ],
  [
    'an entry of the far future',
    'entry-left-out',
    `insert into audit.entry values (gen_random_uuid(), '2030-01-01', 'system', null, 'a', 'b')`,
  ],
  ['a place that is gone', 'leaf-missing', 'delete from audit.leaf where position = 4'],
  [
    'a place before the first',
    'leaf-stray',
    `alter table audit.leaf drop constraint leaf_position_check; insert into audit.leaf values (-1, gen_random_uuid(), sha256('x'))`,
  ],
  [
    'a place far behind the last',
    'leaf-missing',
    `insert into audit.leaf values (1000000000000, gen_random_uuid(), sha256('x'))`,
  ],
  [
    'a place beyond all counting',
    'leaf-stray',
    `insert into audit.leaf values (9223372036854775807, gen_random_uuid(), sha256('x'))`,
  ],
  [
    'two places for one entry',
    'entry-twice',
    `alter table audit.leaf drop constraint leaf_entry_key; insert into audit.leaf select (select max(position) + 1 from audit.leaf), entry, hash from audit.leaf where position = 25`,
  ],
  ['another hash in a place', 'log-rewritten', `update audit.leaf set hash = sha256('x') where position = 4`],
  [
    'a subtree of another making',
    'node-changed',
    `update audit.node set hash = sha256('x') where level = 2 and place = 1`,
  ],
  ['a subtree that is gone', 'node-missing', 'delete from audit.node where level = 3 and place = 0'],
  ['a subtree of no log', 'node-stray', `insert into audit.node values (9, 9, sha256('x'))`],
  [
    'an end that was cut off',
    'log-shorter',
    'delete from audit.leaf where position >= 20; delete from audit.node where (place + 1) << level > 20',
  ],
  [
    'a head that nobody signed',
    'head-forged',
    `update audit.head set root = sha256('x') where size = (select max(size) from audit.head)`,
  ],
  [
    'a head of another second',
    'head-forged',
    `update audit.head set at = at - interval '1 second' where size = (select max(size) from audit.head)`,
  ],
])('%s is found and located', async (_what, word, tampering) => {
  const found = await after(run(tampering))
  expect(found.holds).toBe(false)
  expect(Object.keys(found.counts)).toContain(word)
})

test('a changed entry is told by its id, its place and nothing around it', async () => {
  const { findings } = await after(run(`update audit.entry set act = 'x' where id = ${entryAt(4)}`))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ what: 'entry-changed', position: 4 })
})

test('a rewritten stretch is told by the last head that holds and the first that does not', async () => {
  const { findings } = await after(run(`update audit.leaf set hash = sha256('x') where position = 15`))
  const says = findings.filter(({ what }) => what === 'log-rewritten').map((finding) => finding.says)
  expect(says[0]).toContain(`between the positions ${heads[0]?.size} and ${(heads[1]?.size ?? 0) - 1} `)
})

test('without its heads a shortened log looks whole, and with one that was kept it does not', async () => {
  const cut = `delete from audit.entry where id in (select entry from audit.leaf where position >= 20)
      or not exists (select from audit.leaf where entry = entry.id);
    delete from audit.leaf where position >= 20; delete from audit.node where (place + 1) << level > 20;
    delete from audit.head where size > 20`
  expect((await after(run(cut))).findings).toEqual([])
  const { counts } = await after(run(cut), [keptOf(latest())])
  expect(counts).toEqual({ 'log-shorter': 1, 'head-removed': 1 })
})

test('a head by another key counts as none, wherever it lies', async () => {
  const { origin, size, at } = latest()
  const forged = sign({ origin, size, at, root: Buffer.alloc(32, 7) }, newSigningKey())
  const { counts } = await after(async () => undefined, [keptOf(forged)])
  expect(counts).toEqual({ 'head-forged': 1 })
  const other = sign({ origin, size, at, root: Buffer.alloc(32, 7) }, key)
  const split = await after(async () => undefined, [keptOf(other)])
  expect(split.counts).toEqual({ 'head-elsewhere': 1, 'log-rewritten': 1 })
})

test.each([
  '',
  '12',
  '0:AAAA',
  `5:${Buffer.alloc(31).toString('base64')}`,
  `5:${Buffer.alloc(32).toString('base64')}:AAAA`,
  `a\n5\n${Buffer.alloc(32).toString('base64')}\n\n— b ${Buffer.alloc(76).toString('base64')}\n`,
])('what is no head is read as none: %j', (text) => {
  expect(readHead(text)).toBeNull()
})
