import type { Words } from '@vigie/locales'
import type { Account, Numbers } from '../account.ts'
import { outcomesOfYear } from './outcomes.ts'
import { platformsOfYear } from './platforms.ts'
import {
  described,
  hidesAny,
  type Line,
  localeOf,
  partsOf,
  tableOf,
  writerOf,
  type YearPicture,
  type Years,
} from './year-picture.ts'

/** So many countries are drawn; the table has them all. */
const MOST_COUNTRIES = 8

type Told = Pick<YearPicture, 'id' | 'title' | 'sentences'>

/** A picture of plain numbers: of as many lines as it draws, and a table of all. */
const plain = (
  years: Years,
  told: Told,
  header: string,
  lines: readonly Line[],
  { shape = 'rows', drawn = lines }: { shape?: 'rows' | 'columns'; drawn?: readonly Line[] } = {},
): YearPicture => {
  const write = writerOf(years.words)
  const isStanding = shape === 'columns'
  const hidden = isStanding ? '–' : years.words('transparency.pictures.few')
  const parts = partsOf(years, drawn, { write, hidden, both: !isStanding })
  return {
    ...told,
    picture: { shape, title: told.title, description: described(parts), panels: [{ title: '', parts }] },
    ...tableOf(years, header, lines, write),
    hides: hidesAny(lines),
  }
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

const months = (years: Years, now: Numbers, before: Numbers | null): YearPicture => {
  const { words } = years
  const name = new Intl.DateTimeFormat(localeOf(words), { month: 'short', timeZone: 'UTC' })
  const of = (numbers: Numbers | null, month: number) =>
    numbers?.months.find((one) => one.month === month)?.reports
  const lines = MONTHS.map((month) => ({
    label: name.format(new Date(Date.UTC(years.year, month - 1, 1))),
    now: of(now, month),
    before: of(before, month),
  }))
  const told: Told = {
    id: 'months',
    title: words('transparency.pictures.months'),
    sentences: [words('transparency.pictures.months.text')],
  }
  return plain(years, told, words('transparency.pictures.column.month'), lines, { shape: 'columns' })
}

const byNumber = (one: Line, other: Line): number => (other.now ?? 0.5) - (one.now ?? 0.5)

const kinds = (years: Years, now: Numbers, before: Numbers | null): YearPicture => {
  const { words } = years
  const lines = now.kinds
    .map(({ kind, reports }) => ({
      label: words(`intake.kinds.${kind}`),
      now: reports,
      before: before?.kinds.find((one) => one.kind === kind)?.reports,
    }))
    .sort(byNumber)
  const told: Told = { id: 'kinds', title: words('transparency.pictures.kinds'), sentences: [] }
  return plain(years, told, words('transparency.pictures.column.kind'), lines)
}

const countries = (years: Years, now: Numbers, before: Numbers | null): YearPicture => {
  const { words } = years
  const name = new Intl.DisplayNames(localeOf(words), { type: 'region' })
  const lines = now.countries
    .flatMap(({ country, items }): Line[] =>
      items === null
        ? []
        : [
            {
              label:
                country === null
                  ? words('transparency.pictures.countries.unknown')
                  : (name.of(country) ?? country),
              now: items,
              before:
                before === null
                  ? undefined
                  : (before.countries.find((one) => one.country === country) ?? { items: 0 }).items,
            },
          ],
    )
    .sort(byNumber)
  // Countries with few items stand together: their names could tell more than their numbers.
  const others: Line[] = now.countries.some(({ items }) => items === null)
    ? [{ label: words('transparency.pictures.countries.others'), now: null, before: undefined }]
    : []
  const told: Told = {
    id: 'countries',
    title: words('transparency.pictures.countries'),
    sentences: [words('transparency.pictures.countries.text')],
  }
  return plain(years, told, words('transparency.pictures.column.country'), [...lines, ...others], {
    drawn: [...lines.slice(0, MOST_COUNTRIES), ...others],
  })
}

const BANDS = ['24', '48', '168'] as const

const hours = (years: Years, now: Numbers, before: Numbers | null): YearPicture => {
  const { words } = years
  const write = writerOf(words)
  const lines = now.hours.map(({ upTo, items }) => ({
    label: words(`transparency.pictures.hours.${BANDS.find((band) => band === String(upTo)) ?? 'longer'}`),
    now: items,
    before: before?.hours.find((one) => one.upTo === upTo)?.items,
  }))
  const medians = [
    now.medianHours === null
      ? []
      : words('transparency.pictures.hours.median', { hours: write(now.medianHours) }),
    before?.medianHours == null || years.before === null
      ? []
      : words('transparency.pictures.hours.median.before', {
          year: String(years.before),
          hours: write(before.medianHours),
        }),
  ].flat()
  const told: Told = { id: 'hours', title: words('transparency.pictures.hours'), sentences: medians }
  return plain(years, told, words('transparency.pictures.column.time'), lines)
}

/** Whether there is anything in it, shown or not. */
const hasNumbers = ({ picture }: YearPicture): boolean =>
  picture.panels.some(({ parts }) => parts.some(({ now }) => now.value !== 0 && now.text !== ''))

/**
 * The pictures of a year, each with the table of the same numbers, and with the year before beside it. They are made of what was
 * published and of nothing else; what has nothing in it is left out.
 */
export const picturesOfYear = (account: Account, before: Account | null, words: Words): YearPicture[] => {
  const years: Years = { words, year: account.year, before: before === null ? null : before.year }
  const { numbers } = account
  const last = before?.numbers ?? null
  const of = (picture: typeof months): YearPicture[] =>
    numbers === null ? [] : [picture(years, numbers, last)]
  return [
    ...of(months),
    ...of(kinds),
    ...of(countries),
    ...outcomesOfYear(years, account, before),
    ...of(hours),
    ...platformsOfYear(years, account, before),
  ].filter(hasNumbers)
}
