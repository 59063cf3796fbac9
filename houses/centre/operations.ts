import { operationsIn } from '@vigie/platform/house'
import type { AnyOperation } from '@vigie/platform/operation'
import { centre } from './house.ts'

/** Everything that can be done in the hotline's books, as their modules declare it. */
export const OPERATIONS: readonly AnyOperation[] = operationsIn(centre, 'hotline')

export const findOperation = (name: string): AnyOperation | null =>
  OPERATIONS.find((operation) => operation.name === name) ?? null
