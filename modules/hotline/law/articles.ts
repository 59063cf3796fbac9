import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import type { LegalArticle, Sheet } from './article.ts'

/** Which offence it is, whatever the code. */
export const offenceOf = (id: string): string => id.split('@')[0] ?? id

const inForceOn = ({ validFrom, validUntil }: LegalArticle, day: Day): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil)

/** The articles an analyst may choose for this kind, as the law stood on that day. */
export const articlesFor = (sheet: Sheet, kind: DesignatedKind, day: Day): readonly LegalArticle[] =>
  sheet.filter((article) => article.kinds.includes(kind) && inForceOn(article, day))

export const findArticle = (sheet: Sheet, id: string): LegalArticle | undefined =>
  sheet.find((article) => article.id === id)

/** The number as it may be printed: never one that nobody confirmed. */
export const printedNumber = ({ number, numberAt }: LegalArticle): string | null =>
  numberAt === null ? null : number

const ARTICLE: Readonly<Record<Language, string>> = { nl: 'art.', fr: 'art.', de: 'Art.', en: 'Art.' }

/** How the article is written in what leaves. */
export const cite = (article: LegalArticle, language: Language): string => {
  const number = printedNumber(article)
  const law = article.instrument[language]
  const where = number === null ? law : `${law}, ${ARTICLE[language]} ${number}`
  return `${where}: ${article.title[language]}`
}

/** Of the grounds in force on that day, those whose number nobody confirmed: they are cited by law and heading alone. */
export const withoutNumber = (sheet: readonly LegalArticle[], day: Day): LegalArticle[] =>
  sheet.filter((article) => printedNumber(article) === null && inForceOn(article, day))
