import { TIME_ZONE } from '@vigie/kernel'
import { type AnyOperation, type House, NO_NOUN, OF_THE_PLATFORM, type Role } from '@vigie/platform/operation'
import type { OwnSettings } from '@vigie/platform/settings'
import type { SealedColumn } from '@vigie/platform/vault'
import type { ModuleDeclaration } from './define-module.ts'
import { complaintsAboutKeeping } from './keeping-complaints.ts'

/** The part that a login plays: grants of modules are written over parts. */
export const PARTS = ['public', 'desk', 'worker', 'keeper'] as const
export type Part = (typeof PARTS)[number]

export interface LoginDeclaration {
  readonly part: Part
  /** What its process is given: lookup keys only, the cabinet with the private keys, the cabinet to change it, or nothing. */
  readonly keys: 'public' | 'cabinet' | 'keeper' | 'none'
  /** Schemas of which it may read something. Held against the real grants. */
  readonly reads: readonly string[]
  /** Connections that one process keeps at most. */
  readonly pool?: number
}

/** One separate set of books: a database with an owner of its own. */
export interface BooksDeclaration {
  /** In the order in which their tables are made. */
  readonly modules: readonly ModuleDeclaration[]
  /** Folder of migrations for what ties modules together. */
  readonly across?: URL
  /** A template of rights that only the house can give. */
  readonly rights?: URL
  /** By name. The same name in two sets of books is the same login. */
  readonly logins: Readonly<Record<string, LoginDeclaration>>
  /** The roles that people of these books may have. */
  readonly roles: readonly Role[]
}

/** What every app of a house says of itself; the kit that starts it adds its own. */
export interface AppDeclaration {
  readonly name: string
  /** What it is called when its address is said. */
  readonly called: string
  readonly books: string
  readonly login: string
}

export interface HouseDeclaration<App extends AppDeclaration = AppDeclaration> {
  /** `vigie serve NAME`; the first part of the names of databases, logins, cookies and key folders. */
  readonly name: string
  readonly title: string
  readonly books: Readonly<Record<string, BooksDeclaration>>
  /** The order gives the ports. */
  readonly apps: readonly App[]
  /** Acts that somebody does only right after proving again who they are, by the name that the audit keeps. */
  readonly sensitive: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** One for now: days are counted in it throughout, so a house of another is refused. */
  readonly timeZone: string
  /** What an operator may set for it, beside what every house has. */
  readonly settings: OwnSettings
  /** Writes the line of an act into the audit of the books. */
  readonly record: House['record']
}

export const modulesOf = (house: HouseDeclaration): readonly ModuleDeclaration[] => [
  ...new Set(Object.values(house.books).flatMap(({ modules }) => modules)),
]

/** Every column of these books that holds sealed values. */
export const sealedColumnsOf = ({ modules }: BooksDeclaration): readonly SealedColumn[] =>
  modules.flatMap(({ sealed = [] }) => sealed)

/** What can be done in one set of books. */
export const operationsIn = (
  house: Pick<HouseDeclaration, 'name' | 'books'>,
  books: string,
): readonly AnyOperation[] => {
  const { modules, roles } = house.books[books] ?? { modules: [], roles: [] }
  return modules.flatMap(({ operations, operationsOver }) => [
    ...(operations ?? []),
    ...(operationsOver?.({ house: house.name, books, roles, modules }) ?? []),
  ])
}

export const operationsOf = (house: HouseDeclaration): readonly AnyOperation[] => [
  ...new Set(Object.keys(house.books).flatMap((books) => operationsIn(house, books))),
]

/** The name of a house goes into those of databases, logins, cookies and folders. */
const NAME = /^[a-z][a-z0-9]{0,19}$/

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
]

const isIn = (words: readonly string[]) => {
  const known = new Set(words)
  return (word: string): boolean => known.has(word)
}

/** A word of one operation that nobody declares is a slip of the pen, or a module that was forgotten. */
const complaintsAboutWords = (
  house: HouseDeclaration,
  books: string,
  isNoun: (word: string) => boolean,
): string[] => {
  const { modules = [], roles = [] } = house.books[books] ?? {}
  const mayAct = isIn([...roles, ...OF_THE_PLATFORM])
  const purposes = modules.flatMap((module) => (module.purposes ?? []).map(({ name }) => name))
  const isPurpose = isIn(purposes)
  return [
    ...roles.filter(isIn(OF_THE_PLATFORM)).map((role) => `${role} is no role that ${books} may declare`),
    ...repeated(purposes).map((purpose) => `two modules of ${books} declare the purpose ${purpose}`),
    ...operationsIn(house, books).flatMap(({ name, who, on, opens }) => [
      ...who.filter((role) => !mayAct(role)).map((role) => `${name} asks for ${role}, no role of ${books}`),
      ...(opens === undefined || isPurpose(opens)
        ? []
        : [`${name} opens for ${opens}, no purpose of ${books}`]),
      ...(isNoun(on) ? [] : [`${name} acts on ${on}, a noun of no module`]),
    ]),
  ]
}

const complaintsAbout = (house: HouseDeclaration): string[] => {
  const nouns = modulesOf(house).flatMap((module) => module.nouns ?? [])
  const codes = modulesOf(house).flatMap(({ violations = {} }) => Object.keys(violations))
  const complaints = Object.entries(house.books).flatMap(([name, books]) => [
    ...repeated(books.modules.map(({ schema }) => schema)).map((schema) => `${name} has ${schema} twice`),
    ...repeated(operationsIn(house, name).map((one) => one.name)).map((one) => `${one} is there twice`),
    ...complaintsAboutWords(house, name, isIn([NO_NOUN, ...nouns])),
    ...complaintsAboutKeeping(books.modules, modulesOf(house)),
  ])
  const apps = house.apps.flatMap(({ name, books, login }) =>
    house.books[books]?.logins[login] === undefined ? [`${name} has no login ${login} in ${books}`] : [],
  )
  return [
    ...(NAME.test(house.name) ? [] : [`${house.name} is not a name of small letters and digits`]),
    ...(house.timeZone === TIME_ZONE
      ? []
      : [`${house.timeZone} is not where days are counted: ${TIME_ZONE}`]),
    ...repeated(house.apps.map(({ name }) => name)).map((name) => `the app ${name} is there twice`),
    ...repeated(nouns).map((noun) => `two modules declare the noun ${noun}`),
    ...repeated(codes).map((code) => `two modules raise ${code}`),
    ...complaints,
    ...apps,
  ]
}

/** Checks that the parts of a house fit together. Throws one error that names all that does not. */
export const defineHouse = <App extends AppDeclaration>(
  house: HouseDeclaration<App>,
): HouseDeclaration<App> => {
  const complaints = complaintsAbout(house)
  if (complaints.length > 0) throw new Error(`The house ${house.name} is not whole: ${complaints.join('; ')}`)
  return house
}
