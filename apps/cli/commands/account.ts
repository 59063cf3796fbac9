import { visit } from '@vigie/platform/operation'
import { annualAccount } from '@vigie/transparency/counting'
import { type Command, Misuse } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'

export const account: Command = {
  usage: 'vigie account annual --year YEAR [--json]',
  does: 'Accounts for the notices of a year: by provider, kind and action, with the independence procedures (Art. 22(3)).',
  run: async ({ words, settings, say }) => {
    const { values, positionals } = readWords(words, { year: { type: 'string' } }, account.usage)
    const year = Number(values.year)
    if (positionals[0] !== 'annual' || !/^20\d\d$/.test(values.year ?? '')) {
      throw new Misuse(`of which year? usage: ${account.usage}`)
    }
    const counted = await atDesk(settings, ({ house }) =>
      visit(
        house,
        { kind: 'system' },
        { act: 'transparency.read-account', subject: `year:${year}` },
        (desk) => annualAccount(desk, year),
      ),
    )
    say(JSON.stringify(counted, null, values.json ? undefined : 2))
  },
}
