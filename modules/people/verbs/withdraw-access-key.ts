import { isOneOf, operation, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertAccessKeyWithdrawal, selectKeeper } from '../access-key-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Takes a key out of use: one's own, or anybody's for an administrator. To others it does not exist. */
export const withdrawAccessKey = operation({
  name: 'people.withdraw-access-key',
  who: may.withdrawAccessKey,
  on: 'house',
  input: z.strictObject({ accessKey: z.uuid() }),
  subject: ({ accessKey }) => `access-key:${accessKey}`,
  run: async (desk, { accessKey }) => {
    const keeper = await selectKeeper(desk.db, accessKey)
    const isTheirs = keeper === personOf(desk.actor) || isOneOf(desk.actor, may.withdrawAnybodysAccessKey)
    if (keeper === null || !isTheirs) throw refuse('no-such-access-key')
    await insertAccessKeyWithdrawal(desk.db, { access_key: accessKey, withdrawn_at: desk.now })
    return { accessKey }
  },
})
