import { LANGUAGES, type Language } from '@vigie/kernel'
import type { Account } from '../account.ts'

/** What the account tells in words of the house's own: what an edition corrects, the parts beside the figures, its independence. */
export interface AccountText {
  readonly sort: 'correction' | 'narrative' | 'independence'
  /** Which part or topic; null where there is one only. */
  readonly of: string | null
  readonly language: Language
  readonly text: string
}

/** All of it, in every language: whoever takes the file takes the account, not one reading of it. */
export const accountTexts = ({ correction, narrative, independence }: Account): AccountText[] =>
  [
    ...(correction === null ? [] : [{ sort: 'correction' as const, of: null, text: correction }]),
    ...narrative.map(({ part, text }) => ({ sort: 'narrative' as const, of: part, text })),
    ...independence.map(({ topic, text }) => ({ sort: 'independence' as const, of: topic, text })),
  ].flatMap(({ sort, of, text }) =>
    LANGUAGES.map((language): AccountText => ({ sort, of, language, text: text[language] })),
  )
