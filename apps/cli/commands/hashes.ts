import { booksWith } from '@vigie/platform/house'
import { type Call, Misuse, type Run } from '../command.ts'
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

export const hashes: Run = async (call) => {
  const { values, positionals } = readGiven(call.words, call.usage)
  const [name = '', ...rest] = positionals
  const run = SUBCOMMANDS[name]
  if (run === undefined)
    throw new Misuse(`WORK is one of ${Object.keys(SUBCOMMANDS).join(', ')}\nusage: ${call.usage}`)
  const house = await call.settings.house.declared()
  if (name !== 'pdq' && booksWith(house, 'hashes').length === 0)
    throw new Misuse(`${house.title} keeps no lists of known pictures`)
  await run(call, { values, positionals: rest })
}
