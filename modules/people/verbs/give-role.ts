import { newId } from '@vigie/kernel'
import { aRole, operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACTS } from '../facts.ts'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insertRoleGrant, selectStandingGrants } from '../person-rows.ts'
import { insist, refuse } from '../refusals.ts'

/** Gives a member of staff a role. Nobody gives one to themselves. */
export const giveRole = operation({
  name: 'people.give-role',
  who: may.giveRole,
  on: 'person',
  input: z.strictObject({ person: z.uuid(), role: aRole }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, role }) => {
    insist(maySayOf(desk.actor, person))
    const giver = personOf(desk.actor)
    if ((await getPerson(desk, person)).hasLeft) throw refuse('person-has-left')
    if ((await selectStandingGrants(desk.db, person, role)).length > 0) throw refuse('role-already-given')
    const grant = { id: newId(), person, role, granted_by: giver, granted_at: desk.now }
    await orRefuse(insertRoleGrant(desk.db, grant), { missing: refuse('no-such-role') })
    await desk.announce({ name: FACTS.roleChanged, body: { role, given: true, change: grant.id } })
    return { person, role }
  },
})
