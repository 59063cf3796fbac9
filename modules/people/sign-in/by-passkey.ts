import { Refused } from '@vigie/kernel'
import { bySystem, type House } from '@vigie/platform/operation'
import { beginPasskeySession, type PasskeyAnswer, type Site } from './passkeys.ts'
import { recordAs } from './record-as.ts'
import type { Beginning, Begun } from './session.ts'

/** Signs in by passkey. A try that fails names nobody: whose passkey it would have been is not known then. */
export const signInByPasskey = async (
  house: House,
  site: Site,
  answer: PasskeyAnswer,
  beginning?: Beginning,
): Promise<Begun> => {
  const way = 'passkey'
  try {
    const begun = await bySystem(house, async (desk) => {
      const signedIn = await beginPasskeySession(desk, site, answer, beginning)
      await recordAs(house, desk, signedIn.person, 'people.sign-in', `session:${signedIn.session}`)
      return signedIn
    })
    house.witness?.tell('signed-in', { way, person: begun.person.id })
    return begun
  } catch (fault) {
    if (fault instanceof Refused) house.witness?.tell('sign-in-failed', { way })
    throw fault
  }
}
