import type { ThrowawayCentre } from '@vigie/centre'
import { BOOKS } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { sealedColumnsOf } from '@vigie/platform/house'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Bytes in the hotline books that are no sealed texts, each with what they are. */
const NOT_SEALED: Readonly<Record<string, string>> = {
  'intake.report.receipt_index': 'keyed mark of the first words of a receipt',
  'intake.report.receipt_salt': 'salt',
  'intake.report.receipt_verifier': 'what a receipt proves, stretched',
  'intake.report.mailbox_key': 'public key',
  'intake.report.submission': 'keyed digest',
  'intake.report.submission_body': 'keyed digest',
  'notices.answer_page.mark': 'keyed mark of a link',
  'intake.address.blind_index': 'keyed mark of an address',
  'hotline.item.blind_index': 'keyed mark of an address',
  'hotline.address_part.mark': 'keyed mark of a part of an address',
  'notices.their_reference.mark': 'keyed mark of what a provider calls a notice',
  'hotline.capture.mark': 'keyed mark of the hash of a capture',
  'hotline.referral.packet_digest': 'digest',
  'hotline.alert.packet_digest': 'digest',
  'people.invitation.token_digest': 'digest',
  'people.passkey.public_key': 'public key',
  'people.session.digest': 'digest',
  'people.failed_sign_in.typed': 'keyed mark of an e-mail address',
  'people.access_key.digest': 'digest',
  'hashes.import.file_digest': 'digest',
  'hashes.list_entry.pdq': 'fingerprint of a known picture, from a list',
  'hashes.list_entry.sha256': 'digest',
  'hashes.list_entry.sha1': 'digest',
  'hashes.list_entry.md5': 'digest',
  'hashes.tombstone.mark': 'digest',
  'hashes.platform_key.digest': 'digest',
  'audit.leaf.hash': 'digest',
  'audit.node.hash': 'digest',
  'audit.head.root': 'digest',
  'audit.head.public_key': 'public key',
  'audit.head.signature': 'signature',
  'outbox.sent_form.form': 'digest with the random number of the form',
  'vault.sealing_key.id': 'name of a key',
  'vault.sealing_key.public_key': 'public key',
  'vault.sealing_key.signature': 'signature',
}

let centre: ThrowawayCentre
let client: pg.Client
beforeAll(async () => {
  centre = await openTestCentre()
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await centre.close()
})

const nameOf = ({ table, column }: { table: string; column: string }): string => `${table}.${column}`
const listed = sealedColumnsOf(BOOKS.hotline).map(nameOf)
const forHouse = sealedColumnsOf(BOOKS.hotline).filter((column) => column.for === 'house')

const unlisted = async (): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema') order by name`,
  )
  return rows.map(({ name }) => name).filter((name) => !listed.includes(name) && !(name in NOT_SEALED))
}

test('every column of bytes is a sealed one of the list, or says what else it is', async () => {
  expect(await unlisted()).toEqual([])
  await client.query('begin')
  await client.query('alter table intake.news add column planted bytea')
  expect(await unlisted()).toEqual(['intake.news.planted'])
  await client.query('rollback')
})

test('every column of the list exists, and its row is named by the key of the table', async () => {
  for (const { table, row, column } of sealedColumnsOf(BOOKS.hotline)) {
    const { rows } = await client.query<{ name: string }>(
      `select a.attname::text as name from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
      [table],
    )
    expect({ column: nameOf({ table, column }), row: rows.map(({ name }) => name) }).toEqual({
      column: nameOf({ table, column }),
      row,
    })
  }
})

test('every sealed column of the house refuses what is sealed to a retired key', async () => {
  const { rows } = await client.query<{ name: string; asked: string }>(
    `select replace(t.tgrelid::regclass::text, '"', '') || '.' || a.attname as name, pg_get_triggerdef(t.oid) as asked
     from pg_trigger t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum = any (t.tgattr)
     where t.tgfoid = 'vault.refuse_retired'::regproc and t.tgenabled = 'O'`,
  )
  const asks = ({ name, asked }: { name: string; asked: string }): boolean => {
    const column = name.split('.').at(-1)
    return (
      asked.includes(`AFTER INSERT OR UPDATE OF ${column} ON`) && asked.includes(`is_retired(new.${column})`)
    )
  }
  expect(rows.filter((row) => !asks(row))).toEqual([])
  expect(rows.map(({ name }) => name).toSorted()).toEqual(forHouse.map(nameOf).toSorted())
})
