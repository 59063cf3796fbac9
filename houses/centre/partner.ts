import { GRAVE } from './grave.ts'
import { MODULES } from './modules.ts'
import { OPERATIONS } from './operations.ts'

/** What the centre offers to machines. */
export const CENTRE_PARTNER = {
  operations: OPERATIONS,
  questions: MODULES.flatMap(({ questions }) => questions ?? []),
  sensitive: GRAVE,
}
