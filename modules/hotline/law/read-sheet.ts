import type { Desk } from '@vigie/platform/operation'
import { selectHeld } from '@vigie/platform/playbook'
import type { Sheet } from './article.ts'
import { articleOf, inOrder } from './ground-content.ts'

/** The legal sheet as it holds now: what a verdict may rest on, and how it is cited. */
export const readSheet = async (desk: Desk): Promise<Sheet> =>
  (await selectHeld(desk.db, ['legal-ground'], desk.today)).map(articleOf).toSorted(inOrder)
