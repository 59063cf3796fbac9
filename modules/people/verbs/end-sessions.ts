import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getPerson } from '../find-people.ts'
import { may } from '../may.ts'
import { signOutEverywhere } from '../sign-in/sessions.ts'

/** Signs a member of staff out wherever they are signed in. They may sign in again. */
export const endSessions = operation({
  name: 'people.end-sessions',
  who: may.endSessions,
  on: 'person',
  input: z.strictObject({ person: z.uuid() }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person }) => {
    await getPerson(desk, person)
    await signOutEverywhere(desk, person)
    return { person }
  },
})
