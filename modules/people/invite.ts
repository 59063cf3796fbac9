import { DAY, type Language, newId } from '@vigie/kernel'
import { type Desk, orRefuse, personOf, type Role } from '@vigie/platform/operation'
import { FACTS } from './facts.ts'
import { insertInvitation } from './invitation-rows.ts'
import { FIRST_ROLE, HEAR_OF_RENEWALS } from './may.ts'
import { insertPerson, insertRoleGrant, selectHolders } from './person-rows.ts'
import { refuse } from './refusals.ts'
import { newToken, tokenDigest } from './secret-token.ts'

/** How long the link in an invitation is good. */
export const INVITATION_LIFE = 3 * DAY

export interface Newcomer {
  readonly name: string
  readonly mail: string
  readonly language: Language
}

/**
 * A new invitation; every earlier one of the same person is void by it. The token is shown once and kept nowhere. Of
 * somebody who was here before, it suspends the vetting: whoever made it could use it.
 */
export const writeInvitation = async (desk: Desk, person: string): Promise<string> => {
  const token = newToken()
  const id = newId()
  const { suspends } = await insertInvitation(desk.db, {
    id,
    person,
    token_digest: tokenDigest(token),
    invited_by: personOf(desk.actor),
    invited_at: desk.now,
    expires_at: new Date(desk.now.getTime() + INVITATION_LIFE),
  })
  if (suspends) await tellOfRenewal(desk, id, person)
  return token
}

/** Its person hears of it, and whoever watches over the data: one letter each, tried again each by itself. */
const tellOfRenewal = async (desk: Desk, invitation: string, person: string): Promise<void> => {
  const watching = await Promise.all(HEAR_OF_RENEWALS.map((role) => selectHolders(desk.db, role)))
  for (const reader of new Set([person, ...watching.flat()]))
    await desk.announce({ name: FACTS.renewed, body: { invitation, reader } })
}

/** Takes somebody into the house with these roles and writes their invitation. */
export const takeIn = async (
  desk: Desk,
  newcomer: Newcomer,
  roles: readonly Role[],
): Promise<{ person: string; invitation: string }> => {
  const person = newId()
  const row = { id: person, ...newcomer, mail: newcomer.mail.toLowerCase(), joined_at: desk.now }
  await orRefuse(insertPerson(desk.db, row), { taken: refuse('person-exists') })
  for (const role of new Set(roles)) {
    const grant = { id: newId(), person, role, granted_by: personOf(desk.actor), granted_at: desk.now }
    await orRefuse(insertRoleGrant(desk.db, grant), { missing: refuse('no-such-role') })
  }
  return { person, invitation: await writeInvitation(desk, person) }
}

/**
 * Takes somebody in from the command line. Without roles it makes the very first administrator, and only while there
 * is none; whoever can run commands beside the books may name roles and is trusted with that.
 */
export const inviteFirst = async (
  desk: Desk,
  newcomer: Newcomer,
  roles: readonly Role[] | null = null,
): Promise<{ person: string; invitation: string }> => {
  if (desk.actor.kind !== 'system') throw new Error('only the command line invites without an administrator')
  if (roles !== null) return takeIn(desk, newcomer, roles)
  if ((await selectHolders(desk.db, FIRST_ROLE)).length > 0) throw refuse('administrator-exists')
  return takeIn(desk, newcomer, [FIRST_ROLE])
}
