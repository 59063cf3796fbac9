import { type Call, type Command, Misuse } from '../command.ts'
import { importFile } from './hashes-import.ts'
import { exportTo, giveFeedback, sayLists, sayStats } from './hashes-lists.ts'
import { lookUpOne } from './hashes-lookup.ts'
import { fingerprintFiles } from './hashes-pdq.ts'
import { type Given, readGiven } from './hashes-words.ts'

const SUBCOMMANDS: Readonly<Record<string, ((call: Call, given: Given) => Promise<void>) | undefined>> = {
  import: importFile,
  lookup: lookUpOne,
  pdq: fingerprintFiles,
  export: exportTo,
  feedback: giveFeedback,
  lists: sayLists,
  stats: sayStats,
}

export const hashes: Command = {
  usage:
    'vigie hashes WORK [FILE]... [--list NAME] [--format F] [--owner WHO] [--again] [--out FILE] [--pdq HEX] [--sha256 HEX] [--sha1 HEX] [--md5 HEX] [--file FILE] [--radius N] [--json]',
  does: 'Fingerprints of known pictures: takes lists in and gives them out, asks whether one is known, makes them of files.',
  run: async (call) => {
    const { values, positionals } = readGiven(call.words, hashes.usage)
    const [name = '', ...rest] = positionals
    const run = SUBCOMMANDS[name]
    if (run === undefined)
      throw new Misuse(`WORK is one of ${Object.keys(SUBCOMMANDS).join(', ')}\nusage: ${hashes.usage}`)
    await run(call, { values, positionals: rest })
  },
}
