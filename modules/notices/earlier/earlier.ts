import type { Decision } from '../decisions.ts'

/** An earlier notice to the same provider about the same content: a re-upload, or what was never taken away. */
export interface Earlier {
  readonly reference: string
  readonly sentAt: Date
  /** What the provider had decided of it by then; null where nothing was. */
  readonly decided: { readonly action: Decision; readonly at: Date } | null
  /** What the provider itself calls that notice, where it went by an interface of its own. */
  readonly remote: string | null
}
