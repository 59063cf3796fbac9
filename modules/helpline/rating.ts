import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText, type Place, seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { insistOnFigures } from './may.ts'
import { selectRemarks } from './rating-rows.ts'

/** How it was for whoever wrote. */
export const RATINGS = ['helped', 'a-bit', 'not'] as const

/** A sentence fits, a story does not. */
export const LONGEST_REMARK = 300
export const remarkField = z.string().trim().max(LONGEST_REMARK).optional().meta({ long: true })

const placeOf = (row: string): Place => ({ table: 'helpline.remark', row, column: 'sealed' })

export const sealRemark = (desk: Desk, row: string, text: string): Buffer =>
  seal(desk.keys.desk, placeOf(row), text)

/** A sentence, in the language in which the conversation was begun. */
export interface Remark {
  readonly id: string
  readonly language: Language
  readonly writtenOn: Day
  readonly text: string
}

/** What could be better, the last sentence first; of whose conversation, nobody knows. */
export const findRemarks = async (desk: Desk, most: number): Promise<Remark[]> => {
  insistOnFigures(desk.actor)
  return (await selectRemarks(desk.db, most)).map(({ id, language, written_on, sealed }) => ({
    id,
    language: wordOf(LANGUAGES, language),
    writtenOn: written_on,
    text: openText(opening(desk), placeOf(id), sealed),
  }))
}
