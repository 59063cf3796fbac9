import type { ModuleDeclaration } from '@vigie/platform/house'
import type { AnyOperation } from '@vigie/platform/operation'
import type { ConsoleRoute, ShowOnce } from './console.ts'
import type { DeskSearch, FindForm, FindNoun, Said, Told } from './says.ts'

/** One desk, to stand on the frame. */
export interface DeskDeclaration {
  readonly name: string
  /** Its pages, one line each, with who may and what the audit keeps. */
  readonly routes: readonly ConsoleRoute[]
  /** Where its pages show what an act is about, by noun. */
  readonly nouns?: Readonly<Record<string, FindNoun>>
  /** Where its pages hold the form of an act, by operation. Of every other the form has a page by itself. */
  readonly forms?: Readonly<Record<string, FindForm>>
  /** The field at the head of every page in which its people search. */
  readonly search?: DeskSearch
  /** What makes a key: shown at once, for nobody can see it again. */
  readonly keyMakers?: readonly AnyOperation[]
  /** Pages of its own for other results that nobody can see again, by operation. */
  readonly once?: Readonly<Record<string, ShowOnce>>
}

/** What a house says of the desks that its staff reaches at one address. */
export interface DeskComposition extends Said {
  readonly desks: readonly DeskDeclaration[]
  /** The modules of the books that they stand on. */
  readonly modules: readonly ModuleDeclaration[]
  /** How the names of its cookies begin: with the name of the house, where several share a machine. */
  readonly cookies: string
}

/** Checks that the desks of a house do not speak about the same noun, and puts together what they tell. */
export const toldBy = (desks: readonly DeskDeclaration[]): Told => {
  const nouns = new Map<string, FindNoun>()
  for (const { name, nouns: own = {} } of desks) {
    for (const [noun, find] of Object.entries(own)) {
      if (nouns.has(noun)) throw new Error(`the desk ${name} shows ${noun}, which another desk shows already`)
      nouns.set(noun, find)
    }
  }
  return {
    nouns,
    forms: new Map(desks.flatMap(({ forms }) => Object.entries(forms ?? {}))),
    searches: desks.flatMap(({ search }) => search ?? []),
    keyMakers: new Set(desks.flatMap(({ keyMakers }) => keyMakers ?? []).map(({ name }) => name)),
  }
}

/** A desk as an app of a house. */
export interface DeskApp {
  readonly kind: 'desk'
  readonly desk: DeskComposition
  /** The setting of the house that says where its staff reaches it, where that is not the console's own. */
  readonly origin?: string
}
