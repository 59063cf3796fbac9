import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { signEverybodyOut } from '../sign-in/sessions.ts'

/** Signs everybody out, oneself included: when nobody knows any longer who sits where. All may sign in again. */
export const endAllSessions = operation({
  name: 'people.end-all-sessions',
  who: may.endAllSessions,
  on: 'house',
  // Said on purpose: an empty form would be sent by one wrong click.
  input: z.strictObject({ everybody: z.boolean().refine((meant) => meant) }),
  subject: () => 'staff',
  run: async (desk) => {
    await signEverybodyOut(desk)
    return {}
  },
})
