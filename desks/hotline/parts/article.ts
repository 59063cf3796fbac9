import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { findArticle } from '@vigie/hotline'

/** A legal article as the desk reads it: its number where one is confirmed, and its title. */
export const articleText = ({ words, lang }: DeskVisit, id: string): string => {
  const article = findArticle(id)
  if (!article) return id
  const title = article.title[lang]
  return article.number === null
    ? title
    : words('desk-hotline.pages.article', { number: article.number, title })
}
