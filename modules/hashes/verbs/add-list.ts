import { newId } from '@vigie/kernel'
import { operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FORMATS } from '../formats/format.ts'
import { insertList, insertRights } from '../lists/list-rows.ts'
import { rightsFields, rightsRefusal, rowOfRights } from '../lists/rights.ts'
import { refuse } from '../refusals.ts'
import { SOURCES } from '../words.ts'

/** Takes up a list: whose it is, how it comes, and what its owner lets us do with it. */
export const addList = operation({
  name: 'hashes.add-list',
  who: ['coordinator'],
  on: 'house',
  input: z.strictObject({
    name: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
    owner: z.string().trim().min(1).max(200),
    source: z.enum(SOURCES),
    format: z.enum(FORMATS),
    ...rightsFields,
  }),
  run: async (desk, { name, owner, source, format, ...rights }) => {
    const why = rightsRefusal(rights)
    if (why !== null) throw refuse(why)
    const list = newId()
    const by = personOf(desk.actor)
    await orRefuse(
      insertList(desk.db, { id: list, name, owner, source, format, added_by: by, added_at: desk.now }),
      { taken: refuse('list-name-taken') },
    )
    await insertRights(desk.db, { list, turn: 1, ...rowOfRights(rights), said_by: by, said_at: desk.now })
    return { list }
  },
  subject: (_input, { list }) => `list:${list}`,
})
