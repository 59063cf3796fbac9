import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reachServer } from '@vigie/platform/database'
import { Misuse, type Run } from '../command.ts'
import { postgresFolder } from '../place.ts'
import { readWords } from '../read-words.ts'

/** A house whose books drills copy, with logins and keys of its own; its own books hold nothing. */
const DRILL = 'drill'

const readSteps = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (fault) {
    throw new Misuse(
      `${file} cannot be read as JSON: ${fault instanceof Error ? fault.message : String(fault)}`,
    )
  }
}

export const drill: Run = async ({ usage, words, settings, say }) => {
  const { positionals } = readWords(words, {}, usage)
  const [file] = positionals
  if (file === undefined) throw new Misuse(`which drill? usage: ${usage}`)
  const { drill: run } = await settings.house.serving()
  if (!run) throw new Misuse(`${settings.house.name} is a house that has no drills`)
  const steps = await readSteps(file)
  const server = settings.databaseUrl === undefined ? await reachServer(postgresFolder(settings)) : null
  try {
    const superUrl = settings.databaseUrl ?? server?.url('postgres') ?? ''
    const right = await run({
      steps,
      at: { superUrl, name: DRILL, keyFolder: join(settings.data, 'drill', 'keys') },
      tell: (outcome) => say(JSON.stringify(outcome)),
    })
    if (!right) throw new Error('not everything went as the drill says')
  } finally {
    await server?.stop()
  }
}
