import { wordOf } from '@vigie/kernel'
import type { DispatchView } from '../notice.ts'
import { NEXT_STEPS } from './next-steps.ts'
import type { selectDispatchRulings } from './report-rows.ts'

export type DispatchRulingRow = Awaited<ReturnType<typeof selectDispatchRulings>>[number]

export const viewDispatchRuling = (row: DispatchRulingRow | undefined): DispatchView['ruling'] =>
  row === undefined
    ? null
    : { way: wordOf(NEXT_STEPS, row.way), reason: row.reason, by: row.ruled_by, at: row.ruled_at }
