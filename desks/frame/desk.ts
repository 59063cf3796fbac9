import type { ModuleDeclaration } from '@vigie/platform/house'
import type { ConsoleRoute } from './console.ts'
import type { Said } from './says.ts'

/** The pages of one desk, to stand on the frame. */
export interface DeskDeclaration {
  readonly name: string
  /** One line each, with who may and what the audit keeps. */
  readonly routes: readonly ConsoleRoute[]
}

/** What a house says of the desks that its staff reaches at one address. */
export interface DeskComposition extends Said {
  readonly desks: readonly DeskDeclaration[]
  /** The modules of the books that they stand on. */
  readonly modules: readonly ModuleDeclaration[]
}
