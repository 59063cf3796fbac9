import { type RefusalWord, refuse } from './refusals.ts'

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** A row that another person's row made impossible in the meantime: the server says it by code, we by word. */
export const orRefuse = async <Result>(
  writing: Promise<Result>,
  words: Readonly<Record<string, RefusalWord>>,
): Promise<Result> => {
  try {
    return await writing
  } catch (error) {
    const word = words[codeOf(error) ?? '']
    if (word === undefined) throw error
    throw refuse(word)
  }
}

export const UNIQUE = '23505'
/** Raised by the trigger that looks at the vetting of whoever assesses or approves. */
export const NOT_VETTED = 'VG001'
