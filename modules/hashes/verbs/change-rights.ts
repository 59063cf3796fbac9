import { operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getList } from '../lists/find-lists.ts'
import { insertRights } from '../lists/list-rows.ts'
import { rightsFields, rightsRefusal, rowOfRights } from '../lists/rights.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Says anew what a list's owner lets us do. It holds at once, for answers to partners too. */
export const changeRights = operation({
  name: 'hashes.change-rights',
  who: may.changeRights,
  on: 'house',
  input: z.strictObject({ list: z.uuid(), ...rightsFields }),
  subject: ({ list }) => `list:${list}`,
  run: async (desk, { list, ...rights }) => {
    const why = rightsRefusal(rights)
    if (why !== null) throw refuse(why)
    const turn = (await getList(desk, list)).turn + 1
    const row = { list, turn, ...rowOfRights(rights), said_by: personOf(desk.actor), said_at: desk.now }
    await orRefuse(insertRights(desk.db, row), { taken: refuse('somebody-was-faster') })
    return { list, turn }
  },
})
