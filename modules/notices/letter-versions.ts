import type { Language } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectByIds, selectHeld, startingVersions } from '@vigie/platform/playbook'
import {
  LETTER_TEXTS,
  type LetterSentences,
  readSentences,
  STARTING_SENTENCES,
  textsIn,
} from './letter-texts/sentences.ts'
import type { LetterTexts } from './letter-texts/shape.ts'

/** The texts of our letters are one document: a letter is written whole. */
export const LETTER_DOCUMENT = { kind: 'letter', name: 'notice' } as const

/** What Vigie comes with, as the first version. */
export const startingLetter = () =>
  startingVersions([{ ...LETTER_DOCUMENT, content: STARTING_SENTENCES, holdsFrom: '2000-01-01' }])

export interface LetterVersion {
  /** Null where the books hold none: then letters say what Vigie comes with. */
  readonly version: string | null
  readonly number: number
  readonly sentences: LetterSentences
}

/** What our letters say today. */
export const readLetterVersion = async (desk: Desk): Promise<LetterVersion> => {
  const [held] = await selectHeld(desk.db, [LETTER_DOCUMENT.kind], desk.today)
  return held === undefined
    ? { version: null, number: 1, sentences: STARTING_SENTENCES }
    : { version: held.id, number: held.number, sentences: readSentences(held.content) }
}

/** What our letters said in that version, in that language; null: before versions were kept, as Vigie comes with it. */
export const readTextsOf = async (
  desk: Desk,
  version: string | null,
  language: Language,
): Promise<LetterTexts> => {
  const [kept] = version === null ? [] : await selectByIds(desk.db, [version])
  return kept === undefined ? LETTER_TEXTS[language] : textsIn(readSentences(kept.content), language)
}
