import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { newId } from '@vigie/kernel'
import { type Desk, orRefuse } from '@vigie/platform/operation'
import { getPerson } from '../find-people.ts'
import type { Person } from '../person.ts'
import { refuse } from '../refusals.ts'
import type { NewPasskey, UsedPasskey } from './passkey-answers.ts'
import {
  deleteChallengesBefore,
  insertChallenge,
  insertPasskey,
  insertPasskeyWithdrawal,
  type Purpose,
  selectPasskey,
  selectPasskeysOf,
  takeChallenge,
  updateCounter,
} from './passkey-rows.ts'
import type { Beginning, Begun } from './session.ts'
import { beginSession } from './sessions.ts'

/** Ed25519, ES256 and RS256: what today's devices make. */
const ALGORITHMS = [-8, -7, -257]
const CHALLENGE_LIFE = 5 * 60_000

/** Where the console is, as browsers see it: a passkey belongs to that place and answers nowhere else. */
export interface Site {
  readonly name: string
  readonly origin: string
}

/** A question to a browser, and the name under which its answer is awaited. */
export interface Asked<Options> {
  readonly challenge: string
  readonly options: Options
}

export interface Passkey {
  readonly id: string
  readonly label: string
  readonly addedAt: Date
}

const hostOf = (site: Site): string => new URL(site.origin).hostname

const keepChallenge = async (
  desk: Desk,
  purpose: Purpose,
  person: string | null,
  challenge: string,
): Promise<string> => {
  await deleteChallengesBefore(desk.db, desk.now)
  const id = newId()
  const expires_at = new Date(desk.now.getTime() + CHALLENGE_LIFE)
  await insertChallenge(desk.db, { id, person, purpose, challenge, expires_at })
  return id
}

/** A library that says no by throwing is understood as a no, whatever its reason. */
const orNull = async <Result>(verify: Promise<Result>): Promise<Result | null> => {
  try {
    return await verify
  } catch {
    return null
  }
}

/** Asks a browser to make a passkey for this person: one that can be found without a name, and only after a PIN or a finger. */
export const askForNewPasskey = async (
  desk: Desk,
  site: Site,
  person: Person,
): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> => {
  const known = await selectPasskeysOf(desk.db, person.id)
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: hostOf(site),
    userName: person.mail,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { challenge: await keepChallenge(desk, 'add-passkey', person.id, options.challenge), options }
}

/** Keeps the passkey that a browser made. */
export const addPasskey = async (
  desk: Desk,
  site: Site,
  person: Person,
  answer: { challenge: string; label: string; response: NewPasskey },
): Promise<void> => {
  const asked = await takeChallenge(desk.db, answer.challenge, 'add-passkey')
  if (!asked || asked.person !== person.id || asked.expires_at <= desk.now)
    throw refuse('passkey-not-accepted')
  const verified = await orNull(
    verifyRegistrationResponse({
      response: { ...answer.response, clientExtensionResults: {} },
      expectedChallenge: asked.challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!verified?.verified) throw refuse('passkey-not-accepted')
  const { credential } = verified.registrationInfo
  const row = {
    id: newId(),
    person: person.id,
    credential: credential.id,
    public_key: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: answer.response.response.transports,
    label: answer.label,
    added_at: desk.now,
  }
  await orRefuse(insertPasskey(desk.db, row), { taken: refuse('passkey-not-accepted') })
}

/** Asks whatever browser comes for one of its passkeys, without knowing whose. */
export const askForPasskey = async (
  desk: Desk,
  site: Site,
): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> => {
  const options = await generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' })
  return { challenge: await keepChallenge(desk, 'sign-in', null, options.challenge), options }
}

/** Asks for a passkey of somebody who sits at their desk already, before a sensitive act. */
export const askForPasskeyAgain = async (
  desk: Desk,
  site: Site,
  person: Person,
): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> => {
  const known = await selectPasskeysOf(desk.db, person.id)
  const options = await generateAuthenticationOptions({
    rpID: hostOf(site),
    userVerification: 'required',
    allowCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
  })
  return { challenge: await keepChallenge(desk, 'step-up', person.id, options.challenge), options }
}

export interface PasskeyAnswer {
  readonly challenge: string
  readonly response: UsedPasskey
}

/** Whose passkey answered. A counter that does not move on betrays a copy, and the passkey is not accepted. */
const provePasskey = async (
  desk: Desk,
  site: Site,
  purpose: 'sign-in' | 'step-up',
  answer: PasskeyAnswer,
): Promise<string> => {
  const asked = await takeChallenge(desk.db, answer.challenge, purpose)
  const passkey = await selectPasskey(desk.db, answer.response.id)
  if (!asked || !passkey || asked.expires_at <= desk.now) throw refuse('passkey-not-accepted')
  if (asked.person !== null && asked.person !== passkey.person) throw refuse('passkey-not-accepted')
  const { userHandle, ...response } = answer.response.response
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.person) {
    throw refuse('passkey-not-accepted')
  }
  const verified = await orNull(
    verifyAuthenticationResponse({
      response: { ...answer.response, response, clientExtensionResults: {} },
      expectedChallenge: asked.challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: passkey.transports,
      },
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) throw refuse('passkey-not-accepted')
  await updateCounter(desk.db, passkey.id, verified.authenticationInfo.newCounter)
  return passkey.person
}

/** Begins the session of whoever answered with their passkey. */
export const beginPasskeySession = async (
  desk: Desk,
  site: Site,
  answer: PasskeyAnswer,
  beginning?: Beginning,
): Promise<Begun> => {
  const person = await getPerson(desk, await provePasskey(desk, site, 'sign-in', answer))
  return beginSession(desk, person, 'passkey', beginning)
}

/** Whether the passkey that answered is this person's own, in a question that was put to them. */
export const isOwnPasskey = async (
  desk: Desk,
  site: Site,
  person: string,
  answer: PasskeyAnswer,
): Promise<boolean> => (await provePasskey(desk, site, 'step-up', answer)) === person

/** The passkeys of a person that still open something. */
export const findPasskeys = async (desk: Desk, person: string): Promise<Passkey[]> =>
  (await selectPasskeysOf(desk.db, person)).map(({ id, label, added_at }) => ({
    id,
    label,
    addedAt: added_at,
  }))

/** Takes a passkey out of use, one's own only. */
export const withdrawPasskey = async (desk: Desk, person: string, passkey: string): Promise<void> => {
  const own = await selectPasskeysOf(desk.db, person)
  if (own.some(({ id }) => id === passkey)) {
    await insertPasskeyWithdrawal(desk.db, { passkey, withdrawn_at: desk.now })
  }
}
