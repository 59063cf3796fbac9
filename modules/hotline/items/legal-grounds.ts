import type { Language } from '@vigie/kernel'
import type { LegalGround } from '@vigie/notices'
import { cite, findArticle, type LegalArticle } from '../law/articles.ts'

/** The articles behind these verdicts, each once. */
export const articlesOf = (ids: readonly (string | null)[]): LegalArticle[] =>
  [...new Set(ids)].flatMap((id) => {
    const article = id === null ? undefined : findArticle(id)
    return article ? [article] : []
  })

/** Code, number and title apart, as a provider's form wants them; a number that nobody confirmed stays out. */
const legalGround = (article: LegalArticle, language: Language): LegalGround => {
  const title = article.title[language]
  const where = cite(article, language).slice(0, -`: ${title}`.length)
  const instrument = article.number === null ? where : where.slice(0, where.lastIndexOf(','))
  const { number, directiveArticle } = article
  return { country: 'BE', instrument, article: number ?? '', title, directiveArticle }
}

export const legalGrounds = (articles: readonly LegalArticle[], language: Language): LegalGround[] =>
  articles.map((article) => legalGround(article, language))
