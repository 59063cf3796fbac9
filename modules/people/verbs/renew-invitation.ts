import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getPerson } from '../find-people.ts'
import { writeInvitation } from '../invite.ts'
import { may, maySayOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Writes somebody a new invitation: theirs ran out, or they lost what they sign in with. Earlier ones are void. */
export const renewInvitation = operation({
  name: 'people.renew-invitation',
  who: may.renewInvitation,
  on: 'person',
  input: z.strictObject({ person: z.uuid() }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person }) => {
    insist(maySayOf(desk.actor, person))
    if ((await getPerson(desk, person)).hasLeft) throw refuse('person-has-left')
    return { person, invitation: await writeInvitation(desk, person) }
  },
})
