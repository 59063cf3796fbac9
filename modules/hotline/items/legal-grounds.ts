import type { Language } from '@vigie/kernel'
import type { LegalGround } from '@vigie/notices'
import type { LegalArticle, Sheet } from '../law/article.ts'
import { findArticle, printedNumber } from '../law/articles.ts'
import type { Finding } from './assessment.ts'

type Found = Pick<Finding, 'article' | 'furtherGrounds'>

/** The articles behind these verdicts, each once: the chief ground of each, then those beside it. */
export const articlesOf = (sheet: Sheet, verdicts: readonly Found[]): LegalArticle[] => {
  const chief = verdicts.flatMap(({ article }) => article ?? [])
  const further = verdicts.flatMap(({ furtherGrounds }) => furtherGrounds)
  return [...new Set([...chief, ...further])].flatMap((id) => findArticle(sheet, id) ?? [])
}

/** Having such images, and looking for them, is a matter for the police: a notice does not cite it. */
export const citedInNotice = (articles: readonly LegalArticle[]): LegalArticle[] =>
  articles.filter(({ serves }) => serves === 'notice')

/** Law, number and heading apart, as a provider's form wants them; a number that nobody confirmed stays out. */
export const legalGrounds = (articles: readonly LegalArticle[], language: Language): LegalGround[] =>
  articles.map((article) => ({
    country: article.country,
    instrument: article.instrument[language],
    article: printedNumber(article) ?? '',
    title: article.title[language],
    directiveArticle: article.directiveArticle,
  }))
