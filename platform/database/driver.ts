import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { isNamed } from './statement.ts'

const changing = ['INSERT', 'UPDATE', 'DELETE', 'MERGE']

const beginning = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  [
    'start transaction',
    ...(isolationLevel ? [`isolation level ${isolationLevel}`] : []),
    accessMode ?? '',
  ].join(' ')

/**
 * One connection. A journey to the server costs more than most statements, so what needs no answer of its own waits
 * and travels in front of the next statement: the beginning of a transaction, and statements that say they may wait.
 */
class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #patience: number
  #broken = false
  #waiting: CompiledQuery[] = []
  #inside = false

  constructor(client: pg.PoolClient, patience: number) {
    this.#client = client
    this.#patience = patience
  }

  begin(settings: TransactionSettings): void {
    this.#waiting = [CompiledQuery.raw(beginning(settings))]
    this.#inside = true
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#inside && isNamed(query) && query.mayWait) {
      this.#waiting.push(query)
      return { rows: [] }
    }
    // Several statements in one text give no rows; their answers come as a list.
    const { rows = [], command, rowCount } = await this.#send(query)
    return changing.includes(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  /** A standby that is away lets a commit wait for ever: whoever asked is told instead, and the connection is given up. */
  async commit(): Promise<void> {
    const answer = this.#send(CompiledQuery.raw('commit'))
    this.#inside = false
    const waiting = new AbortController()
    const late = pause(this.#patience, undefined, { signal: waiting.signal }).then(() => {
      this.#broken = true
      throw new Error('the database did not confirm in time; whether it will is not known')
    })
    try {
      // The server answers so when an earlier statement failed and somebody went on regardless.
      if ((await Promise.race([answer, late])).command === 'ROLLBACK')
        throw new Error('this transaction had failed and was rolled back')
    } finally {
      waiting.abort()
      late.catch(() => undefined)
      answer.catch(() => undefined)
    }
  }

  /** After a commit that failed there is nothing left to roll back. */
  async rollback(): Promise<void> {
    this.#waiting = []
    if (!this.#inside) return
    this.#inside = false
    this.#broken = true
    await this.#send(CompiledQuery.raw('rollback'))
    this.#broken = false
  }

  /** A connection that could not roll back is closed, not lent again. */
  release(): void {
    this.#client.release(this.#broken)
  }

  // biome-ignore lint/correctness/useYield: nobody here reads row by row
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are not streamed')
  }

  /** All in one write. The first failure is the one that counts: those behind it only say that it happened. */
  async #send(last: CompiledQuery): Promise<pg.QueryResult> {
    const before = this.#waiting
    this.#waiting = []
    const { stream } = this.#client.connection
    stream.cork()
    const answers = before.map((query) => this.#ask(query))
    const answer = this.#ask(last)
    stream.uncork()
    for (const outcome of await Promise.allSettled([...answers, answer])) {
      if (outcome.status === 'rejected') throw outcome.reason
    }
    return answer
  }

  #ask(query: CompiledQuery): Promise<pg.QueryResult> {
    const { sql: text, parameters } = query
    const values = [...parameters]
    return this.#client.query(isNamed(query) ? { text, values, name: query.name } : { text, values })
  }
}

const ours = (connection: DatabaseConnection): Connection => {
  if (connection instanceof Connection) return connection
  throw new TypeError('this connection comes from another driver')
}

class PoolDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #patience: number
  readonly #connections = new WeakMap<pg.PoolClient, Connection>()

  constructor(pool: pg.Pool, patience: number) {
    this.#pool = pool
    this.#patience = patience
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.#pool.connect()
    const connection = this.#connections.get(client) ?? new Connection(client, this.#patience)
    this.#connections.set(client, connection)
    return connection
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    ours(connection).begin(settings)
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return ours(connection).commit()
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return ours(connection).rollback()
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ours(connection).release()
  }

  destroy(): Promise<void> {
    return this.#pool.end()
  }
}

/** PostgreSQL over a pool whose clients send without waiting for the answer before (`pipeline`). */
export class PoolDialect extends PostgresDialect {
  readonly #pool: pg.Pool
  readonly #patience: number

  constructor(pool: pg.Pool, patience: number) {
    super({ pool })
    this.#pool = pool
    this.#patience = patience
  }

  override createDriver(): Driver {
    return new PoolDriver(this.#pool, this.#patience)
  }
}
