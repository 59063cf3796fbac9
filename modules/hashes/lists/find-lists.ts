import type { Desk } from '@vigie/platform/operation'
import { z } from 'zod'
import { refuse } from '../refusals.ts'
import type { List, ListView } from './list.ts'
import { selectList, selectListNamed, selectLists } from './list-rows.ts'

/** Every list with how much is in it. */
export const findLists = (desk: Pick<Desk, 'db'>): Promise<ListView[]> => selectLists(desk.db)

/** A list by its id or its name. */
export const getList = async (desk: Pick<Desk, 'db'>, wanted: string): Promise<List> => {
  const found = z.uuid().safeParse(wanted).success
    ? await selectList(desk.db, wanted)
    : await selectListNamed(desk.db, wanted)
  if (found === null) throw refuse('no-such-list')
  return found
}
