import { Kysely } from 'kysely'
import pg from 'pg'
import { PoolDialect } from './driver.ts'

/** Any JSON value, as a `jsonb` column gives it back. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

const toNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The number ${text} is too large`)
  return value
}

const { DATE, INTERVAL, INT8 } = pg.types.builtins
const lists = { date: 1182, numeric: 1231, int8: 1016 }

/** Days and numbers hold neither commas nor quotes. */
const readList =
  <One>(read: (text: string) => One) =>
  (list: string): (One | null)[] =>
    list === '{}'
      ? []
      : list
          .slice(1, -1)
          .split(',')
          .map((one) => (one === 'NULL' ? null : read(one)))

const asText = (text: string): string => text

/** A day stays a day: as a Date it would change with the time zone of the machine. Exact numbers stay text. */
const createTypes = () => {
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, asText)
  types.setTypeParser(INTERVAL, asText)
  types.setTypeParser(INT8, toNumber)
  types.setTypeParser(lists.date, readList(asText))
  types.setTypeParser(lists.numeric, readList(asText))
  types.setTypeParser(lists.int8, readList(toNumber))
  return types
}

/** The tables of `T` over a pool of connections. */
export class Database<T> extends Kysely<T> {
  readonly dialect: PoolDialect

  constructor(dialect: PoolDialect) {
    super({ dialect })
    this.dialect = dialect
  }

  /** Waits for the connections in use and closes them all. */
  close(): Promise<void> {
    return this.destroy()
  }
}

/** So long a connection, and then the confirmation of a commit, are waited for. */
const PATIENCE_MILLISECONDS = 20_000

/**
 * Opens a pool on `url`; no connection is made before the first query. With `role`, every connection acts as
 * that role from its first statement.
 */
export const connect = <T>(
  url: string,
  options: { max?: number; role?: string; patience?: number } = {},
): Database<T> => {
  const { max = 10, role, patience = PATIENCE_MILLISECONDS } = options
  if (role !== undefined && !/^[a-z_][a-z0-9_]*$/.test(role)) throw new Error(`"${role}" is no role name`)
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: patience,
    application_name: 'vigie',
    options: ['-c timezone=UTC', ...(role === undefined ? [] : [`-c role=${role}`])].join(' '),
    types: createTypes(),
    pipeline: true,
  })
  // A server that goes away breaks connections, idle and lent; the next query says so to whoever asks it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Database<T>(new PoolDialect(pool, patience))
}
