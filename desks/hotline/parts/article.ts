import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { findArticle, printedNumber, type Sheet } from '@vigie/hotline'

/** A legal article as the desk reads it: its heading, and its number where one is confirmed. */
export const articleText = ({ words, lang }: DeskVisit, sheet: Sheet, id: string): string => {
  const article = findArticle(sheet, id)
  if (!article) return id
  const title = article.title[lang]
  const number = printedNumber(article)
  return number === null ? title : words('desk-hotline.pages.article', { number, title })
}
