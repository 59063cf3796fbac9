import type { MovableClock } from '@vigie/kernel'
import type { StaffName } from '@vigie/people/fixtures'
import type { Actor, AnyOperation, Desk } from '@vigie/platform/operation'

/** The hands that tell a story: verbs by name of person, a clock that can be moved, facts delivered when asked. */
export interface World {
  readonly clock: MovableClock
  readonly staff: Record<StaffName, Actor & { kind: 'person' }>
  perform<Result>(operation: AnyOperation<Result>, actor: Actor, input: unknown): Promise<Result>
  read<Result>(actor: Actor, work: (desk: Desk) => Promise<Result>): Promise<Result>
  deliver(): Promise<unknown>
  /** Takes in an e-mail from outside, word for word. */
  receive(mail: string): Promise<void>
}
