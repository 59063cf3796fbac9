import pino from 'pino'
import { conceal, isDatabaseError } from './conceal.ts'

export type Log = pino.Logger

const errorIn = (first: unknown): unknown =>
  typeof first === 'object' && first !== null && 'err' in first ? first.err : first

/** A log of JSON lines to standard error. Give it fields rather than sentences: the fields are what it can conceal. */
export const createLog = (
  level: string,
  destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log =>
  pino(
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
