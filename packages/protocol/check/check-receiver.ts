import { ProtocolProblem } from '../problems.ts'
import { ANSWERING } from './answering-lines.ts'
import { RECEIVING } from './receiving-lines.ts'
import { REFUSING } from './refusing-lines.ts'
import { type CheckOptions, openTrial, type Trial } from './trial.ts'

/** What was tried, and what was found where it did not hold. */
export interface CheckedLine {
  readonly name: string
  readonly found: string | null
}

const LINES = [...RECEIVING, ...REFUSING, ...ANSWERING]

const foundIn = (fault: unknown): string => {
  if (fault instanceof ProtocolProblem) return `found ${fault.message}`
  return fault instanceof Error ? fault.message : String(fault)
}

/**
 * Tries out any implementation of a receiver, a line at a time. It sends notices of its own alone, marked as tests, at addresses
 * of `.example`; it reads nothing that it did not send.
 */
export async function* checkReceiver(options: CheckOptions): AsyncGenerator<CheckedLine> {
  let trial: Trial
  try {
    trial = await openTrial(options)
  } catch (fault) {
    yield { name: 'the directory can be read', found: foundIn(fault) }
    return
  }
  yield { name: 'the directory can be read', found: null }
  const needed = LINES.filter(({ needsOther }) => options.other !== undefined || !needsOther)
  for (const { name, run } of needed) {
    yield {
      name,
      found: await run(trial).then(() => null, foundIn),
    }
  }
}
