import { isOneOf, operation, personOf, STAFF } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertAccessKeyWithdrawal, selectKeeper } from '../access-key-rows.ts'
import { refuse } from '../refusals.ts'

/** Takes a key out of use: one's own, or anybody's for an administrator. To others it does not exist. */
export const withdrawAccessKey = operation({
  name: 'people.withdraw-access-key',
  who: STAFF,
  on: 'house',
  input: z.strictObject({ accessKey: z.uuid() }),
  subject: ({ accessKey }) => `access-key:${accessKey}`,
  run: async (desk, { accessKey }) => {
    const keeper = await selectKeeper(desk.db, accessKey)
    const may = keeper === personOf(desk.actor) || isOneOf(desk.actor, ['administrator'])
    if (keeper === null || !may) throw refuse('no-such-access-key')
    await insertAccessKeyWithdrawal(desk.db, { access_key: accessKey, withdrawn_at: desk.now })
    return { accessKey }
  },
})
