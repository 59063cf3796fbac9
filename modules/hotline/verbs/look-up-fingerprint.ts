import { fingerprintFields, noteLookUp, RADIUS, readFingerprint } from '@vigie/hashes'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { findItemMatches, findListMatches } from '../inheriting/find-pictures.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Asks what is known of a fingerprint: on lists, and in the register. The books keep that somebody asked, not what. */
export const lookUpFingerprint = operation({
  name: 'hotline.look-up-fingerprint',
  who: may.lookUpFingerprint,
  on: 'house',
  opens: 'match',
  input: z.strictObject({ ...fingerprintFields, radius: z.int().min(0).max(RADIUS) }),
  run: async (desk, { radius, ...given }) => {
    const fingerprint = readFingerprint(given)
    if (fingerprint === null) throw refuse('no-fingerprint')
    const lists = await findListMatches(desk, fingerprint, radius)
    const items = await findItemMatches(desk, fingerprint, null, radius)
    const lookup = await noteLookUp(desk, { asked: 1, radius, matched: lists.length })
    return { lookup, lists, items }
  },
  subject: (_input, { lookup }) => `lookup:${lookup}`,
})
