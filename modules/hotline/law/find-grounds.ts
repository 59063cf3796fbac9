import type { Desk } from '@vigie/platform/operation'
import { byGround, type GroundView } from './proposal.ts'
import { selectVersions } from './proposing-rows.ts'

/** Every ground of the sheet, with what waits and what was before. */
export const findGrounds = async (desk: Desk): Promise<GroundView[]> =>
  byGround(await selectVersions(desk.db))
