import { bySystem, type House } from '@vigie/platform/operation'
import { findPersonByMail } from '../find-people.ts'
import { refuse } from '../refusals.ts'
import { findPasswordHash, isPassword, spendCode } from './credentials.ts'
import { recordAs } from './record-as.ts'
import type { Begun, SessionLimits } from './session.ts'
import { beginSession } from './sessions.ts'
import { forgetTries, noteTry } from './slow-down.ts'

/**
 * Signs in by password and one-time code. Whatever is wrong – address, password, code, or a person who left – the
 * answer is the same, and an address that nobody has takes as long as one that somebody has. Tries that fail slow the
 * next one down; nobody is locked out.
 *
 * Not a verb: it is what makes an actor. It takes the house because the slow parts lie between its transactions.
 */
export const signInByPassword = async (
  house: House,
  typed: { mail: string; password: string; code: string },
  pause: (milliseconds: number) => Promise<unknown>,
  limits?: SessionLimits,
): Promise<Begun> => {
  const mail = typed.mail.trim()
  await pause(await bySystem(house, (desk) => noteTry(desk, mail)))
  const { person, hash } = await bySystem(house, async (desk) => {
    const found = await findPersonByMail(desk, mail)
    return { person: found, hash: found && (await findPasswordHash(desk, found.id)) }
  })
  const isRight = await isPassword(hash, typed.password)
  if (!person || !isRight) throw refuse('sign-in-failed')
  return bySystem(
    house,
    async (desk) => {
      await spendCode(desk, person.id, typed.code)
      await forgetTries(desk, mail)
      const begun = await beginSession(desk, person, 'password-and-code', limits)
      await recordAs(house, desk, person, 'people.sign-in', `session:${begun.session}`)
      return begun
    },
    { act: 'people.check-code', subject: `person:${person.id}`, purpose: 'sign-in' },
  )
}
