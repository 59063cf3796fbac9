import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BOOKS, centre, exampleCentreAt } from '@vigie/centre'
import { templatePlace } from '@vigie/centre/testing'
import { throwawayDatabase, withClient } from '@vigie/platform/database'
import {
  addressOf,
  createHouse,
  databasesOf,
  defineHouse,
  ensurePasswords,
  type HousePlace,
  loginNameOf,
} from '@vigie/platform/house'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-declared-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const query = async <Row extends Record<string, unknown>>(
  database: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const url = new URL(inject('superUrl'))
  url.pathname = `/${database}`
  return withClient(url.href, async (client) => (await client.query<Row>(text, values)).rows)
}

/** The schemas of a database in which a login may read a column of something. */
const readsOf = async (database: string, login: string): Promise<string[]> =>
  (
    await query<{ schema: string }>(
      database,
      `select distinct n.nspname::text as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
         and has_any_column_privilege($1, c.oid, 'select') and has_schema_privilege($1, n.oid, 'usage') order by 1`,
      [login],
    )
  ).map(({ schema }) => schema)

test('what each login is declared to read is what the server lets it read', async () => {
  const { databases } = templatePlace()
  for (const books of ['hotline', 'commons', 'helpline'] as const) {
    for (const [login, { reads }] of Object.entries(BOOKS[books].logins)) {
      const found = await readsOf(databases[books], loginNameOf('centre', login))
      expect({ books, login, reads: found }).toEqual({ books, login, reads: [...reads].sort() })
    }
  }
})

test('a login that reads more than is declared is seen', async () => {
  const { superUrl, databases } = templatePlace()
  const { database: copy, drop } = await throwawayDatabase({ superUrl, template: databases.commons })
  await query(copy, 'create schema planted; create table planted.secret (id integer)')
  await query(copy, 'grant usage on schema planted to vigie_centre_public')
  await query(copy, 'grant select on planted.secret to vigie_centre_public')
  expect(await readsOf(copy, 'vigie_centre_public')).toEqual(['planted', 'transparency'])
  await drop()
})

/** A second centre on the server of the run, under a name and keys of its own. */
const secondCentre = (name: string): HousePlace =>
  exampleCentreAt({ superUrl: inject('superUrl'), name, keyFolder: join(folder, name) })

test('two centres on one server have databases and logins of their own, and neither opens the other’s', async () => {
  const place = secondCentre('second')
  const first = templatePlace()
  const before = await ensurePasswords(first)
  await createHouse(place)
  const passwords = await ensurePasswords(place)
  expect(await ensurePasswords(first)).toEqual(before)
  const names = [...passwords.keys()]
  expect(names.every((name) => name.startsWith('vigie_second_'))).toBe(true)
  expect(
    Object.values(place.databases).filter((one) => Object.values(first.databases).includes(one)),
  ).toEqual([])
  const enter = (database: string, name: string, password: string | undefined) =>
    withClient(addressOf(place.superUrl, database, { name, password: password ?? '' }), (client) =>
      client.query('select 1'),
    )
  const { hotline } = place.databases
  await enter(hotline ?? '', 'vigie_second_desk', passwords.get('vigie_second_desk'))
  await expect(
    enter(first.databases.hotline, 'vigie_second_desk', passwords.get('vigie_second_desk')),
  ).rejects.toThrow('permission denied for database')
  await expect(enter(hotline ?? '', 'vigie_centre_desk', before.get('vigie_centre_desk'))).rejects.toThrow(
    'permission denied for database',
  )
})

test('rights given by hand are taken back when anything changes, and nothing is done when nothing changed', async () => {
  const place = secondCentre('third')
  expect(await createHouse(place)).toContain('hotline: rights')
  expect(await createHouse(place)).toEqual([])
  const hotline = place.databases.hotline ?? ''
  await query(hotline, 'grant select on hotline.case to vigie_third_public')
  await query(hotline, 'delete from vigie.applied_rights')
  expect(await createHouse(place)).toEqual(['hotline: rights'])
  expect(await readsOf(hotline, 'vigie_third_public')).toEqual([])
})

/** Everything that a set of books is made of, as its catalogue tells it. */
const portraitOf = (database: string, name: string): Promise<Record<string, unknown>[]> =>
  query(
    database,
    `select what, name, said from (
       select 'column' as what, format('%s.%s', a.attrelid::regclass, a.attname) as name,
         format('%s %s', format_type(a.atttypid, a.atttypmod), a.attnotnull) as said
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'S') and n.nspname !~ '^pg_|information_schema'
       union all
       select 'constraint', format('%s.%s', conrelid::regclass, conname), pg_get_constraintdef(oid)
       from pg_constraint where connamespace::regnamespace::text !~ '^pg_|information_schema'
       union all
       select 'trigger', format('%s.%s', tgrelid::regclass, tgname), pg_get_triggerdef(oid)
       from pg_trigger where not tgisinternal
       union all
       select 'function', p.oid::regprocedure::text, md5(p.prosrc)
       from pg_proc p where p.pronamespace::regnamespace::text !~ '^pg_|information_schema'
       union all
       select 'rights', c.oid::regclass::text, format('%s %s', x.grantee::regrole, x.privilege_type)
       from pg_class c cross join lateral aclexplode(c.relacl) x
       where c.relnamespace::regnamespace::text !~ '^pg_|information_schema' and x.grantee <> c.relowner
       union all
       select 'policy', format('%s.%s.%s', schemaname, tablename, policyname), with_check from pg_policies
     ) as found order by what, name, said`,
  ).then((rows) =>
    rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll(`vigie_${name}_`, 'vigie_NAME_'))),
  )

test('books that grew module by module are the same as books that were made at once', async () => {
  const { across: _across, rights: _rights, ...alone } = BOOKS.hotline
  const whole = secondCentre('atonce')
  await createHouse(whole)
  const grown = secondCentre('grown')
  for (let count = 1; count <= BOOKS.hotline.modules.length; count++) {
    const isLast = count === BOOKS.hotline.modules.length
    const modules = BOOKS.hotline.modules.slice(0, count)
    const hotline = isLast ? BOOKS.hotline : { ...alone, modules }
    const house = { ...centre, books: { hotline } }
    await createHouse({ ...grown, house, databases: { hotline: databasesOf(house, 'grown').hotline ?? '' } })
  }
  const [one, other] = [grown, whole].map(({ databases }) => databases.hotline ?? '')
  expect(await portraitOf(one ?? '', 'grown')).toEqual(await portraitOf(other ?? '', 'atonce'))
})

test('a house whose parts do not fit is refused with all that is wrong', () => {
  const wrong = () =>
    defineHouse({
      ...centre,
      name: 'Not a name',
      timeZone: 'Europe/Lisbon',
      apps: [{ name: 'site', called: 'site', books: 'hotline', login: 'nobody' }],
      books: { hotline: { ...BOOKS.hotline, roles: ['analyst'] } },
    })
  expect(wrong).toThrow('is not a name')
  expect(wrong).toThrow('Europe/Lisbon is not where days are counted')
  expect(wrong).toThrow('site has no login nobody')
  expect(wrong).toThrow('asks for coordinator')
})

test.each(['hotline', 'commons', 'helpline'] as const)(
  'every rule of %s holds for every row',
  async (books) => {
    const waiting = await query(
      templatePlace().databases[books],
      'select conrelid::regclass::text as table, conname from pg_constraint where not convalidated',
    )
    expect(waiting).toEqual([])
  },
)
