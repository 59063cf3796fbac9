import type { DesignatedKind } from '@vigie/intake/report-kind'
import { defang, type Language, refusals } from '@vigie/kernel'
import { DECISION_WORDS, DECISIONS, GROUND_WORDS, isSpoken } from './decisions.ts'
import type { FlaggerStatus } from './flagger-status.ts'
import { FOUND_BY, type FoundBy } from './found-by.ts'
import { de } from './letter-texts/de.ts'
import { en } from './letter-texts/en.ts'
import { fr } from './letter-texts/fr.ts'
import { nl } from './letter-texts/nl.ts'
import type { LetterTexts } from './letter-texts/shape.ts'
import { inUtc, longDate, oneLine, shareable, underlined, wrap } from './plain-lines.ts'

export const LETTER_TEXTS: Readonly<Record<Language, LetterTexts>> = { nl, fr, de, en }

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
  /** By name of the algorithm. */
  hashes?: Readonly<Record<string, string>>
}

/** All that may leave the house about a notice. Whoever put the content online may come to read it: Art. 17. */
export type NoticeLetter = {
  reference: string
  language: Language
  provider: string
  centre: FlaggerStatus & { name: string; mailbox: string; domain: string }
  notifierMode: 'entity' | 'omitted'
  kind: DesignatedKind
  trusted: boolean
  /** Approved text in the language of the letter, or nothing. */
  explanation: string
  legalGrounds: readonly LegalGround[]
  items: readonly NoticeLetterItem[]
  goodFaithVersion: string
  date: Date
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

// Art. 18: where a life or someone's safety may be at stake.
const SAFETY_AT_STAKE: readonly DesignatedKind[] = [
  'csam',
  'grooming',
  'sextortion',
  'minor-prostitution',
  'extreme',
]

export const groundLine = (ground: LegalGround, texts: LetterTexts): string =>
  // A number that nobody confirmed is not given: the code and the title say it without a mistake.
  oneLine(
    ground.article === ''
      ? `${ground.country}: ${ground.instrument} (${ground.title})`
      : `${ground.country}: ${ground.instrument}, ${texts.article} ${ground.article} (${ground.title})`,
  )

/** The line on which a provider answers for one item. Left empty, so that quoting our letter decides nothing. */
export const answerLine = (reference: string, number: number): string => `${reference}/${number}:`

/** What holds of every letter that leaves. */
export const insistItMayLeave = (letter: NoticeLetter): void => {
  if (letter.items.length === 0) throw letterRefusals('notice-without-item')
  if (letter.legalGrounds.length === 0) throw letterRefusals('notice-without-legal-ground')
  if (letter.notifierMode === 'omitted' && !mayOmitNotifier(letter.legalGrounds)) {
    throw letterRefusals('notifier-must-be-named')
  }
  const { flaggerReference, awardingCoordinator } = letter.centre
  if (letter.trusted && (flaggerReference === null || awardingCoordinator === null)) {
    throw letterRefusals('flagger-not-recognised')
  }
}

const subjectOf = (letter: NoticeLetter, first: string): string => {
  const { colon, kinds } = LETTER_TEXTS[letter.language]
  return `[${letter.reference}] ${first}${colon}${kinds[letter.kind].name}`
}

const headOf = (letter: NoticeLetter, texts: LetterTexts): string =>
  [
    `${texts.to}${texts.colon}${oneLine(letter.provider)}`,
    `${texts.date}${texts.colon}${longDate(letter.date, letter.language)}`,
    `${texts.reference}${texts.colon}${letter.reference}`,
  ].join('\n')

const itemOf = (item: NoticeLetterItem, texts: LetterTexts): string =>
  [
    `${texts.item} ${item.number}`,
    `  ${texts.address}${texts.colon}${defang(oneLine(item.address))}`,
    ...(item.objectId === undefined
      ? []
      : [`  ${texts.object}${texts.colon}${defang(oneLine(item.objectId))}`]),
    ...(item.position === undefined
      ? []
      : [`  ${texts.position}${texts.colon}${defang(oneLine(item.position))}`]),
    `  ${item.isSeen ? texts.observed : texts.recognised}${texts.colon}${inUtc(item.observedAt)}`,
    ...Object.entries(item.hashes ?? {}).map(
      ([name, value]) => `  ${texts.hash} (${oneLine(name)})${texts.colon}${oneLine(value)}`,
    ),
  ].join('\n')

/** How the items were found, in one sentence where it is the same for all of them. */
export const assessedLines = ({ items, language }: Pick<NoticeLetter, 'items' | 'language'>): string[] => {
  const texts = LETTER_TEXTS[language]
  const ways = FOUND_BY.filter((way) => items.some(({ foundBy }) => foundBy === way))
  return ways.map((way) => {
    const numbers = items.filter(({ foundBy }) => foundBy === way).map(({ number }) => number)
    const which = ways.length === 1 ? '' : `${texts.item} ${numbers.join(', ')}${texts.colon}`
    return `${which}${texts.assessed[way]}`
  })
}

/** Who notifies, or why that is left out: the same words in the mail and in a platform's own form. */
export const notifierLines = (letter: NoticeLetter): string[] => {
  const { notifier, colon } = LETTER_TEXTS[letter.language]
  if (letter.notifierMode === 'omitted') return [wrap(notifier.omitted)]
  const { name, mailbox, flaggerReference, awardingCoordinator } = letter.centre
  const mark = letter.trusted
    ? [
        [notifier.flagger, flaggerReference],
        [notifier.awardedBy, awardingCoordinator],
      ]
    : []
  return [[notifier.name, name], [notifier.mailbox, mailbox], ...mark].flatMap(([what, value]) =>
    value ? [`${what}${colon}${oneLine(value)}`] : [],
  )
}

const answerPart = (letter: NoticeLetter, texts: LetterTexts): string[] => {
  const words = DECISIONS.filter(isSpoken).map(
    (decision) => `  ${DECISION_WORDS[letter.language][decision][0]}`,
  )
  const ground = GROUND_WORDS[letter.language]
  return [
    wrap(texts.answer.how),
    letter.items.map((item) => answerLine(letter.reference, item.number)).join('\n'),
    [texts.answer.words, ...words].join('\n'),
    wrap(texts.answer.ground(ground.law[0], ground.terms[0])),
  ]
}

const closingOf = (letter: NoticeLetter, texts: LetterTexts): string =>
  letter.notifierMode === 'omitted' ? texts.closing : `${texts.closing}\n\n${oneLine(letter.centre.name)}`

/** The Art. 16 notice as a plain-text mail in the provider's language, with every element of Art. 16(2). */
export const composeLetter = (letter: NoticeLetter): { subject: string; text: string } => {
  insistItMayLeave(letter)
  return readLetter(letter)
}

/** Its words, to be read: also of one that may not leave any more. */
export const readLetter = (letter: NoticeLetter): { subject: string; text: string } => {
  const texts = LETTER_TEXTS[letter.language]
  const explanation = shareable(letter.explanation)
  const asks = [
    texts.ask.acknowledge,
    texts.ask.decide,
    texts.ask.redress,
    ...(SAFETY_AT_STAKE.includes(letter.kind) ? [texts.ask.safety] : []),
  ]
  const parts = [
    headOf(letter, texts),
    wrap(letter.trusted ? texts.trusted : texts.ordinary),
    underlined(texts.headings.why),
    wrap(texts.kinds[letter.kind].why),
    ...assessedLines(letter).map((line) => wrap(line)),
    ...(explanation === ''
      ? []
      : [
          explanation
            .split('\n')
            .map((line) => wrap(line))
            .join('\n'),
        ]),
    [
      `${texts.grounds}${texts.colon}`.trimEnd(),
      ...letter.legalGrounds.map((one) => `- ${groundLine(one, texts)}`),
    ].join('\n'),
    underlined(texts.headings.where),
    wrap(texts.readAddress),
    ...letter.items.map((item) => itemOf(item, texts)),
    underlined(texts.headings.who),
    notifierLines(letter).join('\n'),
    underlined(texts.headings.belief),
    wrap(`${texts.goodFaith} (${texts.textVersion}${texts.colon}${oneLine(letter.goodFaithVersion)})`),
    underlined(texts.headings.ask),
    asks.map((ask, index) => `${index + 1}. ${wrap(ask, '   ').trimStart()}`).join('\n'),
    underlined(texts.headings.answer),
    ...answerPart(letter, texts),
    wrap(texts.maybeShown),
    closingOf(letter, texts),
  ]
  const subject = subjectOf(letter, letter.trusted ? texts.subject.trusted : texts.subject.ordinary)
  return { subject, text: `${parts.join('\n\n')}\n` }
}

/** A reminder of a notice sent earlier: `letter.items` are those still without a decision. */
export const composeReminder = (
  letter: NoticeLetter,
  noticeSentOn: Date,
): { subject: string; text: string } => {
  insistItMayLeave(letter)
  const texts = LETTER_TEXTS[letter.language]
  const parts = [
    headOf(letter, texts),
    wrap(texts.reminder.opening(longDate(noticeSentOn, letter.language))),
    letter.items.map((item) => `- ${texts.item} ${item.number}`).join('\n'),
    ...(letter.trusted ? [wrap(texts.reminder.priority)] : []),
    wrap(texts.reminder.ask),
    underlined(texts.headings.answer),
    ...answerPart(letter, texts),
    closingOf(letter, texts),
  ]
  return { subject: subjectOf(letter, texts.subject.reminder), text: `${parts.join('\n\n')}\n` }
}
