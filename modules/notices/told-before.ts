import type { PlatformAnswer, ToldWhen } from '@vigie/intake'
import type { Day, Language } from '@vigie/kernel'
import { fill } from './letter-texts/places.ts'
import type { LetterTexts } from './letter-texts/shape.ts'
import { longDate } from './plain-lines.ts'

/** That somebody told the platform before us, as a report says it. */
export interface ToldBefore {
  /** The day of the report, from which `when` counts back. */
  readonly on: Day
  readonly when: ToldWhen
  readonly number: string | null
  readonly answer: PlatformAnswer
}

/** A reference, and no name, mailbox or sentence that somebody put where a number belongs. */
const isReference = (text: string): boolean => /^(?=.*\d)[A-Za-z\d][A-Za-z\d#_/-]{0,59}$/.test(text)

/** The sentence for the provider, in its language: the day, its own number, and what came of it. Nobody is in it. */
export const toldBefore = (
  { toldBefore: texts }: LetterTexts,
  language: Language,
  { on, when, number, answer }: ToldBefore,
): string => {
  const day = longDate(new Date(`${on}T12:00:00Z`), language)
  const told = [
    texts.opening,
    when === 'unsaid' ? fill(texts.unknown, { day }) : fill(texts.when[when], { day }),
    ...(number !== null && isReference(number) ? [fill(texts.number, { number })] : []),
  ].join(', ')
  return answer === 'unsaid' || answer === 'other' ? `${told}.` : `${told}. ${texts.answer[answer]}`
}
