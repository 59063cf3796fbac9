import type { Words } from '@vigie/locales'
import type { AccountPart, Measure } from './account-part.ts'
import { writerOf } from './number-writer.ts'

const numberOf = (
  { rows }: AccountPart,
  measure: Measure,
  at: (row: AccountPart['rows'][number]) => boolean,
) => rows.find(at)?.now?.[measure] ?? 0

/** The sentences over a part: what its numbers come to, or how they are to be read. */
export const saidOfPart = (
  part: AccountPart,
  words: Words,
  { before }: { readonly before: number | null },
): string[] => {
  const [first] = part.rows
  if (part.id === 'looks') {
    const looks = (way: string) => numberOf(part, 'looks', ({ of }) => of.way === way)
    return [words('transparency.said.looks', { total: looks('all'), avoided: looks('avoided') })]
  }
  if (part.id === 'complaints') {
    const lodged = numberOf(part, 'complaints', ({ of }) => of.complaint === 'lodged')
    return [words('transparency.said.complaints', { n: lodged })]
  }
  if (part.id === 'outcomes') {
    const gone = numberOf(part, 'share', ({ of }) => of.outcome === 'gone')
    const items = part.rows.reduce((sum, { now }) => sum + (now?.items ?? 0), 0)
    return [words('transparency.said.outcomes', { share: writerOf(words, 'percent')(gone / 100), items })]
  }
  if (part.id === 'removal') {
    const write = writerOf(words)
    const [now, then] = [first?.now?.removalHours ?? null, first?.before?.removalHours ?? null]
    return [
      ...(now === null ? [] : [words('transparency.said.removal', { hours: write(now) })]),
      ...(then === null || before === null
        ? []
        : [words('transparency.said.removal.before', { year: String(before), hours: write(then) })]),
    ]
  }
  if (part.id === 'months' || part.id === 'countries' || part.id === 'platforms') {
    return [words(`transparency.said.${part.id}`)]
  }
  return []
}
