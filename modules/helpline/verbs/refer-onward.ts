import { BODIES } from '@vigie/directory'
import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACETS } from '../contact.ts'
import { may } from '../may.ts'
import {
  calledText,
  LONGEST_CALLED,
  LONGEST_REACH,
  LONGEST_WANTED,
  reachText,
  wantedText,
} from '../onward/onward.ts'
import { insertConsent, insertOnward } from '../onward/onward-rows.ts'
import { refuse } from '../refusals.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

/** A body of the directory could help further: what it would be told is written down, and the person is asked. */
export const referOnward = operation({
  name: 'helpline.refer-onward',
  who: may.referOnward,
  on: 'support',
  input: z.strictObject({
    support: z.uuid(),
    body: z.string().max(60),
    called: z.string().trim().max(LONGEST_CALLED).default(''),
    ageBand: z.enum(FACETS.ageBand).optional(),
    language: z.enum(FACETS.language).optional(),
    reach: z.string().trim().max(LONGEST_REACH).default(''),
    wanted: z.string().trim().min(1).max(LONGEST_WANTED).meta({ long: true }),
  }),
  subject: (_input, { onward }: { readonly support: string; readonly onward: string }) => `onward:${onward}`,
  run: async (desk, { support: id, body, called, ageBand, language, reach, wanted }) => {
    const support = await supportToWrite(desk, id)
    if (!BODIES.some((one) => one.id === body)) throw refuse('no-such-body')
    const onward = newId()
    const said_by = staffOf(desk)
    await orRefuse(
      insertOnward(desk.db, {
        id: onward,
        support: support.id,
        body,
        called: calledText.seal(desk, onward, called),
        reach: reachText.seal(desk, onward, reach),
        wanted: wantedText.seal(desk, onward, wanted),
        age_band: ageBand ?? null,
        language: language ?? null,
        referred_by: said_by,
        referred_at: desk.now,
      }),
      CLOSED,
    )
    const asked = { id: newId(), referral: onward, word: 'asked', giver: null, reason: null }
    await insertConsent(desk.db, { ...asked, said_by, said_at: desk.now })
    return { support: support.id, onward }
  },
})
