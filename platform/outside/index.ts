export { type Asked, type Call, type Came, createCall } from './call.ts'
export { type Credentials, credentialsIn, HOUSE_KEY, withHouseKey } from './credentials.ts'

import type { Call } from './call.ts'
import type { Credentials } from './credentials.ts'

/** How work reaches others' programming interfaces. */
export interface Outside {
  readonly call: Call
  readonly credentials: Credentials
}

/** For a process that reaches nobody: whatever it asks does not leave. */
export const nothingOutside: Outside = {
  call: async () => ({ came: 'nothing', why: 'nothing-outside' }),
  credentials: async () => null,
}
