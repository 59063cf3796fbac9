import { reachServer } from '@vigie/platform/database'
import type { Command } from '../command.ts'
import { postgresFolder, updateBooks } from '../place.ts'
import { readWords } from '../read-words.ts'

export const migrate: Command = {
  usage: 'vigie migrate [--json]',
  does: 'Makes the books where they are missing and brings every table up to date; forward only.',
  run: async ({ words, settings, say }) => {
    const { values } = readWords(words, {}, migrate.usage)
    const server = settings.databaseUrl === undefined ? await reachServer(postgresFolder(settings)) : null
    try {
      const applied = await updateBooks(settings, settings.databaseUrl ?? server?.url('postgres') ?? '')
      if (values.json) return say(JSON.stringify({ applied }))
      say(applied.length === 0 ? 'The books are up to date.' : `Applied:\n  ${applied.join('\n  ')}`)
    } finally {
      await server?.stop()
    }
  },
}
