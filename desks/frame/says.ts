import type { PlainKey } from '@vigie/locales'
import type { AnyOperation, Desk, Role } from '@vigie/platform/operation'
import type { MenuLine } from './menu.ts'

/** What a house says to the pages of its desks. */
export interface Said {
  /** In the order in which they are shown. The first line that fits somebody is where they arrive. */
  readonly menu: readonly MenuLine[]
  /** The file of texts in which the roles of this house have their words. */
  readonly roleWords: string
  /** Everything that can be done in this house. */
  readonly operations: readonly AnyOperation[]
  /** What is done only right after proving again who one is, by the name that the audit keeps. */
  readonly sensitive: readonly string[]
}

/** Where a page shows something that an act may be about, and what it is called there. */
export interface NounPlace {
  /** After the language. */
  readonly path?: string
  readonly name?: string
}

/** Finds where a noun of this id is shown; null where this visitor meets nothing of that id. */
export type FindNoun = (desk: Desk, id: string) => Promise<NounPlace | null>

/** Finds where the form of an act on this id stands, after the language; null where this visitor meets nothing of that id. */
export type FindForm = (desk: Desk, id: string) => Promise<string | null>

/** Where a desk is searched: by a form that is posted, so that what is looked for stands in no address and no log. */
export interface DeskSearch {
  /** After the language. It is sent there as `find`. */
  readonly path: string
  readonly who: readonly Role[]
  readonly label: PlainKey
  readonly button: PlainKey
}

/** What the desks of a house tell one another. */
export interface Told {
  /** By noun: who says where it is shown. */
  readonly nouns: ReadonlyMap<string, FindNoun>
  /** By operation: who says where its form stands on a page. */
  readonly forms: ReadonlyMap<string, FindForm>
  /** Whoever may use several has the first of them. */
  readonly searches: readonly DeskSearch[]
  /** Acts whose result holds a key, of which only a digest is kept. */
  readonly keyMakers: ReadonlySet<string>
}

/** The same, to be asked. */
export interface DeskSays extends Omit<Said, 'sensitive'>, Told {
  findOperation(name: string): AnyOperation | null
  isSensitive(act: string): boolean
}

export const sayingsOf = ({ operations, sensitive, menu, roleWords }: Said, told: Told): DeskSays => {
  const byName = new Map<string, AnyOperation>(operations.map((operation) => [operation.name, operation]))
  const acts = new Set(sensitive)
  return {
    menu,
    roleWords,
    operations,
    ...told,
    findOperation: (name) => byName.get(name) ?? null,
    isSensitive: (act) => acts.has(act),
  }
}
