import { aRole, operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACTS } from '../facts.ts'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insertRoleWithdrawal, selectStandingGrants } from '../person-rows.ts'
import { insist, refuse } from '../refusals.ts'

/** Takes a role back; it holds from the next visit on. */
export const withdrawRole = operation({
  name: 'people.withdraw-role',
  who: may.withdrawRole,
  on: 'person',
  input: z.strictObject({ person: z.uuid(), role: aRole }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, role }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    await getPerson(desk, person)
    const standing = await selectStandingGrants(desk.db, person, role)
    if (standing.length === 0) throw refuse('role-not-given')
    for (const grant of standing) {
      await insertRoleWithdrawal(desk.db, { role_grant: grant.id, withdrawn_by: by, withdrawn_at: desk.now })
      await desk.announce({
        name: FACTS.roleChanged,
        body: { role, given: false, change: `${grant.id}/withdrawn` },
      })
    }
    return { person, role }
  },
})
