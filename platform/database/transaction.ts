import { setTimeout as pause } from 'node:timers/promises'
import { type IsolationLevel, Transaction } from 'kysely'
import { hasCode } from './client.ts'
import type { Database } from './connect.ts'

/** Serialization failure and deadlock: the same work may succeed when done again. */
const passing = ['40001', '40P01']

export interface TransactionOptions {
  isolation?: IsolationLevel
  readOnly?: boolean
  retries?: number
}

/**
 * Kysely's own transaction holds a statement back until the one before it was answered. In ours, statements that are asked
 * together are sent together, and the server answers them in turn: many questions, one journey.
 */
const together = async <T>({ dialect }: Database<T>, tx: Transaction<T>): Promise<Transaction<T>> => {
  const executor = tx.getExecutor()
  const connection = await executor.provideConnection(async (one) => one)
  return new Transaction<T>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
  })
}

/**
 * Runs `work` in one transaction, and again from its start when the server asked for it (at most `retries`
 * times, default 5). `work` must therefore have no effect outside the database.
 */
export const transaction = async <T, Result>(
  db: Database<T>,
  options: TransactionOptions,
  work: (tx: Transaction<T>) => Promise<Result>,
): Promise<Result> => {
  const { isolation, readOnly = false, retries = 5 } = options
  for (let attempt = 0; ; attempt++) {
    const mode = db.transaction().setAccessMode(readOnly ? 'read only' : 'read write')
    try {
      return await (isolation === undefined ? mode : mode.setIsolationLevel(isolation)).execute(async (tx) =>
        work(await together(db, tx)),
      )
    } catch (error) {
      if (attempt >= retries || !hasCode(error, ...passing)) throw error
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}
