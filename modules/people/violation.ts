import type { Refused } from '@vigie/kernel'

/** What the database says no with: a row that is there already, a row that is missing. */
const CODES = { taken: '23505', missing: '23503' } as const

const isViolation = (error: unknown, violation: keyof typeof CODES): boolean =>
  error instanceof Error && 'code' in error && error.code === CODES[violation]

/** Runs a write; where the database has the last word, it is said in ours. */
export const orRefuse = async <Result>(
  write: Promise<Result>,
  words: Partial<Record<keyof typeof CODES, Refused>>,
): Promise<Result> => {
  try {
    return await write
  } catch (error) {
    if (words.taken && isViolation(error, 'taken')) throw words.taken
    if (words.missing && isViolation(error, 'missing')) throw words.missing
    throw error
  }
}
