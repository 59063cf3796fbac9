import { operationsOf } from '@vigie/platform/house'
import type { AnyOperation } from '@vigie/platform/operation'
import { centre } from './house.ts'

/** Everything that can be done in the centre, as its modules declare it. */
export const OPERATIONS: readonly AnyOperation[] = operationsOf(centre)

export const findOperation = (name: string): AnyOperation | null =>
  OPERATIONS.find((operation) => operation.name === name) ?? null
