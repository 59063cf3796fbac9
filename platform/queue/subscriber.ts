import type { Purpose } from '@vigie/kernel'
import type { Desk, Fact } from '@vigie/platform/operation'

/** Somebody who wants to know. Each subscriber takes each fact once, in a transaction of its own. */
export interface Subscriber {
  /** `module.what-it-does`; kept with the delivery, so a name is for ever. */
  readonly name: string
  readonly fact: string
  /** What it opens something sealed for; one that says nothing here can open nothing. */
  readonly opens?: Purpose
  /** Throwing undoes what it wrote and tries again later; `again` keeps what it wrote and tries again at that moment. */
  take(desk: Desk, body: Fact['body']): Promise<Taken>
}

export type Taken = { readonly again: Date; readonly reason: string } | undefined
