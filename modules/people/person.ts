import type { Language } from '@vigie/kernel'
import type { Role } from '@vigie/platform/operation'

/** A member of staff. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly mail: string
  readonly language: Language
  readonly roles: readonly Role[]
  readonly hasLeft: boolean
}
