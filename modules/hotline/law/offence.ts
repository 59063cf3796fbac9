import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, InEveryLanguage } from '@vigie/kernel'
import type { DirectiveArticle, Serves } from './article.ts'

type Law = { readonly name: string; readonly address: string }

/** An offence as Vigie comes with it: once under the code of 1867, once under the new one, whose numbers nobody confirmed yet. */
export type Offence = {
  readonly id: string
  readonly kinds: readonly DesignatedKind[]
  readonly title: InEveryLanguage
  readonly explanation: InEveryLanguage
  readonly serves?: Serves
  readonly directiveArticle: DirectiveArticle | null
  readonly oldNumber: string | null
  readonly oldFrom: Day
  readonly oldLaw: Law
  /** Where the number, or the dates, were read by somebody, and when. Without it a number is never printed. */
  readonly oldNumberAt?: string
  readonly oldDatesAt?: string
  readonly checkedOn?: Day
}

/** The law of 21 March 2022 brought articles 417/5 and following into the code of 1867. */
export const FROM_2022: Day = '2022-06-01'
export const FROM_1867: Day = '1867-10-15'

export const LAW_OF_2022: Law = {
  name: 'Belgisch Staatsblad / Moniteur belge, law of 21 March 2022 on sexual criminal law',
  address: 'https://www.ejustice.just.fgov.be/eli/wet/2022/03/21/2022031330/staatsblad',
}
export const LAW_OF_2014: Law = {
  name: 'Belgisch Staatsblad / Moniteur belge, law of 10 April 2014 against luring children online',
  address: 'https://www.ejustice.just.fgov.be/eli/wet/2014/04/10/2014009230/staatsblad',
}
export const CODE_OF_1867: Law = {
  name: 'Justel, Criminal Code of 8 June 1867',
  address: 'https://www.ejustice.just.fgov.be/eli/wet/1867/06/08/1867060850/justel',
}
