import { LANGUAGES } from '@vigie/kernel'
import { aRole, operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { takeIn } from '../invite.ts'
import { may } from '../may.ts'

/** Takes somebody into the house and writes their invitation, which is shown once and good for three days. */
export const invitePerson = operation({
  name: 'people.invite-person',
  who: may.invitePerson,
  on: 'house',
  input: z.strictObject({
    name: z.string().trim().min(1).max(120),
    mail: z.email().max(200),
    language: z.enum(LANGUAGES),
    roles: z.array(aRole).min(1),
  }),
  run: (desk, { roles, ...newcomer }) => takeIn(desk, newcomer, roles),
  subject: (_input, { person }) => `person:${person}`,
})
