import type { Desk } from '@vigie/platform/operation'
import type { Sheet } from './article.ts'
import { selectSheet } from './sheet-rows.ts'

/** The legal sheet as it holds now: what a verdict may rest on, and how it is cited. */
export const readSheet = (desk: Desk): Promise<Sheet> => selectSheet(desk.db)
