import { BOOKS, type BooksName, type LoginName as DeclaredLogin } from '@vigie/centre'
import { loginNameOf, ownerNameOf } from '@vigie/platform/house'

/** A login of the centre as the server knows it. */
export type LoginName = `vigie_centre_${DeclaredLogin}`

const isLogin = (name: string): name is LoginName => name.startsWith('vigie_centre_')

export const BOOKS_NAMES: readonly BooksName[] = ['hotline', 'commons', 'helpline']

/** Who may connect to each set of books. */
export const loginsOf = (books: BooksName): LoginName[] =>
  Object.keys(BOOKS[books].logins)
    .map((login) => loginNameOf('centre', login))
    .filter(isLogin)

export const LOGINS: readonly LoginName[] = [...new Set(BOOKS_NAMES.flatMap(loginsOf))]
export const OWNERS = BOOKS_NAMES.map((books) => ownerNameOf('centre', books))
