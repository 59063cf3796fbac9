import { Refused } from '@vigie/kernel'
import { refusalText, wordsOf } from '@vigie/locales'
import { BadInput } from '@vigie/platform/operation'
import { FAILURE, MISUSE, Misuse } from './command.ts'

/** What a command that failed says, and its exit code. */
export const explain = (fault: unknown): { line: string; code: number } => {
  if (fault instanceof BadInput) {
    const issues = fault.issues.map(({ path, message }) => `  ${path || '(input)'}: ${message}`)
    return { line: ['the input does not have the form asked for:', ...issues].join('\n'), code: FAILURE }
  }
  if (fault instanceof Refused) {
    return {
      line: `refused: ${fault.word}: ${refusalText(wordsOf('en'), fault.word) ?? ''}`,
      code: FAILURE,
    }
  }
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    const port = 'port' in fault ? String(fault.port) : ''
    return {
      line: `another program uses port ${port}; choose another first port with VIGIE_PORT (0 takes free ones)`,
      code: FAILURE,
    }
  }
  if (fault instanceof Misuse) return { line: fault.message, code: MISUSE }
  return { line: fault instanceof Error ? fault.message : String(fault), code: FAILURE }
}
