import pg from 'pg'
import type { Attempt } from './attempts.ts'
import type { Copy } from './copies.ts'
import { setStages } from './stage.ts'

/** Tries each and takes it back. Returns the words of those that the server would have let through. */
export const tryAll = async (
  copy: Copy,
  client: pg.Client,
  attempts: readonly Attempt[],
): Promise<string[]> => {
  const through: string[] = []
  for (const [words, progress, statements] of attempts) {
    const [stage] = await setStages(copy.admin, words, progress, 1)
    if (!stage) throw new Error('no stage was set')
    await client.query('begin')
    try {
      for (const text of statements(stage)) await client.query(text)
      through.push(words)
    } catch (fault) {
      if (!(fault instanceof pg.DatabaseError)) throw fault
      // Words that mean nothing to the server would be refused whatever the rules are.
      if (['42601', '42703', '42P01', '42883'].includes(fault.code ?? '')) throw fault
    } finally {
      await client.query('rollback')
    }
  }
  return through
}
