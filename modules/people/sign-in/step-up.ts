import { bySystem, type Desk, type House, orRefuse } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { spendCode } from './credentials.ts'
import { askForPasskeyAgain, isOwnPasskey, type PasskeyAnswer, type Site } from './passkeys.ts'
import { recordAs } from './record-as.ts'
import type { Begun, SignedIn, Way } from './session.ts'
import { renewSession, signOut } from './sessions.ts'
import { isTriedOut, noteCode } from './slow-down.ts'

/** Who sits there, and the secret in their cookie. */
export interface Sitting {
  readonly seat: SignedIn
  readonly secret: string
}

const ACT = 'people.step-up'

const goOn = async (house: House, desk: Desk, { seat, secret }: Sitting, way: Way): Promise<Begun> => {
  const begun = await renewSession(desk, seat, secret, way)
  await recordAs(house, desk, seat.person, ACT, `session:${begun.session}`)
  return begun
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
  bySystem(house, async (desk) => {
    if (!(await isOwnPasskey(desk, site, sitting.seat.person.id, answer))) throw refuse('step-up-failed')
    return goOn(house, desk, sitting, 'passkey')
  })

/**
 * Proves it by a one-time code. Six digits can be guessed by whoever took a session over, so after five wrong codes the
 * session ends; its owner signs in again.
 */
export const proveByCode = async (house: House, sitting: Sitting, code: string): Promise<Begun> => {
  const { session, person } = sitting.seat
  await bySystem(house, (desk) => noteCode(desk, session.id))
  const isOver = await bySystem(house, async (desk) => {
    const over = await isTriedOut(desk, session.id)
    if (over) await signOut(desk, session.id)
    return over
  })
  if (isOver) throw refuse('not-signed-in')
  return bySystem(
    house,
    async (desk) => {
      await spendCode(desk, person.id, code, 'step-up-failed')
      return goOn(house, desk, sitting, 'password-and-code')
    },
    { act: 'people.check-code', subject: `person:${person.id}`, purpose: 'sign-in' },
  )
}

/** The made-up staff of a demonstration has nothing to prove it with; the database refuses this anywhere else. */
export const proveByDemonstration = (house: House, sitting: Sitting): Promise<Begun> =>
  bySystem(house, (desk) =>
    orRefuse(goOn(house, desk, sitting, 'demonstration'), { missing: refuse('no-demonstration-here') }),
  )
