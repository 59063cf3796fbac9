import type { Language } from '@vigie/kernel'
import { DECISION_WORDS, type Decision, isSpoken } from '../decisions.ts'
import type { NoticeItemView } from '../notice.ts'

/** What a decision is called in our letters; silence has no word. */
export const saidOf = (language: Language, action: Decision): string =>
  isSpoken(action) ? DECISION_WORDS[language][action][0] : ''

interface Alike {
  readonly action: Decision | null
  readonly at: Date | null
  readonly items: readonly NoticeItemView[]
}

/** Items on which the same was decided on the same day; of silence, together with what nobody decided. */
export const alike = (items: readonly NoticeItemView[]): readonly Alike[] => {
  const groups = Map.groupBy(items, ({ decisions }) => {
    const last = decisions.at(-1)
    return last === undefined || last.action === 'no-answer'
      ? ''
      : `${last.action} ${last.decidedAt.toISOString().slice(0, 10)}`
  })
  return [...groups.values()].map((same) => {
    const last = same[0]?.decisions.at(-1)
    const isSilence = last === undefined || last.action === 'no-answer'
    return {
      action: isSilence ? null : last.action,
      at: isSilence ? null : last.decidedAt,
      items: same,
    }
  })
}

export const numbersOf = (items: readonly NoticeItemView[]): string =>
  items.map(({ number }) => number).join(', ')
