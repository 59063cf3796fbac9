import { readFile } from 'node:fs/promises'
import { importProviders } from '@vigie/notices/verbs/import-providers'
import { perform } from '@vigie/platform/operation'
import { Misuse, type Run } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'
import { findActor } from './do.ts'

/** Takes a file into the directory of providers in the name of somebody at the desk, and says of each row what became of it. */
export const providers: Run = async ({ usage, words, settings, say }) => {
  const { values, positionals } = readWords(words, { as: { type: 'string' } }, usage)
  const [work, file] = positionals
  if (work !== 'import' || file === undefined) throw new Misuse(`usage: ${usage}`)
  if (values.as === undefined) throw new Misuse(`whose act is it? usage: ${usage}`)
  const who = values.as
  const directoryTable = await readFile(file, 'utf8').catch(() => {
    throw new Misuse(`there is no file ${file} that can be read`)
  })
  const { result } = await atDesk(settings, async ({ house }) =>
    perform(house, importProviders, await findActor(house, who), { directoryTable }),
  )
  if (values.json) return say(JSON.stringify(result))
  for (const { row, said, unreadable } of result.rows) {
    const outcomes = said.map(({ thing, outcome, word }) =>
      word === undefined ? `${thing} ${outcome}` : `${thing} ${outcome} (${word})`,
    )
    const odd = unreadable.length === 0 ? '' : `; not read: ${unreadable.join(', ')}`
    say(`row ${row}: ${outcomes.join(', ')}${odd}`)
  }
  const { added, changed, proposed, unchanged, refused } = result.counts
  say(
    `${added} added, ${changed} changed, ${proposed} proposed, ${unchanged} as they were, ${result.counts['kept-by-desk']} kept as the desk has them, ${refused} refused`,
  )
}
