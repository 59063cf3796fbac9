import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { importDirectory } from '../providers/importing/import-directory.ts'
import { readTable } from '../providers/importing/read-table.ts'
import { refuse } from '../refusals.ts'

const MOST_SIGNS = 2_000_000

/** Takes a table of providers, services, contact points and channels into the directory, and says of each row what became of it. */
export const importProviders = operation({
  name: 'notices.import-providers',
  who: may.keepDirectory,
  on: 'house',
  input: z.strictObject({ directoryTable: z.string().min(1).max(MOST_SIGNS).meta({ long: true }) }),
  subject: () => 'house',
  run: async (desk, { directoryTable }) => {
    const read = readTable(directoryTable)
    if ('unreadable' in read) throw refuse('directory-table-not-readable')
    return importDirectory(desk, read.rows, 'import')
  },
})
