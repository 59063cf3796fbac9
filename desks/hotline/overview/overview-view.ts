import type { DebriefToHold, DueLine, ReferralUnderWay, Spread } from '@vigie/hotline'
import type { CasesOfOrigin, ItemsOfAudience, WeekOfLooks, WeekOfReports } from '@vigie/hotline/counts'
import type { ReportsCounted } from '@vigie/intake'
import type { Day } from '@vigie/kernel'
import type { ListedNotice, NoticeList, StrayMail } from '@vigie/notices'
import type { StaffMember } from '@vigie/people'
import type { Page } from '@vigie/platform/operation'

/** The lists of notices that stand on this page, in the order of their urgency. */
export const SHOWN_LISTS = [
  'for-the-coordinator',
  'failed',
  'waiting-for-approval',
  'to-paste',
  'to-read',
  'unanswered',
] as const satisfies readonly NoticeList[]
export type Shown = (typeof SHOWN_LISTS)[number]

/** Whoever works at this desk, and the last day on which they were here. */
export type Colleague = StaffMember & { readonly lastDay: Day | null }

export interface OverviewView {
  readonly colleagues: readonly Colleague[]
  /** How the open cases are spread. */
  readonly spread: Spread
  /** For whom somebody made a new invitation: a coordinator confirms that it is they who sign in. */
  readonly toConfirm: readonly StaffMember[]
  /** Every open case by its next deadline. */
  readonly due: Page<DueLine>
  /** Of what follows, only what stands in no open case: the others stand above, each once. */
  readonly toApprove: readonly ReferralUnderWay[]
  readonly toHandOver: readonly ReferralUnderWay[]
  readonly lists: Readonly<Record<Shown, readonly ListedNotice[]>>
  readonly strayMails: Page<StrayMail>
  readonly strayWaiting: number
  /** What the opened one may be the answer to. */
  readonly mayBeAnswered: readonly ListedNotice[]
  /** Talks after a severe case, and nothing of what was said. */
  readonly debriefs: readonly DebriefToHold[]
  readonly exposure: readonly { readonly name: string; readonly minutes: number; readonly looks: number }[]
  readonly looks: readonly WeekOfLooks[]
  readonly reports: readonly WeekOfReports[]
  /** Of the same weeks. */
  readonly origins: readonly CasesOfOrigin[]
  readonly reported: ReportsCounted
  readonly audiences: readonly ItemsOfAudience[]
  readonly numbers: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, string>
}
