import { HOUR, newId } from '@vigie/kernel'
import { bySystem, type House } from '@vigie/platform/operation'
import { deleteRefusedCodesBefore, insertRefusedCode } from './password-rows.ts'
import type { Way } from './session.ts'

const KEPT = 30 * 24 * HOUR

/** The right password came with a wrong code: written down for its owner, in the audit and in the log. */
export const noteRefusedCode = async (house: House, person: string, way: Way): Promise<void> => {
  await bySystem(house, async (desk) => {
    await deleteRefusedCodesBefore(desk.db, new Date(desk.now.getTime() - KEPT))
    await insertRefusedCode(desk.db, { id: newId(), person, at: desk.now })
    await house.record(desk, 'people.refuse-code', `person:${person}`)
  })
  house.witness?.tell('code-refused', { way, person })
}
