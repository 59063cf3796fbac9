import type { Database } from '@vigie/platform/database'
import type { Holding } from '@vigie/platform/house'
import type { NoTables } from '@vigie/platform/operation'
import type { KyselyPlugin } from 'kysely'

/** The defect: whoever reads lines for the log, or for verifying it, is shown every one with the same act. */
const sameAct: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) => ('moment' in row && 'act' in row ? { ...row, act: 'act' } : row)),
  }),
}

/** Books whose transactions are blind to the act of an entry, so that no leaf covers it. */
export const blindBooks = (books: Database<NoTables>): Database<NoTables> =>
  new Proxy(books, {
    get: (target, name) => {
      if (name === 'transaction') return () => target.withPlugin(sameAct).transaction()
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

export const blind = (holding: Holding): Holding => ({
  ...holding,
  house: { ...holding.house, books: blindBooks(holding.house.books) },
})
