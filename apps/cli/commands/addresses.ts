import { markOldAddresses } from '@vigie/hotline/mark-old-addresses'
import { booksWith } from '@vigie/platform/house'
import { Misuse, type Run } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'

const MOST = 10_000

export const addresses: Run = async ({ usage, words, settings, say }) => {
  const { values, positionals } = readWords(words, { batch: { type: 'string', default: '200' } }, usage)
  if (positionals.join(' ') !== 'mark') throw new Misuse(`what is to be done? usage: ${usage}`)
  const batch = Number(values.batch)
  if (!Number.isInteger(batch) || batch < 1 || batch > MOST)
    throw new Misuse(`--batch is a number from 1 to ${MOST}`)
  const house = await settings.house.declared()
  const [books] = booksWith(house, 'hotline')
  if (books === undefined) throw new Misuse(`${house.title} keeps no addresses`)
  const done = await atDesk(
    settings,
    (holding) =>
      markOldAddresses(holding.house, {
        most: batch,
        heard: ({ items }) => process.stderr.write(`${items} looked at\n`),
      }),
    books,
  )
  if (values.json) return say(JSON.stringify(done))
  say(`${done.marked} of ${done.items} addresses are found by their parts now.`)
  if (done.unreadable > 0) say(`${done.unreadable} could not be opened and were left as they are.`)
}
