import type { Words } from '@vigie/locales'
import { writePdf } from '@vigie/platform/document'
import { longDay, type Site, writeNumber } from '@vigie/site-frame/page-kit'
import type { Account } from '@vigie/transparency'
import {
  itemsByAction,
  looksOf,
  looksSentence,
  originsOf,
  PROVIDER_COLUMNS,
  scopeOf,
  sentencesOf,
  statementsOf,
} from './account-words.ts'

/** The year on paper: the sentence, what was decided, every provider, and how we count. */
export const yearPdf = (site: Site, words: Words, account: Account) => {
  const { year } = account
  const title = words('site-figures.pages.figures.year', { year: String(year) })
  const few = words('site-figures.pages.figures.few')
  const write = (value: number | null) => (value === null ? '–' : writeNumber(words.language, value))
  return writePdf({
    title,
    language: words.language,
    author: site.house.letterhead.name,
    paragraphs: [
      ...sentencesOf(account, words),
      ...scopeOf(account, words),
      looksSentence(account, words),
      ...account.method.map((note) => words(`transparency.method.${note}`)),
      words('site-figures.pages.figures.independence'),
      ...(account.independence.length === 0
        ? [words('site-figures.pages.figures.nothing-stated')]
        : statementsOf(account, words).map(({ title, text, since }) => `${title}: ${text} (${since})`)),
      words('site-figures.pages.figures.counted-on', { day: longDay(words.language, account.countedOn) }),
    ],
    tables: [
      {
        title: words('site-figures.pages.figures.by-action'),
        header: [words('site-figures.pages.figures.action'), words('site-figures.pages.figures.items')],
        lines: itemsByAction(account).map(({ action, items }) => [
          words(`site-figures.pages.action.${action}`),
          write(items),
        ]),
      },
      {
        title: words('site-figures.pages.figures.by-provider'),
        header: PROVIDER_COLUMNS.map((column) => words(`site-figures.pages.figures.${column}`)),
        lines: account.rows.map((row) => [
          row.provider,
          words(`intake.kinds.${row.kind}`),
          words(`site-figures.pages.figures.standing.${row.standing}`),
          row.notices === null ? few : write(row.notices),
          row.items === null ? few : write(row.items),
          write(row.medianHours),
        ]),
      },
      {
        title: words('site-figures.pages.figures.looks'),
        header: [
          words('site-figures.pages.figures.looks.way'),
          words('site-figures.pages.figures.looks.number'),
        ],
        lines: looksOf(account, words).map(([way, number]) => [way, write(number)]),
      },
      ...(account.numbers?.origins == null
        ? []
        : [
            {
              title: words('site-figures.pages.figures.origins'),
              header: [
                words('site-figures.pages.figures.origins.way'),
                words('site-figures.pages.figures.origins.cases'),
              ],
              lines: originsOf(account, words).map(([way, cases]) => [
                way,
                cases === null ? few : write(cases),
              ]),
            },
          ]),
    ],
  })
}
