import { newId } from '@vigie/kernel'
import { type Desk, orRefuse, personOf } from '@vigie/platform/operation'
import type { Format } from '../formats/format.ts'
import type { Rights } from '../matching/look-up.ts'
import { refuse } from '../refusals.ts'
import type { Source } from '../words.ts'
import { insertList, insertRights } from './list-rows.ts'
import { rightsRefusal, rowOfRights } from './rights.ts'

export type NewList = Rights & {
  readonly name: string
  readonly owner: string
  readonly source: Source
  readonly format: Format
}

/** Writes a new list down, still empty. */
export const makeList = async (desk: Desk, given: NewList): Promise<string> => {
  const { name, owner, source, format, ...rights } = given
  const why = rightsRefusal(rights)
  if (why !== null) throw refuse(why)
  const list = newId()
  const by = personOf(desk.actor)
  await orRefuse(
    insertList(desk.db, { id: list, name, owner, source, format, added_by: by, added_at: desk.now }),
    { taken: refuse('list-name-taken') },
  )
  await insertRights(desk.db, { list, turn: 1, ...rowOfRights(rights), said_by: by, said_at: desk.now })
  return list
}
