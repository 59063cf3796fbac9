import { templatePlace } from '@vigie/centre/testing'
import { type ThrowawayDatabase, throwawayDatabase } from '@vigie/platform/database'
import { databaseAt, ensurePasswords } from '@vigie/platform/house'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { HOUSES } from '../../houses/index.ts'
import { tryEverything, tryToConnect } from './grants-attempts.ts'
import { readCalls } from './grants-read.ts'
import { sweep, sweepDoors } from './grants-sweep.ts'
import { CENTRE, GRANTS_OF_HOUSES } from './houses.ts'

const copies = new Map<string, ThrowawayDatabase>()
beforeAll(async () => {
  for (const books of CENTRE.books) {
    const template = databaseAt(templatePlace(), books)
    copies.set(books, await throwawayDatabase({ superUrl: inject('superUrl'), template }))
  }
})
afterAll(async () => {
  for (const copy of copies.values()) await copy.drop()
})

const nameOf = (books: string): string => copies.get(books)?.database ?? ''

/** The books under the server's administrator, or under one of the logins. */
const urlOf = async (books: string, login?: string): Promise<string> => {
  const url = new URL(inject('superUrl'))
  url.pathname = `/${nameOf(books)}`
  if (login !== undefined) {
    url.username = login
    url.password = encodeURIComponent((await ensurePasswords(templatePlace())).get(login) ?? '')
  }
  return url.href
}

const asAdministrator = async (books: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: await urlOf(books) })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

describe.each(CENTRE.books)('in the %s books', (books) => {
  test('the server’s own record of rights is the table written by hand, and nothing more', async () => {
    expect(await sweep(CENTRE, books, await urlOf(books))).toEqual([])
  })

  test.each(CENTRE.loginsOf(books))('the server refuses %s all that is not its own', async (login) => {
    const adminUrl = await urlOf(books)
    const calls = await readCalls(adminUrl)
    const { tried, through } = await tryEverything({
      house: CENTRE,
      books,
      login,
      url: await urlOf(books, login),
      adminUrl,
      calls,
    })
    expect(through).toEqual([])
    expect(tried).toBeGreaterThan(100)
  })

  test('nobody else gets in at all', async () => {
    for (const login of CENTRE.logins) {
      const own = CENTRE.loginsOf(books).includes(login)
      expect([login, await tryToConnect(await urlOf(books, login))]).toEqual([login, own ? null : '42501'])
    }
  })
})

test('each login has the doors of its own books and no other', async () => {
  const databases = Object.fromEntries(CENTRE.books.map((books) => [books, nameOf(books)]))
  expect(await sweepDoors(CENTRE, await urlOf('hotline'), databases)).toEqual([])
})

test('every house has its tables, and a house that is not declared has none', () => {
  expect(Object.keys(GRANTS_OF_HOUSES)).toEqual(Object.keys(HOUSES))
})

describe('a planted offence', () => {
  const planted = async (text: string, undo: string, books: string = 'hotline') => {
    await asAdministrator(books, text)
    try {
      return await sweep(CENTRE, books, await urlOf(books))
    } finally {
      await asAdministrator(books, undo)
    }
  }

  test('a table without a line is found', async () => {
    const found = await planted('create table intake.planted (id uuid)', 'drop table intake.planted')
    expect(found).toEqual(['intake.planted has no line'])
  })

  test('a view without a line is found, and so is one in a schema of its own', async () => {
    const found = await planted(
      'create schema planted; create view planted.peek as select id from intake.report',
      'drop schema planted cascade',
    )
    expect(found).toEqual([
      'planted.peek has no line',
      'the schema planted has no line',
      'the view planted.peek shows what its owner may see',
    ])
  })

  test('a right too many is found, on a table, on one column and when anybody has it', async () => {
    const found = await planted(
      `grant select on hotline.case to vigie_centre_public;
       grant update (word) on intake.news to vigie_centre_desk;
       grant delete on notices.provider to public`,
      `revoke select on hotline.case from vigie_centre_public;
       revoke update (word) on intake.news from vigie_centre_desk;
       revoke delete on notices.provider from public`,
    )
    expect(found.toSorted()).toEqual([
      'vigie_centre_desk may "select insert delete" on notices.provider, not "select insert"',
      'vigie_centre_desk may "select insert update(word)" on intake.news, not "select insert"',
      'vigie_centre_helpline_desk may "delete" on notices.provider, not ""',
      'vigie_centre_helpline_keeper may "delete" on notices.provider, not ""',
      'vigie_centre_helpline_public may "delete" on notices.provider, not ""',
      'vigie_centre_helpline_worker may "delete" on notices.provider, not ""',
      'vigie_centre_keeper may "delete" on notices.provider, not ""',
      'vigie_centre_public may "delete" on notices.provider, not ""',
      'vigie_centre_public may "select" on hotline.case, not ""',
      'vigie_centre_worker may "select delete" on notices.provider, not "select"',
    ])
  })

  test('a right too few is found', async () => {
    const found = await planted(
      'revoke insert on intake.report from vigie_centre_public',
      'grant insert on intake.report to vigie_centre_public',
    )
    expect(found).toEqual(['vigie_centre_public may "" on intake.report, not "insert"'])
  })

  test('a function with its owner’s rights, no search path and no list is found', async () => {
    const found = await planted(
      'create function intake.planted() returns integer language sql security definer as $$ select 1 $$',
      'drop function intake.planted()',
    )
    expect(found).toEqual([
      'anybody may call intake.planted',
      'intake.planted has no fixed search_path',
      'intake.planted has no line',
      'the function intake.planted() acts for a superuser',
    ])
  })

  test('a look from one set of books into another is found', async () => {
    const found = await planted(
      'grant usage on schema helpline to vigie_centre_desk; grant select on helpline.note to vigie_centre_desk',
      'revoke usage on schema helpline from vigie_centre_desk; revoke select on helpline.note from vigie_centre_desk',
      'helpline',
    )
    expect(found).toEqual([
      'vigie_centre_desk may "select" on helpline.note, not ""',
      'into the schema helpline look vigie_centre_desk, vigie_centre_helpline_public, vigie_centre_helpline_desk, vigie_centre_helpline_worker, vigie_centre_helpline_keeper',
    ])
  })

  test('a large object, and the right to make one, are found', async () => {
    const found = await planted(
      'select lo_create(4711); grant execute on function lo_create(oid) to vigie_centre_public',
      'select lo_unlink(4711); revoke execute on function lo_create(oid) from vigie_centre_public',
    )
    expect(found).toEqual(['the large object 4711', 'vigie_centre_public may call lo_create(oid)'])
  })
})
