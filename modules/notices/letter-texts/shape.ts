import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { z } from 'zod'
import { COMPLAINT_OUTCOMES } from '../complaint.ts'
import { FOUND_BY } from '../found-by.ts'
import { DISPUTE_OUTCOMES } from '../ladder/dispute.ts'

const text = z.string()
const texts = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.record(z.enum(names), text)

const Kind = z.object({ name: text, why: text })

/**
 * Every sentence of our letters, in one language. What a letter says is here; in which order, in `letter.ts`. A place that is
 * filled in stands in braces: see `fill`.
 */
export const LetterTexts = z.object({
  kinds: z.record(z.enum(DESIGNATED_KINDS), Kind),
  subject: texts(['trusted', 'ordinary', 'reminder', 'pressed', 'secondContact', 'complaint']),
  /** Between a label and what it names. */
  colon: text,
  /** The first five lines. None of them holds a word that we read as a decision. `replyOrPress` stands before a link. */
  first: texts([
    'what',
    'countedOne',
    'counted',
    'where',
    'andMore',
    'ask',
    'decide',
    'when',
    'priority',
    'undelayed',
    'how',
    'reply',
    'replyOrPress',
  ]),
  to: text,
  service: text,
  date: text,
  reference: text,
  trusted: text,
  ordinary: text,
  headings: texts(['why', 'where', 'who', 'belief', 'ask', 'answer']),
  assessed: texts(FOUND_BY),
  grounds: text,
  article: text,
  readAddress: text,
  item: text,
  address: text,
  object: text,
  position: text,
  observed: text,
  recognised: text,
  hash: text,
  notifier: texts(['name', 'mailbox', 'flagger', 'awardedBy', 'omitted']),
  goodFaith: text,
  textVersion: text,
  ask: texts(['acknowledge', 'decide', 'redress', 'safety']),
  answer: texts(['press', 'alone', 'orReply', 'how', 'words', 'ground']),
  maybeShown: text,
  /** That the platform was told before: when, counted back from a day, its own number, and what came of it. */
  toldBefore: z.object({
    opening: text,
    when: texts(['days', 'week', 'month', 'longer']),
    unknown: text,
    number: text,
    answer: texts(['no-answer', 'refused', 'partly', 'came-back']),
  }),
  /** That we notified of the same content before: when, in which notice, what was decided, and that it is there again. */
  earlier: texts(['notified', 'decided', 'silent', 'again']),
  /** What is said otherwise of private communication, to which the notices of the DSA do not apply. */
  outside: texts([
    'subject',
    'opening',
    'undelayed',
    'why',
    'where',
    'who',
    'belief',
    'omitted',
    'acknowledge',
    'decide',
    'redress',
    'safety',
    'maybeShown',
    'remind',
  ]),
  reminder: texts(['opening', 'priority', 'ask']),
  /** To somebody else at the provider, where the mailbox for notices did not answer. */
  secondContact: texts(['opening', 'ask']),
  /** An internal complaint (Art. 20 DSA); `reasons` are drafted from what is known, and a person may word them otherwise. */
  complaint: z.object({
    opening: text,
    /** What was decided, or was not. Items, a day and what they said stand in it. */
    decided: text,
    silent: text,
    /** Why we do not agree, by what was decided. */
    disagree: texts(['lawful', 'insufficient', 'restricted', 'partial', 'silent']),
    provisions: text,
    ask: texts(['reverse', 'reasoned', 'human']),
  }),
  /** To the Digital Services Coordinator (Art. 53 DSA). */
  coordinator: z.object({
    opening: text,
    notified: text,
    reminded: text,
    contacted: text,
    silent: text,
    decided: text,
    complained: text,
    disputed: text,
    law: text,
    ask: text,
    outcomes: texts(['open', ...COMPLAINT_OUTCOMES, ...DISPUTE_OUTCOMES]),
  }),
  /** That somebody answered on the page that a letter of that day leads to. */
  pressed: texts(['opening', 'looking', 'notYou', 'once']),
  closing: text,
})
export type LetterTexts = z.output<typeof LetterTexts>
