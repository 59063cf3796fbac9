import { AUDIENCES } from '@vigie/hotline/audience'
import { DESIGNATED_KINDS, REPORT_KINDS } from '@vigie/intake/report-kind'
import { wordOf } from '@vigie/kernel'
import { valueText, type Words } from '@vigie/locales'
import { ACTIONS, COMPLAINT_OUTCOMES, COUNTED_STANDINGS } from '@vigie/notices/count-words'
import { type Key, OTHERS, UNKNOWN } from './account-part.ts'
import { localeOf } from './number-writer.ts'
import { OUTCOMES } from './outcomes.ts'

const asItIs = (_: Words, value: string): string => value

const country = (words: Words, value: string): string => {
  if (value === UNKNOWN) return words('transparency.pictures.countries.unknown')
  if (value === OTHERS) return words('transparency.pictures.countries.others')
  return new Intl.DisplayNames(localeOf(words), { type: 'region' }).of(value) ?? value
}

const complaint = (words: Words, value: string): string =>
  value === 'lodged' || value === 'open'
    ? words(`transparency.complaint.${value}`)
    : words(`notices.values.complaintOutcome.${wordOf(COMPLAINT_OUTCOMES, value)}`)

const WORDS: Readonly<Record<Key, (words: Words, value: string) => string>> = {
  provider: asItIs,
  service: asItIs,
  category: asItIs,
  keyword: asItIs,
  kind: (words, value) => words(`intake.kinds.${wordOf([...DESIGNATED_KINDS, ...REPORT_KINDS], value)}`),
  standing: (words, value) => words(`transparency.standing.${wordOf(COUNTED_STANDINGS, value)}`),
  action: (words, value) => words(`transparency.action.${wordOf(ACTIONS, value)}`),
  way: (words, value) => words(`transparency.way.${wordOf(WAYS, value)}`),
  origin: (words, value) => valueText(words, 'hotline', 'origin', value),
  channel: (words, value) => valueText(words, 'intake', 'channel', value),
  told: (words, value) => valueText(words, 'intake', 'platformTold', value),
  'told-when': (words, value) => valueText(words, 'intake', 'toldWhen', value),
  answer: (words, value) => valueText(words, 'intake', 'platformAnswer', value),
  audience: (words, value) =>
    value === UNKNOWN
      ? words('transparency.audience.unknown')
      : valueText(words, 'hotline', 'audience', wordOf(AUDIENCES, value)),
  complaint,
  // Any year will do: only the month is written.
  month: (words, value) =>
    new Intl.DateTimeFormat(localeOf(words), { month: 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2000, Number(value) - 1, 1)),
    ),
  country,
  outcome: (words, value) => words(`transparency.pictures.outcomes.${wordOf(OUTCOMES, value)}`),
  hours: (words, value) => words(`transparency.pictures.hours.${wordOf(BANDS, value)}`),
}

const WAYS = ['looked', 'from-verdict', 'from-list', 'avoided', 'all'] as const
const BANDS = ['24', '48', '168', 'longer'] as const

/** What a line of the account is about, in the words of its reader. */
export const wordOfKey = (words: Words, key: Key, value: string): string => WORDS[key](words, value)
