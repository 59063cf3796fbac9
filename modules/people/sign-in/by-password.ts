import { Refused } from '@vigie/kernel'
import { bySystem, type House } from '@vigie/platform/operation'
import { findPersonByMail } from '../find-people.ts'
import { refuse } from '../refusals.ts'
import { atTheDoor, isTooMany, takePlace } from './at-the-door.ts'
import { findPasswordHash, isPassword, spendCode } from './credentials.ts'
import { noteRefusedCode } from './note-refused-code.ts'
import { recordAs } from './record-as.ts'
import type { Beginning, Begun } from './session.ts'
import { beginSession } from './sessions.ts'
import { accountOf, forgetTries, noteTry } from './slow-down.ts'

type Typed = { readonly mail: string; readonly password: string; readonly code: string }
type Pause = (milliseconds: number) => Promise<unknown>

const check = async (
  house: House,
  typed: Typed,
  pause: Pause,
  beginning: Beginning | undefined,
): Promise<Begun> => {
  const way = 'password-and-code'
  const mail = typed.mail.trim()
  const arrived = house.clock()
  const { wait, account } = await takePlace(mail, () =>
    bySystem(house, async (desk) => ({ wait: await noteTry(desk, mail), account: accountOf(desk, mail) })),
  )
  await pause(wait)
  const { person, hash } = await bySystem(house, async (desk) => {
    const found = await findPersonByMail(desk, mail)
    return { person: found, hash: found && (await findPasswordHash(desk, found.id)) }
  })
  const isRight = await isPassword(hash, typed.password)
  try {
    if (!person || !isRight) throw refuse('sign-in-failed')
    const line = { act: 'people.check-code', subject: `person:${person.id}`, purpose: 'sign-in' } as const
    const begun = await bySystem(
      house,
      async (desk) => {
        await spendCode(desk, person.id, { code: typed.code, arrived })
        await forgetTries(desk, mail)
        const signedIn = await beginSession(desk, person, way, beginning)
        await recordAs(house, desk, person, 'people.sign-in', `session:${signedIn.session}`)
        return signedIn
      },
      line,
    )
    house.witness?.tell('signed-in', { way, person: person.id })
    return begun
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    if (person && isRight) await noteRefusedCode(house, person.id, way)
    house.witness?.tell('sign-in-failed', { way, account })
    throw fault
  }
}

/**
 * Signs in by password and one-time code. Whatever is wrong – address, password, code, or a person who left – the
 * answer is the same, and an address that nobody has takes as long as one that somebody has. Tries that fail slow the
 * next one down, one after another; whoever comes to a line that is full, or to a full house, is told to come back. A
 * right password with a wrong code is told to the log, the audit and its owner.
 *
 * Not a verb: it is what makes an actor. It takes the house because the slow parts lie between its transactions.
 */
export const signInByPassword = async (
  house: House,
  typed: Typed,
  pause: Pause,
  beginning?: Beginning,
): Promise<Begun> => {
  try {
    return await atTheDoor((waitOutside) =>
      check(house, typed, (time) => (time > 0 ? waitOutside(() => pause(time)) : pause(time)), beginning),
    )
  } catch (fault) {
    if (fault instanceof Refused && isTooMany(fault)) {
      house.witness?.count('too-many-tries', { act: 'people.sign-in', word: fault.word })
    }
    throw fault
  }
}
