import { type Command, Misuse } from '../command.ts'
import { readWords } from '../read-words.ts'
import { serveCentre } from '../serve-centre.ts'

/** The houses that exist so far. */
const HOUSES = ['centre'] as const

export const serve: Command = {
  usage: 'vigie serve HOUSE [--json]',
  does: `Starts one house with its own books: ${HOUSES.join(', ')}.`,
  run: async ({ words, settings, say, ended }) => {
    const { values, positionals } = readWords(words, {}, serve.usage)
    if (!HOUSES.some((house) => house === positionals[0])) {
      throw new Misuse(`there is no house "${positionals[0] ?? ''}"; houses: ${HOUSES.join(', ')}`)
    }
    const running = await serveCentre(settings, { demonstration: false })
    for (const { what, url } of running.addresses) {
      say(values.json ? JSON.stringify({ what, url }) : `${what.padEnd(22)} ${url}`)
    }
    await ended
    await running.close()
  },
}
