import type { Account } from '../account.ts'
import { linesOf, type Outcomes, shareWithItems, sumOutcomes, totalOf } from './outcomes.ts'
import { described, partsOf, tableOf, writerOf, type YearPicture, type Years } from './year-picture.ts'

/** So many are drawn; the table by website or platform has them all. */
const MOST = 6

/** What came of what was asked of each, over all kinds. */
const byProvider = ({ rows }: Account): Map<string, Outcomes> => {
  const trusted = rows.flatMap((row) => (row.standing === 'trusted' ? [row] : []))
  const grouped = Map.groupBy(trusted, ({ provider }) => provider)
  return new Map(
    [...grouped].map(([provider, alike]) => [provider, sumOutcomes(alike.flatMap(({ actions }) => actions))]),
  )
}

/** The same small picture for each website or platform, all to one scale: those with most items first. */
export const platformsOfYear = (years: Years, account: Account, before: Account | null): YearPicture[] => {
  const { words } = years
  const last = before === null ? null : byProvider(before)
  const drawn = [...byProvider(account)]
    .filter(([, now]) => totalOf(now) > 0)
    .sort(([one, sums], [other, others]) => totalOf(others) - totalOf(sums) || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([name, now]) => ({ name, now, before: last?.get(name) ?? null }))
  if (drawn.length === 0) return []
  const options = {
    write: writerOf(words, 'percent'),
    hidden: words('transparency.pictures.few'),
    both: true,
  }
  const panels = drawn.map(({ name, now, before: then }) => ({
    title: words('transparency.pictures.platforms.panel', { name, items: totalOf(now) }),
    parts: partsOf(years, linesOf(years, now, then), options),
  }))
  const tables = drawn.map(({ name, now, before: then }) => ({
    name,
    ...tableOf(
      years,
      words('transparency.pictures.column.outcome'),
      linesOf(years, now, then),
      shareWithItems(years, now, then),
    ),
  }))
  const title = words('transparency.pictures.platforms')
  return [
    {
      id: 'platforms',
      title,
      sentences: [words('transparency.pictures.platforms.text')],
      picture: {
        shape: 'panels',
        title,
        description: panels.map(({ title: name, parts }) => `${name}: ${described(parts)}`).join('. '),
        panels,
      },
      columns: [words('transparency.pictures.column.platform'), ...(tables[0]?.columns ?? [])],
      rows: tables.flatMap(({ name, rows }) => rows.map((row) => [name, ...row])),
      hides: false,
    },
  ]
}
