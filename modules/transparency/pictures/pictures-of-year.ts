import type { Words } from '@vigie/locales'
import type { Panel, Picture } from '@vigie/platform/picture'
import type { Account } from '../account.ts'
import { accountList } from '../list/account-list.ts'
import { type AccountPart, type AccountRow, type Key, OTHERS } from '../list/account-part.ts'
import { saidOfPart } from '../list/said-of-part.ts'
import { wordOfKey } from '../list/word-of.ts'
import { wordedPart } from '../list/worded-part.ts'
import { described, hidesAny, PICTURED, partsOf, type YearPicture, type Years } from './year-picture.ts'

/** So many are drawn of what can be many: the table has every country, the files have every platform. */
const MOST_COUNTRIES = 8
const MOST_PLATFORMS = 6

const drawnOf = (part: AccountPart): AccountPart => {
  const { id, rows } = part
  if (id !== 'countries' && id !== 'platforms') return part
  const key = id === 'countries' ? 'country' : 'provider'
  const most = new Set(
    [...new Set(rows.map(({ of }) => of[key]))]
      .filter((value) => value !== OTHERS)
      .slice(0, id === 'countries' ? MOST_COUNTRIES : MOST_PLATFORMS),
  )
  return { ...part, rows: rows.filter(({ of }) => most.has(of[key]) || of[key] === OTHERS) }
}

const panelOf = (years: Years, part: AccountPart, rows: readonly AccountRow[], title: string): Panel => {
  const { words } = years
  const key: Key = part.keys.at(-1) ?? 'outcome'
  const isStanding = part.id === 'months'
  const parts = partsOf(years, rows, {
    measure: part.measures[0] ?? 'items',
    label: ({ of }) => wordOfKey(words, key, of[key] ?? ''),
    hidden: isStanding ? '–' : words('transparency.pictures.few'),
    both: !isStanding,
  })
  return { title, parts }
}

const itemsOf = (rows: readonly AccountRow[]): number =>
  rows.reduce((sum, { now }) => sum + (now?.items ?? 0), 0)

/** Of each platform the same small picture, all to one scale; of everything else one. */
const panelsOf = (years: Years, part: AccountPart): Panel[] =>
  part.id === 'platforms'
    ? [...Map.groupBy(part.rows, ({ of }) => of.provider ?? '')].map(([name, rows]) =>
        panelOf(
          years,
          part,
          rows,
          years.words('transparency.pictures.platforms.panel', { name, items: itemsOf(rows) }),
        ),
      )
    : [panelOf(years, part, part.rows, '')]

const SHAPES: Partial<Record<YearPicture['id'], Picture['shape']>> = {
  months: 'columns',
  platforms: 'panels',
}

const pictureOf = (
  years: Years,
  id: YearPicture['id'],
  whole: AccountPart,
  said: readonly string[],
): YearPicture => {
  const drawn = drawnOf(whole)
  const { title, columns, rows } = wordedPart(id === 'platforms' ? drawn : whole, years.words, years)
  const panels = panelsOf(years, drawn)
  const description = panels
    .map((panel) => `${panel.title === '' ? '' : `${panel.title}: `}${described(panel.parts)}`)
    .join('. ')
  return {
    id,
    title,
    sentences: said,
    picture: { shape: SHAPES[id] ?? 'rows', title, description, panels },
    columns,
    rows,
    hides: hidesAny(whole),
  }
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
  const parts = accountList(account, before)
  const said = (one: string) =>
    parts.filter(({ id }) => id === one).flatMap((part) => saidOfPart(part, words, years))
  return PICTURED.flatMap((id) => {
    const part = parts.find((one) => one.id === id)
    // How long it took by half stands over how long it took by parts.
    return part === undefined ? [] : [pictureOf(years, id, part, said(id === 'hours' ? 'removal' : id))]
  }).filter(hasNumbers)
}
