import type { AnyOperation } from '@vigie/platform/operation'
import { MODULES } from './modules.ts'

/**
 * Everything that can be done in the centre, as its modules declare it. The console's routes, the partner interface, the
 * command line and the drills are all made from this list.
 */
export const OPERATIONS: readonly AnyOperation[] = MODULES.flatMap(({ operations }) => operations ?? [])

export const findOperation = (name: string): AnyOperation | null =>
  OPERATIONS.find((operation) => operation.name === name) ?? null
