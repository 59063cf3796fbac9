import { record } from '@vigie/audit'
import { databaseNameOf, defineHouse, type HousePlace } from '@vigie/platform/house'
import type { KeyPlace } from '@vigie/platform/vault'
import { commonsBooks } from './commons-books.ts'
import { helplineBooks } from './helpline-books.ts'
import { hotlineBooks } from './hotline-books.ts'
import { NAME } from './name.ts'
import { SENSITIVE_ACTS } from './sensitive-acts.ts'
import { SETTINGS } from './settings.ts'

/** The books of the centre: separate databases, which no login and no key crosses but those that are named twice. */
export const BOOKS = { hotline: hotlineBooks, commons: commonsBooks, helpline: helplineBooks } as const
export type BooksName = keyof typeof BOOKS
export type LoginName =
  | keyof typeof hotlineBooks.logins
  | keyof typeof commonsBooks.logins
  | keyof typeof helplineBooks.logins

/** A national Safer Internet Centre. */
export const centre = defineHouse({
  name: NAME,
  title: 'Safer Internet Centre',
  books: BOOKS,
  // The order gives the ports.
  apps: [
    { name: 'public', called: 'public site', books: 'hotline', login: 'public' },
    { name: 'console', called: 'desk (staff)', books: 'hotline', login: 'desk' },
    { name: 'partner', called: 'partner interface', books: 'hotline', login: 'desk' },
    { name: 'catcher', called: 'mail catcher', books: 'hotline', login: 'worker' },
    { name: 'inbox', called: 'e-mail', books: 'hotline', login: 'worker' },
    { name: 'worker', called: 'worker (health)', books: 'hotline', login: 'worker' },
    { name: 'helpline', called: 'helpline desk', books: 'helpline', login: 'helpline_desk' },
    { name: 'helplinework', called: 'helpline worker (health)', books: 'helpline', login: 'helpline_worker' },
    { name: 'helplinesite', called: 'helpline site', books: 'helpline', login: 'helpline_public' },
  ],
  sensitive: SENSITIVE_ACTS,
  country: 'BE',
  timeZone: 'Europe/Brussels',
  settings: SETTINGS,
  record,
})

/** Where one centre stands. */
export type CentrePlace = HousePlace<BooksName>

/** The centre of this name on a server; the name is `centre` where there is only one. */
export const centreAt = (
  at: KeyPlace & { readonly superUrl: string; readonly name?: string },
): Omit<CentrePlace, 'clock' | 'letterhead'> => {
  const { name = centre.name, ...rest } = at
  return {
    ...rest,
    house: centre,
    name,
    databases: {
      hotline: databaseNameOf(name, 'hotline'),
      commons: databaseNameOf(name, 'commons'),
      helpline: databaseNameOf(name, 'helpline'),
    },
  }
}
