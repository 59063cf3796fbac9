import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SCHEMAS } from '@vigie/centre'
import { generateRows, reachServer } from '@vigie/platform/database'
import { Misuse, type Run } from '../command.ts'
import { PREFIX, postgresFolder, updateBooks } from '../place.ts'
import { readWords } from '../read-words.ts'

export const rows: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, {}, usage)
  if (!existsSync('modules')) throw new Misuse('run it in the folder of the sources')
  const server = await reachServer(postgresFolder(settings))
  try {
    await updateBooks(settings, server.url('postgres'))
    for (const books of ['hotline', 'commons'] as const) {
      for (const schema of SCHEMAS[books].filter((name) => !['outbox', 'vault'].includes(name))) {
        const file = join('modules', schema, 'rows.generated.ts')
        await writeFile(file, await generateRows(server.url(`${PREFIX}_${books}`), schema))
        say(values.json ? JSON.stringify({ schema }) : file)
      }
    }
  } finally {
    await server.stop()
  }
}
