import { Refused } from '@vigie/kernel'
import { bySystem, type Desk, type House, orRefuse } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { findPasswordHash, isPassword, spendCode } from './credentials.ts'
import { noteRefusedCode } from './note-refused-code.ts'
import { askForPasskeyAgain, isOwnPasskey, type PasskeyAnswer, type Site } from './passkeys.ts'
import { recordAs } from './record-as.ts'
import type { Begun, SignedIn, Way } from './session.ts'
import { renewSession, signOut } from './sessions.ts'
import { isTriedOut, noteProof } from './slow-down.ts'

/** Who sits there, and the secret in their cookie. */
export interface Sitting {
  readonly seat: SignedIn
  readonly secret: string
}

const ACT = 'people.step-up'

/** One proof, its session under a new id, its line in the audit, and a word to the witness either way. */
const goOn = async (
  house: House,
  { seat, secret }: Sitting,
  way: Way,
  prove: (desk: Desk) => Promise<void>,
): Promise<Begun> => {
  const person = seat.person.id
  try {
    const line = { act: 'people.check-code', subject: `person:${person}`, purpose: 'sign-in' } as const
    const begun = await bySystem(
      house,
      async (desk) => {
        await prove(desk)
        const renewed = await renewSession(desk, seat, secret, way)
        await recordAs(house, desk, seat.person, ACT, `session:${renewed.session}`)
        return renewed
      },
      line,
    )
    house.witness?.tell('proved-again', { way, person })
    return begun
  } catch (fault) {
    if (fault instanceof Refused) house.witness?.tell('proof-failed', { way, person })
    throw fault
  }
}

/** Asks somebody at their desk for one of their own passkeys. */
export const askToStepUp = (desk: Desk, site: Site, { person }: SignedIn) =>
  askForPasskeyAgain(desk, site, person)

/** Proves once more by a passkey who sits there; the session goes on under a new id. */
export const proveByPasskey = (
  house: House,
  site: Site,
  sitting: Sitting,
  answer: PasskeyAnswer,
): Promise<Begun> =>
  goOn(house, sitting, 'passkey', async (desk) => {
    if (!(await isOwnPasskey(desk, site, sitting.seat.person.id, answer))) throw refuse('step-up-failed')
  })

/**
 * Proves it by password and one-time code, both, as at the door: whoever took a session over and holds the telephone, or
 * knows the password, has one of them only. Six digits can be guessed, so after five wrong proofs the session ends; its
 * owner signs in again.
 */
export const proveByPassword = async (
  house: House,
  sitting: Sitting,
  typed: { password: string; code: string },
): Promise<Begun> => {
  const { session, person } = sitting.seat
  const arrived = house.clock()
  await bySystem(house, (desk) => noteProof(desk, session.id))
  const { isOver, hash } = await bySystem(house, async (desk) => {
    const over = await isTriedOut(desk, session.id)
    if (over) await signOut(desk, session.id)
    return { isOver: over, hash: await findPasswordHash(desk, person.id) }
  })
  if (isOver) {
    house.witness?.tell('session-ended', { person: person.id, word: 'too-many-proofs' })
    throw refuse('not-signed-in')
  }
  const isRight = await isPassword(hash, typed.password)
  const way = 'password-and-code'
  try {
    return await goOn(house, sitting, way, async (desk) => {
      if (!isRight) throw refuse('step-up-failed')
      await spendCode(desk, person.id, { code: typed.code, arrived }, 'step-up-failed')
    })
  } catch (fault) {
    if (isRight && fault instanceof Refused && fault.word === 'step-up-failed')
      await noteRefusedCode(house, person.id, way)
    throw fault
  }
}

/** The made-up staff of a demonstration has nothing to prove it with; the database refuses this anywhere else. */
export const proveByDemonstration = (house: House, sitting: Sitting): Promise<Begun> =>
  orRefuse(
    goOn(house, sitting, 'demonstration', async () => undefined),
    { missing: refuse('no-demonstration-here') },
  )
