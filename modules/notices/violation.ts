import type { Refused } from '@vigie/kernel'

/** What the database says no with: a row that is there already, a row that is missing, a vetting that has run out. */
const CODES = { taken: '23505', missing: '23503', unvetted: 'VG001', overtaken: 'VG002', unpoliced: 'VG003' } as const
export type Violation = keyof typeof CODES

const isViolation = (error: unknown, violation: Violation): boolean =>
  error instanceof Error && 'code' in error && error.code === CODES[violation]

/** Runs a write; where the database has the last word, it is said in ours. */
export const orRefuse = async <Result>(
  write: Promise<Result>,
  words: Partial<Record<Violation, Refused>>,
): Promise<Result> => {
  try {
    return await write
  } catch (error) {
    for (const violation of ['taken', 'missing', 'unvetted', 'overtaken', 'unpoliced'] as const) {
      const refused = words[violation]
      if (refused && isViolation(error, violation)) throw refused
    }
    throw error
  }
}
