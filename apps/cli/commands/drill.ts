import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Drill, exampleCentreAt, runDrill } from '@vigie/centre'
import { reachServer } from '@vigie/platform/database'
import { createHouse } from '@vigie/platform/house'
import { z } from 'zod'
import { Misuse, type Run } from '../command.ts'
import { postgresFolder } from '../place.ts'
import { readWords } from '../read-words.ts'

/** A centre whose books drills copy, with logins and keys of its own; its own books hold nothing. */
const DRILL = 'drill'

const readDrill = async (file: string): Promise<Drill> => {
  let text: unknown
  try {
    text = JSON.parse(await readFile(file, 'utf8'))
  } catch (fault) {
    throw new Misuse(
      `${file} cannot be read as JSON: ${fault instanceof Error ? fault.message : String(fault)}`,
    )
  }
  const parsed = Drill.safeParse(text)
  if (!parsed.success) throw new Misuse(`${file} is not a drill:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

export const drill: Run = async ({ usage, words, settings, say }) => {
  const { positionals } = readWords(words, {}, usage)
  const [file] = positionals
  if (file === undefined) throw new Misuse(`which drill? usage: ${usage}`)
  const read = await readDrill(file)
  const server = settings.databaseUrl === undefined ? await reachServer(postgresFolder(settings)) : null
  try {
    const superUrl = settings.databaseUrl ?? server?.url('postgres') ?? ''
    const template = exampleCentreAt({
      superUrl,
      name: DRILL,
      keyFolder: join(settings.data, 'drill', 'keys'),
    })
    await createHouse(template)
    const right = await runDrill({
      drill: read,
      template,
      tell: (outcome) => say(JSON.stringify(outcome)),
    })
    if (!right) throw new Error('not everything went as the drill says')
  } finally {
    await server?.stop()
  }
}
