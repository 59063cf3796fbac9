import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateRows, reachServer } from '@vigie/platform/database'
import { databaseAt } from '@vigie/platform/house'
import { Misuse, type Run } from '../command.ts'
import { housePlaceOf, postgresFolder, updateBooks } from '../place.ts'
import { readWords } from '../read-words.ts'

export const rows: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, {}, usage)
  if (!existsSync('modules')) throw new Misuse('run it in the folder of the sources')
  const server = await reachServer(postgresFolder(settings))
  try {
    await updateBooks(settings, server.url('postgres'))
    const place = await housePlaceOf(settings)
    for (const [books, { modules }] of Object.entries(place.house.books)) {
      for (const { schema } of modules) {
        const file = join('modules', schema, 'rows.generated.ts')
        if (!existsSync(file)) continue
        await writeFile(file, await generateRows(server.url(databaseAt(place, books)), schema))
        say(values.json ? JSON.stringify({ schema }) : file)
      }
    }
  } finally {
    await server.stop()
  }
}
