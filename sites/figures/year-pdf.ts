import type { Words } from '@vigie/locales'
import { type PdfDocument, writePdf } from '@vigie/platform/document'
import { longDay, type Site } from '@vigie/site-frame/page-kit'
import { wordedAccount } from '@vigie/transparency'
import { correctionOf, scopeOf, sentencesOf, statementsOf, toldOf } from './account-words.ts'
import type { Asked } from './asked-account.ts'

/** The year on paper: what the pages of the year say, in their words and with every number of them. */
export const yearDocument = (
  author: string,
  words: Words,
  { account, before }: Pick<Asked, 'account' | 'before'>,
): PdfDocument => {
  const parts = wordedAccount(account, before, words).filter(({ place }) => place !== 'data')
  return {
    title: words('site-figures.pages.figures.year', { year: String(account.year) }),
    language: words.language,
    author,
    paragraphs: [
      ...scopeOf(account, words),
      ...correctionOf(account, words),
      ...toldOf(account, words).flatMap(({ title, text }) => [{ heading: title }, text]),
      { heading: words('transparency.list.standings') },
      ...sentencesOf(account, words),
      ...parts.flatMap(({ said }) => said),
      { heading: words('site-figures.pages.figures.definition') },
      ...account.method.map((note) => words(`transparency.method.${note}`)),
      { heading: words('site-figures.pages.figures.independence') },
      ...(account.independence.length === 0
        ? [words('site-figures.pages.figures.nothing-stated')]
        : statementsOf(account, words).map(({ title, text, since }) => `${title}: ${text} (${since})`)),
      words('site-figures.pages.figures.counted-on', { day: longDay(words.language, account.countedOn) }),
    ],
    tables: parts.map(({ title, columns, rows }) => ({
      title,
      header: columns.map(({ header }) => header),
      lines: rows,
    })),
  }
}

export const yearPdf = (site: Site, words: Words, asked: Asked) =>
  writePdf(yearDocument(site.house.letterhead.name, words, asked))
