import type { Action, Automated, Ground } from '../actions.ts'

/** What a decision is told with, in one language. */
export interface Texts {
  readonly subject: string
  readonly toNotifier: string
  readonly toUploader: string
  readonly decided: string
  readonly actions: Readonly<Record<Action, string>>
  readonly grounds: Readonly<Record<Ground, string>>
  readonly byNotice: string
  readonly byUs: string
  readonly automated: Readonly<Record<Automated, string>>
  readonly complain: (places: { readonly until: string; readonly mailbox: string }) => string
  readonly afterComplaint: string
  readonly elsewhere: string
}
