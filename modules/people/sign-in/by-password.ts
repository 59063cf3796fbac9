import { Refused } from '@vigie/kernel'
import { bySystem, type House } from '@vigie/platform/operation'
import { findPersonByMail } from '../find-people.ts'
import { refuse } from '../refusals.ts'
import { findPasswordHash, isPassword, spendCode } from './credentials.ts'
import { noteRefusedCode } from './note-refused-code.ts'
import { recordAs } from './record-as.ts'
import type { Beginning, Begun } from './session.ts'
import { beginSession } from './sessions.ts'
import { accountOf, forgetTries, noteTry } from './slow-down.ts'

/** So many tries for one address are written down at once in this process; the line of the account itself stands in the books. */
const MOST_AT_ONCE = 4
const atTheDoor = new Map<string, number>()

/** Takes a place in the line of an account, or refuses where too many ask for one at this moment. */
const takePlace = async <Result>(mail: string, work: () => Promise<Result>): Promise<Result> => {
  const account = mail.toLowerCase()
  const before = atTheDoor.get(account) ?? 0
  if (before >= MOST_AT_ONCE) throw refuse('sign-in-line-full')
  atTheDoor.set(account, before + 1)
  try {
    return await work()
  } finally {
    const left = (atTheDoor.get(account) ?? 1) - 1
    if (left > 0) atTheDoor.set(account, left)
    else atTheDoor.delete(account)
  }
}

/**
 * Signs in by password and one-time code. Whatever is wrong – address, password, code, or a person who left – the
 * answer is the same, and an address that nobody has takes as long as one that somebody has. Tries that fail slow the
 * next one down, one after another; whoever comes to a line that is full is told to come back. A right password with a
 * wrong code is told to the log, the audit and its owner.
 *
 * Not a verb: it is what makes an actor. It takes the house because the slow parts lie between its transactions.
 */
export const signInByPassword = async (
  house: House,
  typed: { mail: string; password: string; code: string },
  pause: (milliseconds: number) => Promise<unknown>,
  beginning?: Beginning,
): Promise<Begun> => {
  const way = 'password-and-code'
  const mail = typed.mail.trim()
  const arrived = house.clock()
  const place = takePlace(mail, () =>
    bySystem(house, async (desk) => ({ wait: await noteTry(desk, mail), account: accountOf(desk, mail) })),
  )
  const { wait, account } = await place.catch((fault: unknown) => {
    const word = 'sign-in-line-full'
    if (fault instanceof Refused) house.witness?.count('too-many-tries', { act: 'people.sign-in', word })
    throw fault
  })
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
