import { findPicturesOf, withdrawPicture } from '@vigie/hashes'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { may, mayWork } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Takes back a fingerprint that was entered by mistake. What was inherited through it stands, and says so. */
export const withdrawFingerprint = operation({
  name: 'hotline.withdraw-fingerprint',
  who: may.withdrawFingerprint,
  on: 'item',
  opens: 'match',
  input: z.strictObject({ item: z.uuid(), fingerprint: z.uuid() }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item, fingerprint }) => {
    const { found } = await holdItem(desk, item)
    insist(mayWork(desk.actor, found))
    const known = (await findPicturesOf(desk, [item])).some(({ id }) => id === fingerprint)
    if (!known) throw refuse('no-such-fingerprint')
    await orRefuse(withdrawPicture(desk, fingerprint, staffOf(desk)), {
      taken: refuse('no-such-fingerprint'),
    })
    return { fingerprint }
  },
})
