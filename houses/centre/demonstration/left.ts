import { HOUR } from '@vigie/kernel'
import type { Provider } from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import type { Row } from './history-rows.ts'

/** In the order in which they point at one another; verdicts come between assessments and notices. */
export const TABLES = [
  'intake.report',
  'intake.address',
  'intake.news',
  'hotline.case',
  'hotline.case_report',
  'hotline.item',
  'hotline.taking',
  'hotline.trace',
  'hotline.assessment',
  'notices.notice',
  'notices.notice_item',
  'notices.ruling',
  'notices.approval',
  'notices.dispatch',
  'notices.acknowledgement',
  'notices.decision',
  'notices.complaint',
  'notices.complaint_outcome',
  'hotline.sighting',
  'hotline.handing_back',
  'hotline.closure',
] as const

/** What cases leave in the books, table by table. */
export type Left = Readonly<Record<(typeof TABLES)[number], Row[]>> & {
  readonly verdicts: { readonly id: string; readonly first: string; readonly second: string }[]
}

/** Who did it all, and with whom. */
export interface Cast {
  readonly desk: Desk
  readonly first: { readonly id: string; readonly eligibility: string }
  readonly second: { readonly id: string; readonly eligibility: string }
  readonly providers: ReadonlyMap<string, Provider>
}

export const later = (day: Date, hours: number): Date => new Date(day.getTime() + hours * HOUR)
