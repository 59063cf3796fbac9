import { connect, createBooks, type Database, type Login, migrate } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import { BOOKS, BOOKS_NAMES, type BooksName, HOUSEHOLDS, type LoginName } from './books.ts'
import type { Passwords } from './passwords.ts'

/** The address of one database under one login. */
export const withLogin = (superUrl: string, database: string, login: Login): string => {
  const url = new URL(superUrl)
  url.pathname = `/${database}`
  url.username = login.name
  url.password = encodeURIComponent(login.password)
  return url.href
}

const databaseOf = (books: BooksName, prefix: string): string => `${prefix}_${books}`

/** Makes the databases and logins where they are missing and brings every table up to date. */
export const layBooks = async (given: {
  superUrl: string
  prefix: string
  passwords: Passwords
}): Promise<readonly string[]> => {
  const applied: string[] = []
  const withPassword = <Name extends keyof Passwords>(name: Name) => ({
    name,
    password: given.passwords[name],
  })
  for (const books of BOOKS_NAMES) {
    const owner = withPassword(HOUSEHOLDS[books].owner)
    const roles = HOUSEHOLDS[books].logins.map(withPassword)
    const database = databaseOf(books, given.prefix)
    await createBooks({ superUrl: given.superUrl, database, owner, roles })
    const done = await migrate({
      ownerUrl: withLogin(given.superUrl, database, owner),
      database,
      sources: [...BOOKS[books]],
    })
    applied.push(...done.applied.map((name) => `${books}: ${name}`))
  }
  return applied
}

/** Opens one set of books under one login. */
export const openBooks = (given: {
  superUrl: string
  database: string
  login: LoginName
  password: string
  max?: number
}): Database<NoTables> =>
  connect(withLogin(given.superUrl, given.database, { name: given.login, password: given.password }), {
    max: given.max ?? 10,
  })

export { databaseOf }
