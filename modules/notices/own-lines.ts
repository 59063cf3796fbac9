import { anyOf, fold } from './fold.ts'
import {
  ANSWER_ABOVE,
  HEAD_LINES,
  OLDER_MAIL,
  OLDER_MAIL_WITHIN,
  WROTE,
  WROTE_WITHIN,
} from './quotation-words.ts'

/** A mail in the order of its lines: what the sender wrote above everything foreign, and what stands under that. */
export interface Lines {
  readonly own: readonly string[]
  /** Not marked as quoted, yet under foreign text. `between`: amid quoted lines, where people write answers too. */
  readonly below: readonly { readonly line: string; readonly between: boolean }[]
  /** The own words of a program that asks to be answered above its first line. */
  readonly underFirstMark: readonly string[]
  /** There was more than is looked at. */
  readonly cut: boolean
}

const MOST_LINES = 2_000
const LONGEST_LINE = 1_000
const MOST_SIGNS = 60_000

const WROTE_WORDS = anyOf(WROTE)
const OLDER_WORDS = anyOf(OLDER_MAIL)
const ABOVE_WORDS = anyOf(ANSWER_ABOVE)
const HEAD_NAMES = new Set(HEAD_LINES.map(fold))

const QUOTED = /^\s*(?:>|\||»|›|│|\p{Lu}{1,3}>)/u
const HEAD_NAME = /^[\p{L}\p{M} -]{1,24}$/u
const ADDRESS = /[^\s@<>"]@[^\s@<>"]/
const TIME = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/
const DAY = /(?<!\d)(?:\d{1,2}|\d{4})[./-]\s?\d{1,2}[./-]|(?<!\d)(?:19|20)\d{2}(?!\d)/
const ENDS_OPEN = /:[\s*_]{0,4}$/
const ONLY_RULE = /^[\s>]*(?:[-_=*~#+\u2500\u2501]\s?){5,}$/u
const OPENS_RULE = /^[\s>]*[-_=*~#+<|]{2}/
const CLOSES_RULE = /[-_=*~#+>|]{2}$/
const WORDS_BEHIND_RULE = /^[\s>]*[-_=~#+]{3,}\s*\p{L}/u
/** Notes: the writer, dashes, the moment, dashes. */
const MOMENT_IN_RULES = /[-_=]{2}\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/

const headOf = (folded: string): { known: boolean; value: string } | null => {
  const end = folded.indexOf(':')
  if (end < 1 || end > 40) return null
  const name = folded
    .slice(0, end)
    .replace(/[\s*_>|"]+/g, ' ')
    .trim()
  return HEAD_NAME.test(name) ? { known: HEAD_NAMES.has(name), value: folded.slice(end + 1) } : null
}

/** The lines of a mail's head: two that are known, or in any language one with an address beside one with a moment. */
const startsHead = (folded: readonly string[], index: number): boolean => {
  const first = headOf(folded[index] ?? '')
  if (first === null) return false
  const next = folded.slice(index + 1, index + 5).map(headOf)
  if (first.known && next.some((one) => one?.known === true)) return true
  const near = [first, ...next.slice(0, 3)].filter((one) => one !== null)
  const hasMoment = ({ value }: { value: string }) => DAY.test(value) || TIME.test(value)
  return (
    (ADDRESS.test(first.value) && near.some(hasMoment)) ||
    (hasMoment(first) && near.some(({ value }) => ADDRESS.test(value)))
  )
}

const introduces = (text: string): boolean =>
  WROTE_WITHIN.test(text) ||
  (ENDS_OPEN.test(text) &&
    (WROTE_WORDS.test(text) || ADDRESS.test(text) || (TIME.test(text) && DAY.test(text))))

/** "On … wrote:" and its like, over up to three lines. */
const startsIntroduction = (folded: readonly string[], index: number): boolean => {
  let text = ''
  for (const line of folded.slice(index, index + 3)) {
    if (line.trim() === '' || text.length > 500) return false
    text = `${text} ${line}`
    if (introduces(text)) return true
    // Only what already looks like the beginning of one goes on.
    if (!DAY.test(text) && !ADDRESS.test(text) && !WROTE_WORDS.test(text)) return false
  }
  return false
}

const isMark = (folded: readonly string[], index: number): boolean => {
  const here = folded[index] ?? ''
  if (here.trim() === '') return false
  return (
    ONLY_RULE.test(here) ||
    (OPENS_RULE.test(here) && CLOSES_RULE.test(here.trimEnd()) && /[\p{L}\d]/u.test(here)) ||
    WORDS_BEHIND_RULE.test(here) ||
    MOMENT_IN_RULES.test(here) ||
    (here.length <= 120 &&
      (OLDER_WORDS.test(here) || OLDER_MAIL_WITHIN.test(here) || ABOVE_WORDS.test(here))) ||
    startsHead(folded, index) ||
    startsIntroduction(folded, index)
  )
}

/**
 * Parts what the sender wrote now from what is quoted from us or from before. Mail programs have no common way to
 * introduce a quotation: whatever looks like one ends the sender's own words, and a person reads what comes after it.
 */
export const readLines = (text: string, isAnswer: (folded: string) => boolean): Lines => {
  const all = text.split(/\r\n?|[\n\u0085\u2028\u2029]/)
  const lines = all.slice(0, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE))
  const own: string[] = []
  const below: { line: string; between: boolean }[] = []
  const underFirstMark: string[] = []
  let cut = all.length > lines.length || all.some((line) => line.length > LONGEST_LINE)
  let marks = 0
  let hasQuoted = false
  let signs = 0
  const within = lines.findIndex((line) => {
    signs += line.length
    return signs > MOST_SIGNS
  })
  if (within >= 0) {
    cut = true
    lines.length = within
  }
  const folded = lines.map(fold)
  for (const [index, line] of lines.entries()) {
    if (QUOTED.test(line)) {
      hasQuoted = true
      marks += 1
      continue
    }
    if (marks < 2 && !isAnswer(folded[index] ?? '') && isMark(folded, index)) {
      marks += own.every((one) => one === '') && marks === 0 && ABOVE_WORDS.test(folded[index] ?? '') ? 1 : 2
      continue
    }
    if (marks === 0) own.push(line.trim())
    else below.push({ line: line.trim(), between: hasQuoted })
    if (marks === 1 && !hasQuoted) underFirstMark.push(line.trim())
  }
  return { own, below, underFirstMark, cut }
}
