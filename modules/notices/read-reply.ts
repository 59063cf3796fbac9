import { LANGUAGES, trimEnd } from '@vigie/kernel'
import {
  DECISION_WORDS,
  DECISIONS,
  type Decision,
  GROUND_WORDS,
  GROUNDS,
  type Ground,
  isSpoken,
} from './decisions.ts'
import { anyOf, fold } from './fold.ts'
import { readLines } from './own-lines.ts'
import { RECEIVED } from './robot-words.ts'

export type ReplyLine = { item: number; decision: Decision; ground?: Ground; note?: string }

export type ReplyReading = {
  reference: string | null
  acknowledgement: boolean
  lines: ReplyLine[]
  /** They say how the decision can be fought: Art. 16(5). */
  redress: boolean
  /** What looks like an answer and could not be read beyond doubt: a person reads it. */
  unread: string[]
  /** What the sender wrote now, above everything quoted. */
  own: readonly string[]
  /** The same, also of a program that asks to be answered above its first line. */
  said: readonly string[]
  /** It was longer than is read. */
  cut: boolean
}

/** A phrase as a pattern: joined by blanks or hyphens, and with ß also written as two letters. */
const asPattern = (phrase: string): string =>
  fold(phrase)
    .split(/[ -]/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('ß', '(?:ß|ss)'))
    .join('[\\s_-]{0,3}')

type Phrase = { decision: Decision; start: RegExp; anywhere: RegExp; length: number }

const toPhrase = (decision: Decision, phrase: string): Phrase => ({
  decision,
  // After the words comes the end, or something that clearly starts a remark.
  start: new RegExp(`^${asPattern(phrase)}(?=\\s*$|\\s*[.,;:(]|\\s+-\\s)`),
  anywhere: new RegExp(`(?<![\\p{L}\\d])${asPattern(phrase)}(?![\\p{L}\\d])`, 'u'),
  length: phrase.length,
})

/** Every way of saying each decision, in four languages and in the words of our own files; the longest first. */
const PHRASES: readonly Phrase[] = DECISIONS.filter(isSpoken)
  .flatMap((decision) => [
    toPhrase(decision, decision),
    ...LANGUAGES.flatMap((language) =>
      DECISION_WORDS[language][decision].map((words) => toPhrase(decision, words)),
    ),
  ])
  .sort((one, other) => other.length - one.length)

const SAYS_DECISION = new RegExp(PHRASES.map(({ anywhere }) => anywhere.source).join('|'), 'u')

const GROUND_PHRASES: readonly { ground: Ground; words: string }[] = LANGUAGES.flatMap((language) =>
  GROUNDS.flatMap((ground) =>
    GROUND_WORDS[language][ground].map((words) => ({ ground, words: fold(words) })),
  ),
)

const REFERENCE = /(?<![a-z0-9])vig-\d{4}-\d{6,12}(?!\d)/gi
const ITEM_LINE =
  /^[\s*_•·–-]{0,6}(?:(vig-\d{4}-\d{6,12})\s?\/\s?|(?:item|element|inhalt|punt|point|position|#)\s?)?(\d{1,4})\s?[:=.)-]{1,6}[*_\s]{0,4}(.*)$/
// A remark with such a word in it may take back what comes before it.
const HEDGES =
  /(?<!\p{L})(not|no|never|soon|pending|later|will|until|except|but|unless|progress|niet|geen|nooit|nog|binnenkort|behalve|maar|zodra|pas|aucun|jamais|bientot|encore|sauf|mais|cours|nicht|kein\p{L}*|nie|bald|noch|spater|ausser|aber|sobald)(?!\p{L})/u

/** Mail programs and word processors write other dashes than the one we write. */
const referencesIn = (text: string): string[] => [
  ...new Set(
    text
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
      .match(REFERENCE)
      ?.map((one) => one.toUpperCase()),
  ),
]

/** The one reference the mail is about: told by mailbox and subject, else by its text; two different ones are none. */
const referenceOf = (subject: string, address: string, own: string, text: string): string | null => {
  for (const place of [`${subject} ${address}`, own, text]) {
    const found = referencesIn(place)
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

const RECEIVED_WORDS = anyOf(RECEIVED)
const DENIED =
  /(?:(?<!\p{L})(?:not|never|niet|nooit|geen|pas|nicht|nie|keine?n?|non|nao|nem|ei|inte|ikke|ne|nu|nismo|δεν|не)(?!\p{L})|n't)(?:\s+\S+){0,3}\s+$/u

const TAKEN_BACK = /^\S+(\s+\S+){0,4}\s+(not|niet|nicht|pas)\b/

/** Whether a text says that a notice was received. */
export const confirmsReceipt = (folded: string): boolean =>
  folded.split(/[.!?]|\n\s*\n/).some((sentence) => {
    const words = sentence.replace(/\s+/g, ' ')
    const found = RECEIVED_WORDS.exec(words)
    if (found === null) return false
    return !DENIED.test(words.slice(0, found.index)) && !TAKEN_BACK.test(words.slice(found.index))
  })

const REDRESS =
  /\b(complaint|appeal|redress|klacht|beroep|bezwaar|plainte|recours|réclamation|beschwerde|einspruch|rechtsbehelf)/i

const readRemark = (remark: string): Pick<ReplyLine, 'ground' | 'note'> => {
  const plain = trimEnd(remark.replace(/^[\s.,;:(-]+/, ''), /[\s.;)*_]/)
  const [first = '', ...rest] = plain.split(/[,;()]/)
  const said = fold(first)
    .replace(/^(legal )?(ground|grond|motif|grund|grundlage|base)\s*:\s*/, '')
    .trim()
  const ground = GROUND_PHRASES.find(({ words }) => words === said)?.ground
  const note = (ground === undefined ? plain : rest.join(',')).trim().slice(0, 500)
  return { ...(ground === undefined ? {} : { ground }), ...(note === '' ? {} : { note }) }
}

/** Reads what stands behind the colon; null when it could mean anything else. */
const readAnswer = (answer: string, decisions: readonly Decision[]): Omit<ReplyLine, 'item'> | null => {
  const folded = fold(answer)
  const phrase = PHRASES.find(({ start }) => start.test(folded))
  if (phrase === undefined || !decisions.includes(phrase.decision) || folded.includes('?')) return null
  const length = phrase.start.exec(folded)?.[0].length ?? 0
  const remark = folded.slice(length)
  const another = PHRASES.some((other) => other.decision !== phrase.decision && other.anywhere.test(remark))
  if (another || HEDGES.test(remark)) return null
  return { decision: phrase.decision, ...readRemark(answer.normalize('NFC').slice(length)) }
}

/** A line that gives an answer about an item, whoever wrote it. */
const isAnswerLine = (folded: string): boolean => {
  const [, theirs, , answer = ''] = ITEM_LINE.exec(folded) ?? []
  if (answer.trim() === '') return false
  return theirs !== undefined || PHRASES.some(({ start }) => start.test(answer))
}

/**
 * Reads a provider's reply. Never guesses: what is not beyond doubt goes to `unread`, for a person.
 * `address` is the mailbox the reply came in at, where it may carry the reference after a plus sign.
 */
export const readReply = (
  text: string,
  subject: string,
  decisions: readonly Decision[] = DECISIONS,
  address = '',
): ReplyReading => {
  const { own, below, underFirstMark, cut } = readLines(text.slice(0, 300_000), isAnswerLine)
  const reference = referenceOf(subject, address, own.join('\n'), text)
  const read: { raw: string; line: ReplyLine }[] = []
  const unread: string[] = []
  for (const raw of own) {
    const folded = fold(raw)
    const [, theirs, number = '', answer = ''] = ITEM_LINE.exec(folded) ?? []
    const saysDecision = SAYS_DECISION.test(folded)
    if (number === '' || (theirs === undefined && !saysDecision)) {
      if (saysDecision || (/\/\s?\d/.test(folded) && referencesIn(raw).length > 0)) unread.push(raw)
      continue
    }
    if (answer.trim() === '') continue
    const exact = raw.normalize('NFC').slice(folded.length - answer.length)
    const answered = readAnswer(trimEnd(exact, /[*_\s]/), decisions)
    const ours = reference !== null && (theirs === undefined || theirs.toUpperCase() === reference)
    if (answered === null || !ours || Number(number) === 0) unread.push(raw)
    else read.push({ raw, line: { item: Number(number), ...answered } })
  }
  for (const { line, between } of below) {
    const folded = fold(line)
    if (isAnswerLine(folded) || (between && SAYS_DECISION.test(folded))) unread.push(line)
  }

  const said = [...own, ...underFirstMark]
  const lines: ReplyLine[] = []
  for (const { raw, line } of read) {
    const same = read.filter((other) => other.line.item === line.item)
    if (same.some((other) => other.line.decision !== line.decision)) unread.push(raw)
    else if (!lines.some((other) => other.item === line.item)) lines.push(line)
  }
  const ownSubject = /^\s*(re|fw|fwd|antw|aw|wg|tr|rép|doorst)\s*:/i.test(subject) ? '' : fold(subject)
  return {
    reference,
    acknowledgement: confirmsReceipt(`${ownSubject}\n\n${fold(said.join('\n'))}`),
    lines,
    // Wherever it stands in what they wrote: it is seldom on the line of the item.
    redress: own.some((line) => REDRESS.test(line)),
    unread,
    own,
    said,
    cut,
  }
}

/** The empty answer lines of a letter of ours, ready to be filled in. */
export const answerLinesOf = (letterText: string): string[] =>
  letterText.match(/^VIG-\d{4}-\d{6,12}\/\d{1,4}:[ \t]*$/gm)?.map((line) => `${line.trim()} `) ?? []
