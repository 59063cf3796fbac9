import { writeFile } from 'node:fs/promises'
import { SCHEMAS } from '@vigie/centre'
import { generateRows, reachServer } from '@vigie/platform/database'
import type { Command } from '../command.ts'
import { PREFIX, postgresFolder, updateBooks } from '../place.ts'
import { readWords } from '../read-words.ts'

export const rows: Command = {
  usage: 'vigie rows [--json]',
  does: "For developers: writes each module's row types from its migrated tables.",
  run: async ({ words, settings, say }) => {
    const { values } = readWords(words, {}, rows.usage)
    const server = await reachServer(postgresFolder(settings))
    try {
      await updateBooks(settings, server.url('postgres'))
      for (const books of ['hotline', 'commons'] as const) {
        for (const schema of SCHEMAS[books].filter((name) => !['outbox', 'vault'].includes(name))) {
          const file = new URL(`../../../modules/${schema}/rows.generated.ts`, import.meta.url)
          await writeFile(file, await generateRows(server.url(`${PREFIX}_${books}`), schema))
          say(values.json ? JSON.stringify({ schema }) : `modules/${schema}/rows.generated.ts`)
        }
      }
    } finally {
      await server.stop()
    }
  },
}
