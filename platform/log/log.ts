import { awayWord } from '@vigie/platform/database'
import pino from 'pino'
import { conceal, isDatabaseError } from './conceal.ts'

export type Log = pino.Logger

const errorIn = (first: unknown): unknown =>
  typeof first === 'object' && first !== null && 'err' in first ? first.err : first

const MINUTE = 60_000
/** Of a server that is away everybody complains at once: a minute gets one line of each sort, with how many were passed over. */
const oncePerMinute = (now: () => number) => {
  const said = new Map<string, { at: number; passedOver: number }>()
  return (word: string): number | null => {
    const before = said.get(word)
    if (before && now() - before.at < MINUTE) {
      before.passedOver++
      return null
    }
    said.set(word, { at: now(), passedOver: 0 })
    return before?.passedOver ?? 0
  }
}

/** A log of JSON lines to standard error. Give it fields rather than sentences: the fields are what it can conceal. */
export const createLog = (
  level: string,
  destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
  now: () => number = Date.now,
): Log => {
  const passing = oncePerMinute(now)
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: conceal },
      serializers: { err: (value: unknown) => value },
      hooks: {
        // Without words of ours, the line would take the words of the error.
        logMethod(args, method) {
          const [first, words] = args
          const away = awayWord(errorIn(first))
          const passedOver = away === null ? 0 : passing(away)
          if (passedOver === null) return
          if (passedOver > 0 && typeof first === 'object' && first !== null)
            Object.assign(first, { passedOver })
          if (words === undefined && isDatabaseError(errorIn(first)))
            method.apply(this, [first, 'database error'])
          else method.apply(this, args)
        },
        // The fields of a child log come to light only here.
        streamWrite: (line) => `${JSON.stringify(conceal(JSON.parse(line)))}\n`,
      },
    },
    destination,
  )
}
