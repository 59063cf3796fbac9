import type { Account } from '../account.ts'
import { type AccountPart, type AccountRow, alone, type Key, UNKNOWN } from './account-part.ts'

const part = (
  id: AccountPart['id'],
  key: Key,
  measure: 'reports' | 'items',
  rows: readonly (readonly [answer: string, number: number | null])[] = [],
): AccountPart => ({
  id,
  place: 'first',
  keys: [key],
  measures: [measure],
  beside: false,
  rows: rows.map(([answer, number]): AccountRow => alone({ [key]: answer }, { [measure]: number })),
})

/** By which way reports came; what nobody reported stands among the origins, and not here. */
export const channels = ({ numbers }: Account): AccountPart =>
  part(
    'channels',
    'channel',
    'reports',
    numbers?.reported?.channels.map(({ channel, reports }) => [channel, reports]),
  )

/** Whether whoever reported had told the platform first, as they said. */
export const told = ({ numbers }: Account): AccountPart =>
  part(
    'told',
    'told',
    'reports',
    numbers?.reported?.told.map((one) => [one.told, one.reports]),
  )

/** Nobody who told a platform: then there is nothing to tell of when, and of what it said. */
const anybodyTold = ({ numbers }: Account): boolean =>
  numbers?.reported?.told.some((one) => one.told === 'yes' && one.reports !== 0) ?? false

export const toldWhen = (account: Account): AccountPart =>
  part(
    'told-when',
    'told-when',
    'reports',
    anybodyTold(account)
      ? account.numbers?.reported?.toldWhen.map(({ when, reports }) => [when, reports])
      : [],
  )

export const answers = (account: Account): AccountPart =>
  part(
    'answers',
    'answer',
    'reports',
    anybodyTold(account)
      ? account.numbers?.reported?.answers.map(({ answer, reports }) => [answer, reports])
      : [],
  )

/** Who could see it where it was last found: a private communication is counted apart, and never asked for with the mark of Art. 22. */
export const audiences = ({ numbers }: Account): AccountPart =>
  part(
    'audiences',
    'audience',
    'items',
    numbers?.reported?.audiences.map(({ audience, items }) => [audience ?? UNKNOWN, items]),
  )
