import type { NoticeLetter, NoticeLetterItem } from '../letter-content.ts'
import type { NotReady, Part, Piece, Prepared } from './adapter.ts'
import { reportText } from './report-text.ts'

/** Of what the platform is told about an item, in its own terms; or why it cannot be. */
export type Subject = Readonly<Record<string, string>> | Extract<NotReady, 'elsewhere' | 'no-object'>

interface Manner {
  subjectOf(item: NoticeLetterItem): Subject
  /** Items with the same one stand in one report; without it each has a report of its own. */
  readonly together?: (subject: Readonly<Record<string, string>>) => string
  /** Of several subjects of one report its own. */
  readonly merge?: (subjects: readonly Readonly<Record<string, string>>[]) => Readonly<Record<string, string>>
  readonly says: readonly Piece[]
  readonly characters: number
  readonly mostEach?: number
}

const inPieces = <One>(all: readonly One[], most: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))

/** Makes of a notice the reports that a platform takes; or says of which items it cannot. All of it leaves, or nothing. */
export const intoParts = (letter: NoticeLetter, manner: Manner): Prepared => {
  const found = letter.items.map((item) => ({ item, subject: manner.subjectOf(item) }))
  for (const why of ['elsewhere', 'no-object'] as const) {
    const items = found.flatMap(({ item, subject }) => (subject === why ? [item.number] : []))
    if (items.length > 0) return { ready: false, why, items }
  }
  const known = found.flatMap(({ item, subject }) => (typeof subject === 'string' ? [] : [{ item, subject }]))
  const { together, merge, mostEach = 1 } = manner
  const groups = together
    ? [...Map.groupBy(known, ({ subject }) => together(subject)).values()].flatMap((one) =>
        inPieces(one, mostEach),
      )
    : known.map((one) => [one])
  const parts: Part[] = []
  for (const [at, group] of groups.entries()) {
    const [first] = group
    const items = group.map(({ item }) => item.number)
    const number = at + 1
    const text = reportText(letter, { number, items }, manner)
    if (text === null || !first) return { ready: false, why: 'too-long', items }
    const subject = merge ? merge(group.map((one) => one.subject)) : first.subject
    parts.push({ number, items, subject, text })
  }
  return { ready: true, parts }
}
