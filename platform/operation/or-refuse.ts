import type { Refused } from '@vigie/kernel'

/** What the tables say no with: a row that is there already, one that is missing, and what our own triggers raise. */
const VIOLATIONS = {
  '23505': 'taken',
  '23503': 'missing',
  VG001: 'unvetted',
  VG002: 'overtaken',
  VG003: 'unpoliced',
  VG004: 'unentitled',
  VG005: 'closed',
  VG006: 'prepared',
} as const
type Code = keyof typeof VIOLATIONS
export type Violation = (typeof VIOLATIONS)[Code]

const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(VIOLATIONS, code)

/** Runs a write. Where another person's row made it impossible in the meantime, the database's no is said in our words. */
export const orRefuse = async <Result>(
  write: Promise<Result>,
  words: Partial<Record<Violation, Refused>>,
): Promise<Result> => {
  try {
    return await write
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    throw (isCode(code) ? words[VIOLATIONS[code]] : null) ?? error
  }
}
