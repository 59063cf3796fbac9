import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Misuse } from './command.ts'

/** Reads the words of a command strictly; a word that is not known is a misuse, not a guess. */
export const readWords = <const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
  usage: string,
) => {
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (fault) {
    throw new Misuse(`${fault instanceof Error ? fault.message : String(fault)}\nusage: ${usage}`)
  }
}
