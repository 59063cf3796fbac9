import { modulesOf } from '@vigie/platform/house'
import { GRAVE } from './grave.ts'
import { centre } from './house.ts'
import { OPERATIONS } from './operations.ts'

/** What the centre offers to machines. */
export const CENTRE_PARTNER = {
  operations: OPERATIONS,
  questions: modulesOf(centre).flatMap(({ questions }) => questions ?? []),
  sensitive: GRAVE,
}
