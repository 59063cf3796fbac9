import type { DesignatedKind } from '@vigie/intake/report-kind'
import { type LetterPart, letterPage, letterText } from '@vigie/platform/post'
import { CHOICES, type Choice, decisionOf } from './answer-choices.ts'
import { DECISION_WORDS } from './decisions.ts'
import { earlierLines } from './earlier/earlier-lines.ts'
import { insistItMayLeave, type NoticeLetter, textsOf } from './letter-content.ts'
import {
  answerParts,
  assessedLines,
  closingParts,
  groundLine,
  headingPart,
  headOf,
  itemOf,
  notifierPart,
  summaryOf,
  wordsPart,
} from './letter-pieces.ts'
import { fill } from './letter-texts/places.ts'
import { longDate, oneLine, shareable } from './plain-lines.ts'

/** A letter that leaves: the page says what the text says, made from the same pieces. */
export interface WrittenLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

// Art. 18: where a life or someone's safety may be at stake.
const SAFETY_AT_STAKE: readonly DesignatedKind[] = [
  'csam',
  'grooming',
  'sextortion',
  'minor-prostitution',
  'extreme',
]

const subjectOf = (letter: NoticeLetter, first: string): string => {
  const { colon, kinds } = textsOf(letter)
  // The lines above an encrypted letter are read by every server on its way.
  if (letter.isEnclosed === true) return `[${letter.reference}] ${first}`
  return `[${letter.reference}] ${first}${colon}${kinds[letter.kind].name}`
}

/** A letter about a notice, made of these parts. */
export const written = (letter: NoticeLetter, first: string, parts: readonly LetterPart[]): WrittenLetter => {
  const subject = subjectOf(letter, first)
  const html = letterPage(parts, { language: letter.language, title: subject })
  return { subject, text: letterText(parts), html }
}

/** The Art. 16 notice as a mail in the provider's language, with every element of Art. 16(2). */
export const composeLetter = (letter: NoticeLetter): WrittenLetter => {
  insistItMayLeave(letter)
  return readLetter(letter)
}

/** Its words, to be read: also of one that may not leave any more. */
export const readLetter = (letter: NoticeLetter): WrittenLetter => {
  const texts = textsOf(letter)
  const explanation = shareable(letter.explanation)
  const asks = [
    texts.ask.acknowledge,
    texts.ask.decide,
    texts.ask.redress,
    ...(SAFETY_AT_STAKE.includes(letter.kind) ? [texts.ask.safety] : []),
  ]
  return written(letter, letter.trusted ? texts.subject.trusted : texts.subject.ordinary, [
    summaryOf(letter, texts),
    headOf(letter, texts),
    wordsPart(letter.trusted ? texts.trusted : texts.ordinary),
    headingPart(texts.headings.why),
    wordsPart(texts.kinds[letter.kind].why),
    ...assessedLines(letter).map(wordsPart),
    ...earlierLines(letter).map(wordsPart),
    ...(explanation === '' ? [] : [wordsPart(explanation)]),
    {
      sort: 'list',
      title: `${texts.grounds}${texts.colon}`.trimEnd(),
      marks: 'dashes',
      entries: letter.legalGrounds.map((one) => groundLine(one, texts)),
    },
    headingPart(texts.headings.where),
    wordsPart(texts.readAddress),
    ...letter.items.map((item) => itemOf(item, texts)),
    headingPart(texts.headings.who),
    notifierPart(letter, texts),
    headingPart(texts.headings.belief),
    wordsPart(`${texts.goodFaith} (${texts.textVersion}${texts.colon}${oneLine(letter.goodFaithVersion)})`),
    headingPart(texts.headings.ask),
    { sort: 'list', marks: 'numbers', entries: asks },
    headingPart(texts.headings.answer),
    ...answerParts(letter, texts),
    wordsPart(texts.maybeShown),
    ...closingParts(letter, texts),
  ])
}

/** A reminder of a notice sent earlier: `letter.items` are those still without a decision. */
export const composeReminder = (letter: NoticeLetter, noticeSentOn: Date): WrittenLetter => {
  insistItMayLeave(letter)
  const texts = textsOf(letter)
  return written(letter, texts.subject.reminder, [
    summaryOf(letter, texts),
    headOf(letter, texts),
    wordsPart(fill(texts.reminder.opening, { date: longDate(noticeSentOn, letter.language) })),
    { sort: 'list', marks: 'dashes', entries: letter.items.map(({ number }) => `${texts.item} ${number}`) },
    ...(letter.trusted ? [wordsPart(texts.reminder.priority)] : []),
    wordsPart(texts.reminder.ask),
    headingPart(texts.headings.answer),
    ...answerParts(letter, texts),
    ...closingParts(letter, texts),
  ])
}

/**
 * What was pressed on the page of a notice. Each answer stands before the items that it is for, so that no line of it can be read
 * as an answer when it is quoted.
 */
export const pressSummaryLetter = (
  letter: NoticeLetter,
  {
    linkSentAt,
    presses,
  }: {
    readonly linkSentAt: Date
    readonly presses: readonly { readonly number: number; readonly choice: Choice }[]
  },
): WrittenLetter => {
  const texts = textsOf(letter)
  const said = (choice: Choice): string => {
    const decision = decisionOf(choice)
    return decision === null || decision === 'no-answer'
      ? texts.pressed.looking
      : DECISION_WORDS[letter.language][decision][0]
  }
  const entries = CHOICES.flatMap((choice) => {
    const numbers = presses.filter((press) => press.choice === choice).map(({ number }) => number)
    return numbers.length === 0 ? [] : [`${said(choice)}${texts.colon}${texts.item} ${numbers.join(', ')}`]
  })
  return written(letter, texts.subject.pressed, [
    headOf(letter, texts),
    wordsPart(fill(texts.pressed.opening, { date: longDate(linkSentAt, letter.language) })),
    { sort: 'list', marks: 'dashes', entries },
    wordsPart(texts.pressed.notYou),
    wordsPart(texts.pressed.once),
    ...closingParts(letter, texts),
  ])
}
