import type { DesignatedKind } from '@vigie/intake/report-kind'
import { type Language, refusals } from '@vigie/kernel'
import type { Earlier } from './earlier/earlier.ts'
import type { FoundBy } from './found-by.ts'
import { outsideTheAct } from './letter-texts/outside.ts'
import { LETTER_TEXTS } from './letter-texts/sentences.ts'
import type { LetterTexts } from './letter-texts/shape.ts'
import { type FlaggerStatus, mayCarryMark } from './status/status.ts'

export type LegalGround = {
  country: string
  instrument: string
  article: string
  title: string
  /** The article of Directive 2011/93/EU that forbids it as well, if one does. */
  directiveArticle: number | null
}

export type NoticeLetterItem = {
  number: number
  address: string
  objectId?: string
  /** Where in the item: a time in a film, a place in a page. */
  position?: string
  foundBy: FoundBy
  /** Whether anybody looked; otherwise it was recognised by its fingerprint at that moment. */
  isSeen: boolean
  observedAt: Date
  /** The notice in which the provider was told of it before. */
  earlier?: Earlier
  /** By name of the algorithm. */
  hashes?: Readonly<Record<string, string>>
}

/** All that may leave the house about a notice. Whoever put the content online may come to read it: Art. 17. */
export type NoticeLetter = {
  reference: string
  language: Language
  provider: string
  /** What people know it by: Instagram, where the provider is the company that answers for it. */
  service?: string | undefined
  centre: FlaggerStatus & { name: string; mailbox: string; domain: string }
  notifierMode: 'entity' | 'omitted'
  kind: DesignatedKind
  trusted: boolean
  /** About private communication, to which the notices of the DSA do not apply: a voluntary channel, never with the mark. */
  isOutsideAct?: boolean
  /** Approved text in the language of the letter, or nothing. */
  explanation: string
  legalGrounds: readonly LegalGround[]
  items: readonly NoticeLetterItem[]
  goodFaithVersion: string
  date: Date
  /** The page on which the provider can answer with a press; null where there is none. */
  answerLink: string | null
  /** It leaves encrypted: its subject, which does not, says nothing of what it is about. */
  isEnclosed?: boolean
  /** The version of our texts that it is written in; left out, what Vigie comes with. */
  texts?: LetterTexts
}

export const textsOf = ({
  texts,
  language,
  isOutsideAct = false,
}: Pick<NoticeLetter, 'texts' | 'language' | 'isOutsideAct'>): LetterTexts => {
  const said = texts ?? LETTER_TEXTS[language]
  return isOutsideAct ? outsideTheAct(said) : said
}

export const letterRefusals = refusals({
  'notice-without-item': 'invalid',
  'notice-without-legal-ground': 'invalid',
  'notifier-must-be-named': 'invalid',
  'flagger-not-recognised': 'invalid',
})

/** Art. 16(2)(c): the notifier may stay unnamed where everything cited is an offence of Arts 3 to 7 of Directive 2011/93/EU. */
export const mayOmitNotifier = (grounds: readonly Pick<LegalGround, 'directiveArticle'>[]): boolean =>
  grounds.length > 0 && grounds.every(({ directiveArticle }) => directiveArticle !== null)

/** What holds of every letter that leaves. */
export const insistItMayLeave = (letter: NoticeLetter): void => {
  if (letter.items.length === 0) throw letterRefusals('notice-without-item')
  if (letter.legalGrounds.length === 0) throw letterRefusals('notice-without-legal-ground')
  if (letter.notifierMode === 'omitted' && !mayOmitNotifier(letter.legalGrounds)) {
    throw letterRefusals('notifier-must-be-named')
  }
  if (letter.trusted && (letter.isOutsideAct === true || !mayCarryMark(letter.centre, letter.kind))) {
    throw letterRefusals('flagger-not-recognised')
  }
}
