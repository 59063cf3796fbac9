import { type KEYWORDS, KEYWORDS_BY_CATEGORY, CATEGORIES as NOTICED } from '@vigie/protocol'

export { isKeywordOf, KEYWORDS, OTHER_KEYWORD } from '@vigie/protocol'

/** Of a notice only: its sender named no kind. Whoever decides knows what it is about. */
export const NOT_SPECIFIED = 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'

export type Keyword = (typeof KEYWORDS)[number]
export type Category = Exclude<(typeof NOTICED)[number], typeof NOT_SPECIFIED>
/** What a statement can be about, in the codes of the DSA Transparency Database. */
export const CATEGORIES: readonly Category[] = NOTICED.filter((code) => code !== NOT_SPECIFIED)
export const KEYWORDS_OF: Readonly<Record<Category, readonly string[]>> = KEYWORDS_BY_CATEGORY
