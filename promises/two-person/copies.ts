import { throwawayDatabase } from '@vigie/platform/database'
import pg from 'pg'
import type { ScratchCentre } from '../scratch-centre.ts'
import { prepareGround } from './stage.ts'

/** A copy of the migrated books, with the server's administrator inside to set up stages and to judge. */
export interface Copy {
  readonly admin: pg.Client
  /** A connection of the desk's own login. */
  desk(): Promise<pg.Client>
  worker(): Promise<pg.Client>
  drop(): Promise<void>
}

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export const copyBooks = async ({ place, passwords }: ScratchCentre): Promise<Copy> => {
  const books = await throwawayDatabase({ superUrl: place.superUrl, template: place.databases.hotline })
  const admin = await connected(books.url)
  await prepareGround(admin)
  const clients = [admin]
  const as = async (login: 'vigie_centre_desk' | 'vigie_centre_worker') => {
    const url = new URL(books.url)
    url.username = login
    url.password = encodeURIComponent(passwords.get(login) ?? '')
    const client = await connected(url.href)
    clients.push(client)
    return client
  }
  return {
    admin,
    desk: () => as('vigie_centre_desk'),
    worker: () => as('vigie_centre_worker'),
    drop: async () => {
      await Promise.all(clients.map((client) => client.end()))
      await books.drop()
    },
  }
}

const OURS = `('hotline', 'notices', 'people')`

/**
 * What a program would be that asks before it writes and trusts the answer: no rule of ours is left in these books,
 * only the carrying of items that a merger does.
 */
export const leaveOnlyTheApp = async ({ admin }: Pick<Copy, 'admin'>): Promise<void> => {
  const { rows } = await admin.query<{ text: string }>(
    `select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass) as text
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and n.nspname in ${OURS}`,
  )
  for (const { text } of rows) await admin.query(text)
  await admin.query(`
    alter table hotline.assessment drop constraint assessment_item_round_assessor_key;
    alter table notices.ruling drop constraint ruling_pkey;
    create function attack.carry() returns trigger language plpgsql security definer as $$
    begin
      update hotline.item set "case" = new."into", number = number + 100 where "case" = new."case";
      return new;
    end $$;
    create trigger carries before insert on hotline.merger for each row execute function attack.carry()`)
}

const WRITING =
  /update (hotline\.case|people\.person|hashes\.list) (\w) set rev = \2\.rev \+ 1\s+where ([^;]+);/g

/** The rules as they are, but where they write the row of the case or the person they only lock it. */
export const leaveOnlyLocks = async ({ admin }: Pick<Copy, 'admin'>): Promise<void> => {
  const { rows } = await admin.query<{ text: string }>(
    `select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ${OURS} and p.prosrc like '%.rev + 1%'`,
  )
  for (const { text } of rows) {
    const locking = text.replace(WRITING, 'perform from $1 $2 where $3 for update;')
    if (locking === text) throw new Error('a rule writes a row in words that are not known here')
    await admin.query(locking)
  }
}

/** The defect to be found: asking for another look no longer counts as a change of the case. */
export const plant = async ({ admin }: Pick<Copy, 'admin'>): Promise<void> => {
  await admin.query('drop trigger a_case_changes on hotline.reassessment')
}
