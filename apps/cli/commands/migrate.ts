import { reachServer } from '@vigie/platform/database'
import type { Run } from '../command.ts'
import { postgresFolder, updateBooks } from '../place.ts'
import { readWords } from '../read-words.ts'

export const migrate: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, {}, usage)
  const server = settings.databaseUrl === undefined ? await reachServer(postgresFolder(settings)) : null
  try {
    const applied = await updateBooks(settings, settings.databaseUrl ?? server?.url('postgres') ?? '')
    if (values.json) return say(JSON.stringify({ applied }))
    say(applied.length === 0 ? 'The books are up to date.' : `Applied:\n  ${applied.join('\n  ')}`)
  } finally {
    await server?.stop()
  }
}
