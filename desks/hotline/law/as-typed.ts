import type { LegalArticle } from '@vigie/hotline'

/** What the sheet says of a ground, as the form of a proposal asks for it. */
export const asTyped = (article: LegalArticle): Readonly<Record<string, readonly string[]>> => {
  const { instrument, title, explanation } = article
  const said = (text: string | number | null): string[] => (text === null ? [] : [String(text)])
  return {
    ground: [article.id],
    country: [article.country],
    instrumentNl: [instrument.nl],
    instrumentFr: [instrument.fr],
    instrumentDe: [instrument.de],
    instrumentEn: [instrument.en],
    titleNl: [title.nl],
    titleFr: [title.fr],
    titleDe: [title.de],
    titleEn: [title.en],
    number: said(article.number),
    numberAt: said(article.numberAt),
    validFrom: [article.validFrom],
    validUntil: said(article.validUntil),
    datesAt: said(article.datesAt),
    kinds: article.kinds,
    serves: [article.serves],
    directiveArticle: said(article.directiveArticle),
    explanationNl: [explanation.nl],
    explanationFr: [explanation.fr],
    explanationDe: [explanation.de],
    explanationEn: [explanation.en],
    source: [article.source],
    sourceAt: [article.sourceAt],
    remark: said(article.note),
  }
}
