import type { Refused } from '@vigie/kernel'

/** What the tables of any module say no with: a row that is there already, and one that is missing. */
const STANDARD = { '23505': 'taken', '23503': 'missing' } as const
type StandardWord = (typeof STANDARD)[keyof typeof STANDARD]

/** SQLSTATEs that triggers raise, each with a word for it. A module declares its own. */
export type Violations<Word extends string = string> = Readonly<Record<string, Word>>

/** For a module whose triggers raise SQLSTATEs of their own: `orRefuse` that knows these words too. */
export const refusing = <Word extends string>(own: Violations<Word>) => {
  const words: Violations<Word | StandardWord> = { ...own, ...STANDARD }

  /** Runs a write. Where another person's row made it impossible in the meantime, the database's no is said in our words. */
  return async <Result>(
    write: Promise<Result>,
    refusals: Partial<Record<Word | StandardWord, Refused>>,
  ): Promise<Result> => {
    try {
      return await write
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      const word = typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined
      throw (word === undefined ? undefined : refusals[word]) ?? error
    }
  }
}

export const orRefuse = refusing<never>({})
