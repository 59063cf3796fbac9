import { wordsOf } from './shape.ts'

/** So many are looked at; whoever writes more is read by a person. */
const MOST_SENTENCES = 200
/** A longer one says more than one thing. */
const MOST_WORDS = 60

export interface Sentence {
  readonly text: string
  readonly words: readonly string[]
  readonly isQuestion: boolean
}

const ENDS = '.!?;'
const BEGINS_ENTRY = /^\s{0,4}(?:[-*•·–]|\d{1,3}[.)]|vig-\d{4}-)\s?/iu

/** Lines as paragraphs: mail programs break lines where they like; an entry of a list stands by itself. */
const paragraphsOf = (lines: readonly string[]): string[] => {
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    if (line.trim() === '') {
      open = false
      continue
    }
    const last = paragraphs.length - 1
    if (open && !BEGINS_ENTRY.test(line)) paragraphs[last] = `${paragraphs[last]} ${line.trim()}`
    else paragraphs.push(line.trim())
    open = true
  }
  return paragraphs
}

const splitUp = (paragraph: string): string[] => {
  const found: string[] = []
  let start = 0
  for (let at = 0; at < paragraph.length; at++) {
    const isEnd = ENDS.includes(paragraph[at] ?? '') && /^\s?$/.test(paragraph[at + 1] ?? '')
    if (!isEnd) continue
    found.push(paragraph.slice(start, at + 1).trim())
    start = at + 1
  }
  found.push(paragraph.slice(start).trim())
  return found.filter((sentence) => sentence !== '')
}

/** The sentences of what somebody wrote. */
export const sentencesOf = (lines: readonly string[]): Sentence[] =>
  paragraphsOf(lines)
    .flatMap(splitUp)
    .slice(0, MOST_SENTENCES)
    .map((text) => ({ text, words: wordsOf(text), isQuestion: text.includes('?') }))
    .filter(({ words }) => words.length > 0 && words.length <= MOST_WORDS)
