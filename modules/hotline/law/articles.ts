import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, InEveryLanguage, Language } from '@vigie/kernel'
import { type Code, type DirectiveArticle, OFFENCES, type Offence } from './offences.ts'
import type { Source } from './source.ts'

export type LegalArticle = {
  readonly id: string
  readonly offence: string
  readonly code: Code
  /** Null: the number is not confirmed, so a citation gives the code and the title only. */
  readonly number: string | null
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly kinds: readonly DesignatedKind[]
  readonly title: InEveryLanguage
  readonly explanation: InEveryLanguage
  readonly directiveArticle: DirectiveArticle | null
  readonly source: Source
}

/**
 * First day of the new Criminal Code (two laws of 29 February 2024). The law as published said 8 April 2026;
 * public sources of September 2026 say that it was put off to 1 September 2026. To be confirmed in the
 * Belgian Official Gazette; this is the only place to correct.
 */
export const NEW_CODE_FROM: Day = '2026-09-01'
const LAST_DAY_OF_1867: Day = '2026-08-31'

const BOOK_II: Source = {
  name: 'Belgisch Staatsblad / Moniteur belge, law of 29 February 2024 introducing book II of the Criminal Code',
  address: 'https://www.ejustice.just.fgov.be/eli/wet/2024/02/29/2024002088/staatsblad',
  verified: null,
  fromMemory: true,
}

const underBothCodes = (offence: Offence): readonly LegalArticle[] => {
  const { numberUntil2026, inForceSince, id, source, ...words } = offence
  return [
    {
      ...words,
      id: `${id}@1867`,
      offence: id,
      code: 'criminal-code-1867',
      number: numberUntil2026,
      validFrom: inForceSince,
      validUntil: LAST_DAY_OF_1867,
      source,
    },
    {
      ...words,
      id: `${id}@2024`,
      offence: id,
      code: 'criminal-code-2024',
      number: null,
      validFrom: NEW_CODE_FROM,
      validUntil: null,
      source: BOOK_II,
    },
  ]
}

export const LEGAL_ARTICLES: readonly LegalArticle[] = OFFENCES.flatMap(underBothCodes)

const inForceOn = (article: LegalArticle, day: Day): boolean =>
  article.validFrom <= day && (article.validUntil === null || day <= article.validUntil)

/** The articles an analyst may choose for this kind, as the law stood on that day. */
export const articlesFor = (kind: DesignatedKind, day: Day): readonly LegalArticle[] =>
  LEGAL_ARTICLES.filter((article) => article.kinds.includes(kind) && inForceOn(article, day))

export const findArticle = (id: string): LegalArticle | undefined =>
  LEGAL_ARTICLES.find((article) => article.id === id)

const CODE_NAMES: Record<Code, InEveryLanguage> = {
  'criminal-code-1867': {
    nl: 'Strafwetboek (1867)',
    fr: 'Code pénal (1867)',
    de: 'Strafgesetzbuch (1867)',
    en: 'Belgian Criminal Code (1867)',
  },
  'criminal-code-2024': {
    nl: 'Strafwetboek (2024), boek II',
    fr: 'Code pénal (2024), livre II',
    de: 'Strafgesetzbuch (2024), Buch II',
    en: 'Belgian Criminal Code (2024), book II',
  },
}

const ARTICLE: InEveryLanguage = { nl: 'art.', fr: 'art.', de: 'Art.', en: 'Art.' }

/** How the article is written in a notice: never with a number that nobody has confirmed. */
export const cite = (article: LegalArticle, language: Language): string => {
  const code = CODE_NAMES[article.code][language]
  const where = article.number === null ? code : `${code}, ${ARTICLE[language]} ${article.number}`
  return `${where}: ${article.title[language]}`
}
