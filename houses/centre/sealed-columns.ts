import type { SealedColumn } from '@vigie/platform/vault'
import { MODULES } from './modules.ts'

/**
 * Every column of the hotline books in which something is sealed: what a change of keys has to carry over, and what is
 * emptied when a record is destroyed. `npm test` holds the tables and their triggers to this list.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = MODULES.flatMap(({ sealed }) => sealed ?? [])
