/** What a line of the account can be about. */
export const KEYS = [
  'provider',
  'service',
  'kind',
  'standing',
  'category',
  'keyword',
  'action',
  'way',
  'origin',
  'channel',
  'told',
  'told-when',
  'answer',
  'audience',
  'complaint',
  'month',
  'country',
  'outcome',
  'hours',
] as const
export type Key = (typeof KEYS)[number]

/** What is counted or measured in one. */
export const MEASURES = [
  'notices',
  'items',
  'share',
  'medianHours',
  'removalHours',
  'looks',
  'cases',
  'reports',
  'complaints',
] as const
export type Measure = (typeof MEASURES)[number]

/** The parts of the account, in the order in which they are told. */
export const PART_IDS = [
  'standings',
  'decisions',
  'providers',
  'terms',
  'complaints',
  'looks',
  'origins',
  'channels',
  'told',
  'told-when',
  'answers',
  'audiences',
  'months',
  'kinds',
  'countries',
  'outcomes',
  'removal',
  'hours',
  'platforms',
] as const
export type PartId = (typeof PART_IDS)[number]

/**
 * Which page of the year shows a part: the first one, or one of those with pictures. `paper` is for the files only, because sentences say it on
 * the page; `data` for the tables and not for paper, because it is too fine for it.
 */
export const PLACES = ['first', 'reports', 'places', 'results', 'paper', 'data'] as const
export type Place = (typeof PLACES)[number]

/** Numbers of one year. Null is not shown, or cannot be said. */
export type Told = Readonly<Partial<Record<Measure, number | null>>>

export interface AccountRow {
  readonly of: Readonly<Partial<Record<Key, string>>>
  /** Null: there is no such number, or not yet. */
  readonly now: Told | null
  readonly before: Told | null
}

/** One part of the account: a table, wherever it is read. */
export interface AccountPart {
  readonly id: PartId
  readonly place: Place
  readonly keys: readonly Key[]
  readonly measures: readonly Measure[]
  /** Whether the year before stands beside. */
  readonly beside: boolean
  readonly rows: readonly AccountRow[]
}

/** In the place of a country: where nobody could tell, and those together whose numbers are too small to show. */
export const UNKNOWN = 'unknown'
export const OTHERS = 'others'

/** Of one year, by itself. */
export const alone = (of: AccountRow['of'], now: Told): AccountRow => ({ of, now, before: null })
