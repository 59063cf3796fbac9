import type { Urgency } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import type { NoticeView, Service } from '@vigie/notices'
import type { Capture } from '../evidence/capture.ts'
import type { Assessment, Outcome } from '../items/assessment.ts'
import type { ItemForm, Sighting, Trace } from '../items/item.ts'
import type { Joint } from '../items/joint.ts'
import type { ProposedPlace } from '../items/propose-place.ts'
import type { Verdict } from '../items/verdict.ts'
import type { RecipientSort, Referral, ReferralState } from '../referrals/referral.ts'
import type { Destination } from '../routes/rules.ts'
import type { CaseReport, Closure, Taking } from './case.ts'
import type { Danger } from './danger.ts'
import type { Deadline } from './deadline.ts'
import type { CaseOrigin } from './origin.ts'
import type { Possible } from './possible.ts'
import type { StoryEntry } from './story.ts'
import type { Waiting } from './waiting.ts'

export type AssessmentView = Omit<Assessment, 'note'> & { readonly note: string | null }
export type VerdictView = Omit<Verdict, 'arbitratorReason'> & { readonly arbitratorReason: string | null }

/**
 * A round as one viewer may see it. Until both seats are filled nobody reads another's assessment, nor who wrote it:
 * only that a seat is taken.
 */
export type RoundView = {
  readonly round: number
  readonly askedBy: string | null
  readonly askedAt: Date | null
  readonly reason: string | null
  readonly seatsTaken: number
  readonly joint: Joint | null
  readonly youAssessed: boolean
  readonly assessments: readonly AssessmentView[]
  readonly verdict: VerdictView | null
}

export type RouteView = {
  readonly to: Destination
  readonly rule: string
  /** Key of the sentence in `routes.json` that says why. */
  readonly because: string
  readonly waitsFor: 'police' | null
}

export type TraceView = Omit<Trace, 'referrer'> & {
  readonly providerName: string | null
  /** To be shown defanged. */
  readonly referrer: string | null
}

/** Which service it is on: by its address as long as no notice about it names one. */
export type ServiceView = Pick<Service, 'id' | 'name' | 'provider'> & {
  readonly providerName: string
  /** A person confirmed it by preparing a notice that names it. */
  readonly isChecked: boolean
}

export type ItemView = {
  readonly id: string
  readonly number: number
  readonly form: ItemForm
  /** The exact address, to be shown defanged; null for an account. */
  readonly address: string | null
  readonly addedOn: Day
  readonly addedBy: string | null
  readonly traces: readonly TraceView[]
  /** Where it may be, as long as nobody looked. */
  readonly proposed: (ProposedPlace & { readonly providerName: string | null }) | null
  readonly service: ServiceView | null
  readonly sightings: readonly Sighting[]
  readonly rounds: readonly RoundView[]
  /** What holds now; null while a round is open. */
  readonly outcome: Outcome | null
  readonly routes: readonly RouteView[]
}

export type ReferralView = Omit<Referral, 'packet' | 'overrideReason' | 'digest'> & {
  readonly state: ReferralState
  readonly packet: string
  /** SHA-256, hexadecimal. */
  readonly digest: string
  readonly overrideReason: string | null
}

/** Everything that the page of a case shows to one viewer. `Report` is a report as the intake opens it. */
export type CaseView<Report> = {
  readonly id: string
  readonly number: number
  readonly kind: DesignatedKind
  readonly language: Language
  /** Which analysts read this language, where whoever looks does not; null where they do. */
  readonly readersInstead: readonly string[] | null
  readonly origin: CaseOrigin
  readonly openedOn: Day
  readonly isOpen: boolean
  /** Whether the viewer is vetted today. */
  readonly isVetted: boolean
  /** What people wrote and where it was is gone since then. */
  readonly destroyedOn: Day | null
  readonly takenBy: string | null
  readonly waitsFor: Waiting | null
  /** When its next step is due; null once it is closed. */
  readonly deadline: Deadline | null
  /** Which of what was said makes it urgent. */
  readonly urgency: readonly Urgency[]
  readonly reports: readonly (CaseReport & { readonly opened: Report })[]
  readonly items: readonly ItemView[]
  /** What was captured of its items and is kept elsewhere. */
  readonly captures: readonly Capture[]
  /** Where the house keeps captures, by its own names. */
  readonly stores: readonly string[]
  readonly notices: readonly NoticeView[]
  readonly referrals: readonly ReferralView[]
  readonly dangers: readonly Danger[]
  readonly recipients: Readonly<Record<RecipientSort, readonly string[]>>
  readonly takings: readonly Taking[]
  readonly closures: readonly Closure[]
  readonly story: readonly StoryEntry[]
  readonly possible: readonly Possible[]
  /** The names of those who appear here, for this house only. */
  readonly names: ReadonlyMap<string, string>
}
