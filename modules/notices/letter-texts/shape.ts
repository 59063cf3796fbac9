import type { PlatformAnswer, ToldWhen } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { FoundBy } from '../found-by.ts'

/** Every sentence of our letters, in one language. What a letter says is here; in which order, in `letter.ts`. */
export type LetterTexts = {
  kinds: Readonly<Record<DesignatedKind, { name: string; why: string }>>
  subject: { trusted: string; ordinary: string; reminder: string; pressed: string }
  /** Between a label and what it names. */
  colon: string
  /** The first five lines. None of them holds a word that we read as a decision. */
  first: {
    what: string
    counted: (kind: string, items: number) => string
    where: string
    andMore: (address: string, more: number) => string
    ask: string
    decide: string
    when: string
    priority: string
    undelayed: string
    how: string
    reply: string
    /** Before a link. */
    replyOrPress: string
  }
  to: string
  date: string
  reference: string
  trusted: string
  ordinary: string
  headings: { why: string; where: string; who: string; belief: string; ask: string; answer: string }
  assessed: Readonly<Record<FoundBy, string>>
  grounds: string
  article: string
  readAddress: string
  item: string
  address: string
  object: string
  position: string
  observed: string
  recognised: string
  hash: string
  notifier: { name: string; mailbox: string; flagger: string; awardedBy: string; omitted: string }
  goodFaith: string
  textVersion: string
  ask: { acknowledge: string; decide: string; redress: string; safety: string }
  answer: {
    press: string
    alone: string
    orReply: string
    how: string
    words: string
    ground: (law: string, terms: string) => string
  }
  maybeShown: string
  /** That the platform was told before: when, counted back from a day, its own number, and what came of it. */
  toldBefore: {
    opening: string
    when: Readonly<Record<Exclude<ToldWhen, 'unsaid'>, (day: string) => string>>
    unknown: (day: string) => string
    number: (number: string) => string
    answer: Readonly<Record<Exclude<PlatformAnswer, 'other' | 'unsaid'>, string>>
  }
  reminder: { opening: (date: string) => string; priority: string; ask: string }
  /** That somebody answered on the page that a letter of that day leads to. */
  pressed: { opening: (date: string) => string; looking: string; notYou: string; once: string }
  closing: string
}
