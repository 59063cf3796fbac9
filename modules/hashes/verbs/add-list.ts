import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { FORMATS } from '../formats/format.ts'
import { makeList } from '../lists/make-list.ts'
import { rightsFields } from '../lists/rights.ts'
import { may } from '../may.ts'
import { LIST_NAME, SOURCES } from '../words.ts'

/** Takes up a list: whose it is, how it comes, and what its owner lets us do with it. */
export const addList = operation({
  name: 'hashes.add-list',
  who: may.addList,
  on: 'house',
  input: z.strictObject({
    name: z.string().trim().regex(LIST_NAME),
    owner: z.string().trim().min(1).max(200),
    source: z.enum(SOURCES),
    format: z.enum(FORMATS),
    ...rightsFields,
  }),
  run: async (desk, input) => ({ list: await makeList(desk, input) }),
  subject: (_input, { list }) => `list:${list}`,
})
