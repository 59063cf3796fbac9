import { FINGERPRINT_WAYS, fingerprintFields, noteLookUp, RADIUS, readFingerprint } from '@vigie/hashes'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { addPictureTo } from '../inheriting/add-picture-to.ts'
import { findListMatches } from '../inheriting/find-pictures.ts'
import { may, mayWork } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Puts the fingerprint of a picture with an item, and finds out what is known of it. The picture itself is never sent. */
export const enterFingerprint = operation({
  name: 'hotline.enter-fingerprint',
  who: may.enterFingerprint,
  on: 'item',
  opens: 'match',
  input: z.strictObject({
    item: z.uuid(),
    ...fingerprintFields,
    way: z.enum(FINGERPRINT_WAYS).exclude(['reported']),
  }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item, way, ...given }) => {
    const fingerprint = readFingerprint(given)
    if (fingerprint === null) throw refuse('no-fingerprint')
    const { found } = await holdItem(desk, item)
    insist(mayWork(desk.actor, found))
    const matches = (await findListMatches(desk, fingerprint)).length
    await noteLookUp(desk, { asked: 1, radius: RADIUS, matched: matches })
    return { ...(await addPictureTo(desk, item, { fingerprint, way })), matches }
  },
})
