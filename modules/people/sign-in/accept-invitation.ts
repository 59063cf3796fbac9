import { Refused } from '@vigie/kernel'
import { bySystem, type Desk, type House, orRefuse } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import { getPerson } from '../find-people.ts'
import { insertAcceptance, selectOpenInvitation } from '../invitation-rows.ts'
import type { Person } from '../person.ts'
import { refuse } from '../refusals.ts'
import { tokenDigest } from '../secret-token.ts'
import type { IsBreached } from './breached-passwords.ts'
import { confirmCode, setPassword } from './credentials.ts'
import type { NewPasskey } from './passkey-answers.ts'
import { addPasskey, type Site } from './passkeys.ts'
import { type PasswordComplaint, passwordComplaint } from './password.ts'
import { recordAs } from './record-as.ts'
import type { Beginning, Begun, Way } from './session.ts'
import { beginSession, signOutEverywhere } from './sessions.ts'

/** Whom an invitation is for; null when it is unknown, too old, used, or followed by a newer one. */
export const findInvited = async (desk: Desk, token: string): Promise<Person | null> => {
  const found = await selectOpenInvitation(desk.db, tokenDigest(token), desk.now)
  const person = found && (await getPerson(desk, found.person))
  return person && !person.hasLeft ? person : null
}

/** Uses an invitation up and signs its person in; sessions that were open elsewhere end. */
const accept = async (
  house: House,
  desk: Desk,
  token: string,
  way: Way,
  beginning: Beginning | undefined,
  prove: (person: Person) => Promise<void>,
): Promise<Begun> => {
  const found = await selectOpenInvitation(desk.db, tokenDigest(token), desk.now)
  if (!found) throw refuse('invitation-not-valid')
  const person = await getPerson(desk, found.person)
  if (person.hasLeft) throw refuse('invitation-not-valid')
  await prove(person)
  await orRefuse(insertAcceptance(desk.db, { invitation: found.id, accepted_at: desk.now }), {
    taken: refuse('invitation-not-valid'),
  })
  await signOutEverywhere(desk, person.id)
  const begun = await beginSession(desk, person, way, beginning)
  await recordAs(house, desk, person, 'people.accept-invitation', `person:${person.id}`)
  house.witness?.tell('signed-in', { way, person: person.id, act: 'people.accept-invitation' })
  return begun
}

export type AcceptanceComplaints = { password?: PasswordComplaint; code?: 'code-not-right' }

/** Accepts with a password and a first code of the new secret; what does not do is said beside its field. */
export const acceptByPassword = async (
  house: House,
  typed: { token: string; password: string; secret: string; code: string },
  isBreached: IsBreached,
  beginning?: Beginning,
): Promise<Begun | { complaints: AcceptanceComplaints }> => {
  const person = await bySystem(house, (desk) => findInvited(desk, typed.token))
  if (!person) throw witnessed(house, refuse('invitation-not-valid'))
  const password = await passwordComplaint(typed.password, person, isBreached)
  if (password) return { complaints: { password } }
  const hash = await passwordHash(typed.password)
  const wrongCode = { complaints: { code: 'code-not-right' } } as const
  return bySystem(house, (desk) =>
    accept(house, desk, typed.token, 'password-and-code', beginning, async ({ id }) => {
      if (!(await confirmCode(desk, id, typed))) throw new CodeNotRight()
      await setPassword(desk, id, hash)
    }),
  ).catch((fault: unknown) => {
    if (fault instanceof CodeNotRight) return wrongCode
    throw fault instanceof Refused ? witnessed(house, fault) : fault
  })
}

class CodeNotRight extends Error {}

const witnessed = (house: House, refused: Refused): Refused => {
  house.witness?.tell('invitation-refused', { word: refused.word })
  return refused
}

/** Accepts with a passkey. */
export const acceptByPasskey = (
  house: House,
  site: Site,
  answer: { token: string; challenge: string; label: string; response: NewPasskey },
  beginning?: Beginning,
): Promise<Begun> =>
  bySystem(house, (desk) =>
    accept(house, desk, answer.token, 'passkey', beginning, (person) =>
      addPasskey(desk, site, person, answer),
    ),
  ).catch((fault: unknown) => {
    throw fault instanceof Refused ? witnessed(house, fault) : fault
  })
