import { DAY, newId } from '@vigie/kernel'
import { operation, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { newAccessKey } from '../access-key.ts'
import { insertAccessKey } from '../access-key-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { tokenDigest } from '../secret-token.ts'

const LONGEST_DAYS = 365

/** Makes a key for a machine that will speak in one's own name, with one's own roles. It is shown once. */
export const makeAccessKey = operation({
  name: 'people.make-access-key',
  who: may.makeAccessKey,
  on: 'house',
  input: z.strictObject({
    label: z.string().trim().min(1).max(80),
    days: z.int().min(1).max(LONGEST_DAYS),
  }),
  run: async (desk, { label, days }) => {
    const person = personOf(desk.actor)
    if (person === null) throw refuse('no-such-person')
    const key = newAccessKey()
    const id = newId()
    const expires_at = new Date(desk.now.getTime() + days * DAY)
    await insertAccessKey(desk.db, {
      id,
      person,
      digest: tokenDigest(key),
      label,
      made_at: desk.now,
      expires_at,
    })
    return { accessKey: id, key }
  },
  subject: (_input, { accessKey }) => `access-key:${accessKey}`,
})
