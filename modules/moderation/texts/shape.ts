import type { Day } from '@vigie/kernel'
import type { Action, Automated, Ground } from '../actions.ts'
import type { Stated } from '../restrictions.ts'

/** What a decision is told with, in one language. */
export interface Texts {
  readonly subject: string
  readonly toNotifier: string
  readonly toUploader: string
  readonly decided: string
  readonly actions: Readonly<Record<Action, string>>
  readonly grounds: Readonly<Record<Ground, string>>
  readonly also: string
  readonly monetary: Readonly<Record<Extract<Stated, { of: 'monetary' }>['word'], string>>
  readonly service: Readonly<Record<Extract<Stated, { of: 'service' }>['word'], string>>
  /** How long what was decided first holds. */
  readonly lasts: (day: Day | null) => string
  /** How long one of the others holds. */
  readonly alsoLasts: (day: Day) => string
  readonly only: (countries: string) => string
  readonly byNotice: string
  readonly byUs: string
  readonly automated: Readonly<Record<Automated, string>>
  readonly complain: (places: { readonly until: string; readonly mailbox: string }) => string
  readonly afterComplaint: string
  readonly elsewhere: string
  /** What whoever sends notices that are plainly unfounded is warned with: Art. 23(2) and (3). */
  readonly warning: {
    readonly subject: string
    readonly counts: (year: { readonly notices: number; readonly unfounded: number }) => string
    readonly next: string
    readonly answer: (mailbox: string) => string
  }
  readonly suspension: {
    readonly subject: string
    readonly until: (days: { readonly until: Day; readonly warned: Day }) => string
  }
}
