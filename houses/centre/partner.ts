import { modulesOf } from '@vigie/platform/house'
import { centre } from './house.ts'
import { OPERATIONS } from './operations.ts'
import { SENSITIVE_ACTS } from './sensitive-acts.ts'

/** What the centre offers to machines. */
export const CENTRE_PARTNER = {
  operations: OPERATIONS,
  questions: modulesOf(centre).flatMap(({ questions }) => questions ?? []),
  sensitive: SENSITIVE_ACTS,
}
