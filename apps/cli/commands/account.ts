import { visit } from '@vigie/platform/operation'
import { annualAccount } from '@vigie/transparency/counting'
import { Misuse, type Run } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'

export const account: Run = async ({ usage, words, settings, say }) => {
  const { values, positionals } = readWords(words, { year: { type: 'string' } }, usage)
  const year = Number(values.year)
  if (positionals[0] !== 'annual' || !/^20\d\d$/.test(values.year ?? '')) {
    throw new Misuse(`of which year? usage: ${usage}`)
  }
  const counted = await atDesk(settings, ({ house }) =>
    visit(house, { kind: 'system' }, { act: 'transparency.read-account', subject: `year:${year}` }, (desk) =>
      annualAccount(desk, year),
    ),
  )
  say(JSON.stringify(counted, null, values.json ? undefined : 2))
}
