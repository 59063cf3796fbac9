import { type WrittenLetter, written } from '../letter.ts'
import { insistItMayLeave, type NoticeLetter, textsOf } from '../letter-content.ts'
import { answerParts, closingParts, headingPart, headOf, summaryOf, wordsPart } from '../letter-pieces.ts'
import { fill } from '../letter-texts/places.ts'
import { longDate } from '../plain-lines.ts'

/** To somebody else at the provider: `letter.items` are those still without a decision. */
export const secondContactLetter = (letter: NoticeLetter, noticeSentOn: Date): WrittenLetter => {
  insistItMayLeave(letter)
  const texts = textsOf(letter)
  return written(letter, texts.subject.secondContact, [
    summaryOf(letter, texts),
    headOf(letter, texts),
    wordsPart(fill(texts.secondContact.opening, { date: longDate(noticeSentOn, letter.language) })),
    { sort: 'list', marks: 'dashes', entries: letter.items.map(({ number }) => `${texts.item} ${number}`) },
    ...(letter.trusted ? [wordsPart(texts.reminder.priority)] : []),
    wordsPart(letter.isOutsideAct === true ? texts.reminder.ask : texts.secondContact.ask),
    headingPart(texts.headings.answer),
    ...answerParts(letter, texts),
    ...closingParts(letter, texts),
  ])
}

/** A complaint about decisions on `letter.items`, with the reasons that a person let go: Art. 20 DSA. */
export const complaintLetter = (letter: NoticeLetter, noticeSentOn: Date, reasons: string): WrittenLetter => {
  insistItMayLeave(letter)
  const texts = textsOf(letter)
  const { reverse, reasoned, human } = texts.complaint.ask
  return written(letter, texts.subject.complaint, [
    headOf(letter, texts),
    wordsPart(fill(texts.complaint.opening, { date: longDate(noticeSentOn, letter.language) })),
    ...reasons.split(/\n{2,}/).map(wordsPart),
    headingPart(texts.headings.ask),
    { sort: 'list', marks: 'numbers', entries: [reverse, reasoned, human] },
    headingPart(texts.headings.answer),
    ...answerParts(letter, texts),
    ...closingParts(letter, texts),
  ])
}
