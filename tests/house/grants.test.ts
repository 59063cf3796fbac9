import { type BooksName, ensurePasswords, LOGINS, type LoginName, type ThrowawayCentre } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type HouseFunction,
  type Rights,
  readBelongings,
  readColumns,
  readFunctions,
  readPowers,
  readRights,
  refusalOf,
} from './grants-read.ts'
import { DEFINERS, GRANTS, rightOf } from './grants-table.ts'

const DENIED = '42501'
const BOTH = ['hotline', 'commons'] as const satisfies readonly BooksName[]

let centre: ThrowawayCentre
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

/** The books under the server's administrator, or under one of the logins. */
const urlOf = async (books: BooksName, login?: LoginName): Promise<string> => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases[books]}`
  if (login !== undefined) {
    url.username = login
    url.password = encodeURIComponent((await ensurePasswords(centre.place.keyFolder))[login])
  }
  return url.href
}

const asAdministrator = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: await urlOf('hotline') })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** Where the server differs from the table written by hand, said as one line each. */
const offences = (books: BooksName, found: Rights): string[] => {
  const lines = GRANTS[books]
  const missing = Object.keys(found).flatMap((thing) => (lines[thing] ? [] : [`${thing} has no line`]))
  const stale = Object.keys(lines).flatMap((thing) => (found[thing] ? [] : [`${thing} does not exist`]))
  const differing = Object.keys(lines).flatMap((thing) =>
    LOGINS.flatMap((login) => {
      const may = found[thing]?.[login] ?? ''
      const should = rightOf(books, thing, login)
      return found[thing] === undefined || may === should
        ? []
        : [`${login} may "${may}" on ${thing}, not "${should}"`]
    }),
  )
  return [...missing, ...stale, ...differing]
}

const functionOffences = (books: BooksName, found: readonly HouseFunction[]): string[] =>
  found.flatMap(({ name, definer, settings, executors }) => {
    const may = DEFINERS[books][name]
    const open = executors.includes('public') ? [`anybody may call ${name}`] : []
    if (!definer) return open
    const path = settings.includes('search_path=""') ? [] : [`${name} has no fixed search_path`]
    if (may === undefined) return [...open, ...path, `${name} has no line`]
    const same = JSON.stringify(executors) === JSON.stringify(may)
    return [...open, ...path, ...(same ? [] : [`${name} is called by ${executors.join(', ')}`])]
  })

describe.each(BOTH)('in the %s books', (books) => {
  test('every login may do on every table what the table by hand says, and nothing more', async () => {
    const found = await readRights(await urlOf(books), LOGINS)
    expect(offences(books, found)).toEqual([])
  })

  test('what acts with its owner’s rights has a fixed search path and a list of who may call it', async () => {
    const found = await readFunctions(await urlOf(books), LOGINS)
    expect(functionOffences(books, found)).toEqual([])
    const definers = found.filter(({ definer }) => definer).map(({ name }) => name)
    expect(definers.toSorted()).toEqual(Object.keys(DEFINERS[books]).toSorted())
  })

  test('no login owns anything, has a power over the server or makes anything', async () => {
    const url = await urlOf(books)
    expect(await readBelongings(url, LOGINS)).toEqual([])
    expect(await readPowers(url, LOGINS)).toEqual([])
  })

  test.each(LOGINS)('the server itself refuses %s every verb that is not its own', async (login) => {
    const client = new pg.Client({ connectionString: await urlOf(books, login) })
    await client.connect()
    const outcomes: string[] = []
    let tried = 0
    const denied = async (text: string) => {
      tried += 1
      const code = await refusalOf(client, text)
      if (code !== DENIED) outcomes.push(`${text}: ${code ?? 'done'}`)
    }
    try {
      for (const thing of Object.keys(GRANTS[books])) {
        const rights = rightOf(books, thing, login)
        if (/_number(_seq)?$/.test(thing)) {
          if (rights === '') await denied(`select nextval('${thing}')`)
          continue
        }
        const has = (verb: string) => rights.split(' ').some((right) => right === verb)
        const columns = await readColumns(await urlOf(books), thing)
        const among = (verb: string) =>
          (new RegExp(`${verb}\\(([^)]*)\\)`).exec(rights)?.[1] ?? '').split(', ')
        const closed = (verb: string) =>
          has(verb) ? [] : columns.filter((column) => !among(verb).includes(column))
        if (!/\bselect\b/.test(rights)) await denied(`select 1 from ${thing}`)
        if (!has('delete')) await denied(`delete from ${thing}`)
        if (!has('truncate')) await denied(`truncate ${thing} cascade`)
        for (const column of closed('insert'))
          await denied(`insert into ${thing} ("${column}") values (default)`)
        for (const column of closed('update')) await denied(`update ${thing} set "${column}" = default`)
        for (const column of closed('select')) await denied(`select "${column}" from ${thing}`)
      }
    } finally {
      await client.end()
    }
    expect(outcomes).toEqual([])
    expect(tried).toBeGreaterThan(2)
  })
})

describe('a planted offence', () => {
  const planted = async (text: string, undo: string) => {
    await asAdministrator(text)
    try {
      const url = await urlOf('hotline')
      return [
        ...offences('hotline', await readRights(url, LOGINS)),
        ...functionOffences('hotline', await readFunctions(url, LOGINS)),
      ]
    } finally {
      await asAdministrator(undo)
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
    expect(found).toEqual(['planted.peek has no line'])
  })

  test('a right too many is found, on a table, on one column and when anybody has it', async () => {
    const found = await planted(
      `grant select on hotline.case to vigie_public;
       grant update (word) on intake.news to vigie_desk;
       grant delete on notices.provider to public`,
      `revoke select on hotline.case from vigie_public;
       revoke update (word) on intake.news from vigie_desk;
       revoke delete on notices.provider from public`,
    )
    expect(found.toSorted()).toEqual([
      'vigie_desk may "select insert delete" on notices.provider, not "select insert"',
      'vigie_desk may "select insert update(word)" on intake.news, not "select insert"',
      'vigie_keeper may "delete" on notices.provider, not ""',
      'vigie_public may "delete" on notices.provider, not ""',
      'vigie_public may "select" on hotline.case, not ""',
      'vigie_worker may "select delete" on notices.provider, not "select"',
    ])
  })

  test('a right too few is found', async () => {
    const found = await planted(
      'revoke insert on intake.report from vigie_public',
      'grant insert on intake.report to vigie_public',
    )
    expect(found).toEqual(['vigie_public may "" on intake.report, not "insert"'])
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
    ])
  })
})
