import { type HouseDeclaration, operationsIn, type Part } from './define-house.ts'
import type { ModuleDeclaration } from './define-module.ts'

/** The books that have a module of this name, in their order. */
export const booksWith = ({ books }: HouseDeclaration, module: string): readonly string[] =>
  Object.keys(books).filter((name) => books[name]?.modules.some((one) => one.name === module))

/** The login that plays this part in some books; left out, in the first books that have one. */
export const loginOf = (house: HouseDeclaration, part: Part, books?: string): string => {
  const logins = Object.entries(house.books).flatMap(([name, { logins: declared }]) =>
    (books ?? name) === name ? Object.keys(declared).filter((login) => declared[login]?.part === part) : [],
  )
  const [first] = logins
  if (first === undefined)
    throw new Error(`${house.title} has no ${part}${books ? ` in its ${books} books` : ''}`)
  return first
}

/** The modules whose work a login does: those of the books that know it. */
export const modulesFor = ({ books }: HouseDeclaration, login: string): readonly ModuleDeclaration[] => [
  ...new Set(Object.values(books).flatMap(({ logins, modules }) => (login in logins ? modules : []))),
]

/** What a house offers to machines over one set of books. */
export const offeredToMachines = (house: HouseDeclaration, books: string) => ({
  operations: operationsIn(house, books),
  questions: (house.books[books]?.modules ?? []).flatMap(({ questions }) => questions ?? []),
  sensitive: house.sensitive,
})
