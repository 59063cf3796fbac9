import type { AnyOperation } from '@vigie/platform/operation'
import type { MenuLine } from './menu.ts'

/** What a house says to the pages of its desks. */
export interface Said {
  /** In the order in which they are shown. The first line that fits somebody is where they arrive. */
  readonly menu: readonly MenuLine[]
  /** Everything that can be done in this house. */
  readonly operations: readonly AnyOperation[]
  /** What is done only right after proving again who one is, by the name that the audit keeps. */
  readonly sensitive: readonly string[]
}

/** The same, to be asked. */
export interface DeskSays extends Omit<Said, 'sensitive'> {
  findOperation(name: string): AnyOperation | null
  isSensitive(act: string): boolean
}

export const sayingsOf = ({ operations, sensitive, menu }: Said): DeskSays => {
  const byName = new Map<string, AnyOperation>(operations.map((operation) => [operation.name, operation]))
  const acts = new Set(sensitive)
  return {
    menu,
    operations,
    findOperation: (name) => byName.get(name) ?? null,
    isSensitive: (act) => acts.has(act),
  }
}
