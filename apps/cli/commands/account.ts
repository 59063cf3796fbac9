import { visit } from '@vigie/platform/operation'
import { Misuse, type Run } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'

export const account: Run = async ({ usage, words, settings, say }) => {
  const { values, positionals } = readWords(words, { year: { type: 'string' } }, usage)
  const year = Number(values.year)
  if (positionals[0] !== 'annual' || !/^20\d\d$/.test(values.year ?? '')) {
    throw new Misuse(`of which year? usage: ${usage}`)
  }
  const { account: count } = await settings.house.serving()
  if (!count) throw new Misuse(`${settings.house.name} is a house that owes no account of a year`)
  const counted = await atDesk(settings, ({ house }) =>
    visit(house, { kind: 'system' }, { act: 'transparency.read-account', subject: `year:${year}` }, (desk) =>
      count(desk, year),
    ),
  )
  say(JSON.stringify(counted, null, values.json ? undefined : 2))
}
