import type { Class, ListMatch, MatchWay } from '@vigie/hashes'
import type { Day } from '@vigie/kernel'
import type { Assessment, Finding } from '../items/assessment.ts'
import type { Sheet } from '../law/article.ts'
import { articlesFor, offenceOf } from '../law/articles.ts'
import type { RefusalWord } from '../refusals.ts'
import type { ItemMatch } from './relative.ts'

/** What may be taken over without a look, and from where. */
export type Inheritable = {
  readonly from: string
  readonly way: MatchWay
  readonly distance: number
  readonly finding: Finding & Pick<Assessment, 'sex' | 'selfGenerated' | 'reason' | 'confidence'>
} & (
  | { readonly entry: number; readonly verdict: null; readonly item: null }
  | { readonly entry: null; readonly verdict: string; readonly item: string }
)

/** The sheet, and the day on which it is asked. */
export type Law = { readonly sheet: Sheet; readonly today: Day }

/** A match of a list, and whether it is sure enough to go without a look. */
export type JudgedListMatch = ListMatch & { readonly certain: boolean }

/** What the four classes of the industry say of a picture; the others say too little, or are nobody's finding. */
const SAYS: Readonly<Partial<Record<Class, Pick<Finding, 'ageBand' | 'act'>>>> = {
  A1: { ageBand: 'pre-pubescent', act: 'sexual-act' },
  A2: { ageBand: 'pre-pubescent', act: 'lascivious-exhibition' },
  B1: { ageBand: 'pubescent', act: 'sexual-act' },
  B2: { ageBand: 'pubescent', act: 'lascivious-exhibition' },
}

/** What an earlier verdict says, as one of the classes: to see whether those who know the picture say the same. */
const classOf = (found: Finding): Class | null => {
  if (found.outcome === 'not-illegal') return 'not-illegal'
  if (found.outcome === 'cannot-tell') return null
  if (found.nature === 'drawn' || found.nature === 'ai-generated') return 'virtual'
  if (found.kind !== 'csam') return 'ncii'
  const young = found.ageBand === 'infant' || found.ageBand === 'pre-pubescent'
  if (!young && found.ageBand !== 'pubescent') return 'csam'
  if (found.act === 'none' || found.act === 'unknown') return 'csam'
  const isAct = found.act === 'sexual-act'
  return young ? (isAct ? 'A1' : 'A2') : isAct ? 'B1' : 'B2'
}

const isOneOfFour = (one: Class): boolean => SAYS[one] !== undefined

/** Whether those who know the picture say different things of it. "Abuse" without a grade differs from no grade. */
export const disagree = (lists: readonly ListMatch[], items: readonly ItemMatch[]): boolean => {
  const said = [
    ...lists.map((match) => match.class).filter((one) => one !== 'unmapped'),
    ...items.flatMap(({ verdict }) => (verdict === null ? [] : (classOf(verdict) ?? []))),
  ]
  const grades = new Set(said)
  if (grades.has('csam') && [...grades].some(isOneOfFour)) grades.delete('csam')
  return grades.size > 1
}

const fromEntry = (
  match: JudgedListMatch,
  { sheet, today }: Law,
  article: string | undefined,
): Inheritable | null => {
  const says = SAYS[match.class]
  const articles = articlesFor(sheet, 'csam', today)
  const chosen = articles.find(({ id, serves }) =>
    article === undefined ? serves === 'notice' : id === article,
  )
  if (!match.certain || !match.rights.inherit || says === undefined || chosen === undefined) return null
  return {
    entry: match.entry,
    verdict: null,
    item: null,
    from: match.listName,
    way: match.way,
    distance: match.distance,
    finding: {
      outcome: 'illegal',
      kind: 'csam',
      nature: 'unknown',
      ...says,
      article: chosen.id,
      furtherGrounds: [],
      otherAdult: 'unknown',
      sex: 'not-determined',
      selfGenerated: 'unknown',
      reason: null,
      confidence: match.way === 'pdq' ? 'fairly-sure' : 'sure',
    },
  }
}

/** The same offence under the code of today; null when there is none any more. */
const groundToday = (ground: string, { kind }: Finding, { sheet, today }: Law): string | null => {
  const inForce = articlesFor(sheet, kind, today).map(({ id }) => id)
  return (
    inForce.find((id) => id === ground) ?? inForce.find((id) => offenceOf(id) === offenceOf(ground)) ?? null
  )
}

const fromVerdict = (match: ItemMatch, law: Law): Inheritable | null => {
  const { verdict, notedAt } = match
  if (verdict === null || !verdict.viewed || verdict.outcome === 'cannot-tell') return null
  // An uncertain picture goes with its relatives: who looked when they stood together has looked for all of them.
  const lookedForAll = notedAt !== null && verdict.at.getTime() > notedAt.getTime()
  if (!match.certain && !lookedForAll) return null
  const grounds = [verdict.article, ...verdict.furtherGrounds].filter((ground) => ground !== null)
  const [article, ...furtherGrounds] = grounds.flatMap((ground) => groundToday(ground, verdict, law) ?? [])
  if (1 + furtherGrounds.length < grounds.length || (grounds.length > 0 && article === undefined)) return null
  const { id, at: _at, viewed: _viewed, ...finding } = verdict
  return {
    entry: null,
    verdict: id,
    item: match.item,
    from: `${match.caseNumber}/${match.itemNumber}`,
    way: match.way,
    distance: match.distance,
    finding: { ...finding, article: article ?? null, furtherGrounds },
  }
}

/** Everything that may be taken over for a picture; nothing where those who know it differ. */
export const inheritableFrom = (
  lists: readonly JudgedListMatch[],
  items: readonly ItemMatch[],
  law: Law,
  article?: string,
): Inheritable[] =>
  disagree(lists, items)
    ? []
    : [
        ...items.flatMap((match) => fromVerdict(match, law) ?? []),
        ...lists.flatMap((match) => fromEntry(match, law, article) ?? []),
      ]

/** Why this entry or this verdict is not taken over. */
export const inheritRefusal = (
  lists: readonly JudgedListMatch[],
  items: readonly ItemMatch[],
  wanted: { readonly entry?: number | undefined; readonly verdict?: string | undefined },
): RefusalWord => {
  const list = lists.find(({ entry }) => entry === wanted.entry)
  const item = items.find(({ verdict }) => verdict !== null && verdict.id === wanted.verdict)
  if (list === undefined && item === undefined) return 'no-such-match'
  if (disagree(lists, items)) return 'matches-disagree'
  if (item?.verdict?.viewed === false) return 'inherited-already'
  if (!(list?.certain ?? true) || !(item?.certain ?? true)) return 'match-uncertain'
  return 'match-says-too-little'
}
