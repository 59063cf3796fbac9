import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createBooks } from './books.ts'
import { connect } from './connect.ts'
import { startServer } from './embedded.ts'
import { migrate } from './migrate.ts'

export interface Counter {
  'made.counter': { name: string; value: number }
}

export const owner = { name: 'books_owner', password: "owner's pass" }
export const guest = { name: 'books_guest', password: 'guest pass' }

/** The first row that a query gives. */
export const one = async (url: string, query: string): Promise<unknown> => {
  const db = connect<Counter>(url, { max: 1 })
  try {
    return (await sql.raw(query).execute(db)).rows[0]
  } finally {
    await db.close()
  }
}

/** A server of a test's own, with books in which two things are counted. The caller closes it. */
export const openServer = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-database-'))
  const server = await startServer({ folder: join(folder, 'postgres') })
  const superUrl = server.url('postgres')
  const books = (database: string) => createBooks({ superUrl, database, owner, roles: [guest] })
  const ownerUrl = server.url('books', owner.name, owner.password)
  const writeFiles = async (name: string, files: Record<string, string>): Promise<string> => {
    const path = join(folder, name)
    await rm(path, { recursive: true, force: true })
    await mkdir(path)
    for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text)
    return path
  }
  await books('books')
  const made = await writeFiles('made', {
    '0001-counter.sql': `create schema made; create table made.counter (name text primary key, value int not null);
      insert into made.counter values ('left', 0), ('right', 0); grant usage on schema made to books_guest;
      grant select on made.counter to books_guest;`,
  })
  await migrate({ ownerUrl, database: 'books', sources: [{ module: 'made', folder: made }] })
  const close = async (): Promise<void> => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { server, superUrl, ownerUrl, books, writeFiles, close }
}
