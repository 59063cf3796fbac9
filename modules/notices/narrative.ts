import type { InEveryLanguage } from '@vigie/kernel'
import { LANGUAGES, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectNarrative } from './account-rows.ts'
import { NARRATIVE_PARTS, type NarrativePart } from './narrative-parts.ts'

/** The last version of one part; a language that nobody has written yet is empty. */
export interface Narrative {
  readonly part: NarrativePart
  readonly version: number
  readonly text: InEveryLanguage
  readonly writtenBy: string
  readonly writtenAt: Date
}

export const isWhole = ({ text }: Pick<Narrative, 'text'>): boolean =>
  LANGUAGES.every((language) => text[language] !== '')

/** The parts of a year in their last version, in the order of the account. */
export const findNarrative = async (desk: Pick<Desk, 'db'>, year: number): Promise<Narrative[]> => {
  const rows = await selectNarrative(desk.db, year)
  return rows
    .map(({ part, ...row }) => ({ ...row, part: wordOf(NARRATIVE_PARTS, part) }))
    .sort((one, other) => NARRATIVE_PARTS.indexOf(one.part) - NARRATIVE_PARTS.indexOf(other.part))
}
