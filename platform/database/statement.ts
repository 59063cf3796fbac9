import { CompiledQuery, type Kysely } from 'kysely'

type Books = Pick<Kysely<unknown>, 'executeQuery'>

/** A statement as the connection sees it: the server plans it once per connection and knows it by its name. */
export interface NamedQuery extends CompiledQuery {
  readonly name: string
  /** Nobody reads its answer, so inside a transaction it travels with the next statement or with the commit. */
  readonly mayWait: boolean
}

export const isNamed = (query: CompiledQuery): query is NamedQuery => 'mayWait' in query

/**
 * A statement of the busiest paths, whose text never changes. `run` gives its rows. `write` gives nothing: in a
 * transaction it costs no journey of its own, and what goes wrong with it comes out at the next statement or the commit.
 */
export const statement = <Row>(name: string, text: string) => {
  const query = (values: unknown[], mayWait: boolean): NamedQuery => ({
    ...CompiledQuery.raw(text, values),
    name,
    mayWait,
  })
  return {
    run: async (db: Books, values: unknown[]): Promise<Row[]> =>
      (await db.executeQuery<Row>(query(values, false))).rows,
    write: async (db: Books, values: unknown[]): Promise<void> => {
      await db.executeQuery(query(values, true))
    },
  }
}
