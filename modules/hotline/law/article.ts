import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, InEveryLanguage } from '@vigie/kernel'

/** What a ground is for: a notice says that something is illegal to show; having it is a matter for the police alone. */
export const SERVES = ['notice', 'police'] as const
export type Serves = (typeof SERVES)[number]

/** The articles of Directive 2011/93/EU that Art. 16(2)(c) DSA refers to. */
export const DIRECTIVE_ARTICLES = [3, 4, 5, 6, 7] as const
export type DirectiveArticle = (typeof DIRECTIVE_ARTICLES)[number]

/** What stands in the sheet about one legal ground. */
export type LegalArticle = {
  /** The offence and the code that it stands in: `voyeurism@1867`. */
  readonly id: string
  readonly place: number
  /** Two letters; EU for the Union. */
  readonly country: string
  /** The law with its date. */
  readonly instrument: InEveryLanguage
  readonly number: string | null
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly kinds: readonly DesignatedKind[]
  readonly serves: Serves
  /** The official heading. */
  readonly title: InEveryLanguage
  readonly explanation: InEveryLanguage
  readonly directiveArticle: DirectiveArticle | null
  readonly source: string
  readonly sourceAt: string
  /** Where the number was read. Null: nobody confirmed it, and it is never printed. */
  readonly numberAt: string | null
  /** Where the dates in force were read. */
  readonly datesAt: string | null
  readonly checkedOn: Day | null
  readonly note: string | null
}

/** The sheet as it holds at a moment: of every ground what two people agreed on last. */
export type Sheet = readonly LegalArticle[]
