import { readFile } from 'node:fs/promises'
import { Drill, ensurePasswords, layBooks, runDrill } from '@vigie/centre'
import { reachServer } from '@vigie/platform/database'
import { ensureKeys } from '@vigie/platform/vault'
import { z } from 'zod'
import { Misuse, type Run } from '../command.ts'
import { keyPlaceOf, postgresFolder } from '../place.ts'
import { readWords } from '../read-words.ts'

/** Migrated books that drills copy; they hold nothing. */
const TEMPLATE = 'vigie_drill'

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
    await ensureKeys(keyPlaceOf(settings))
    await layBooks({ superUrl, prefix: TEMPLATE, passwords: await ensurePasswords(settings.keys) })
    const right = await runDrill({
      drill: read,
      superUrl,
      template: TEMPLATE,
      ...keyPlaceOf(settings),
      tell: (outcome) => say(JSON.stringify(outcome)),
    })
    if (!right) throw new Error('not everything went as the drill says')
  } finally {
    await server?.stop()
  }
}
