import { SESSION_LIMITS } from '@vigie/people/sign-in'
import type { Shelf } from '../../tests/house/access-cells.ts'
import { openHouse } from '../../tests/house/access-house.ts'
import type { House } from '../../tests/house/access-open.ts'
import { fillShelf } from '../../tests/house/access-things.ts'
import { inTwoHouses } from '../matrix/in-houses.ts'
import { type Attack, keep } from '../promise.ts'
import { chooseLoaded, forge, forgeReports, formsOf, switchOff } from './forgeries.ts'
import { tryIdentities, tryLimits, tryRevocations } from './identities.ts'
import { trySensitive } from './sensitive-acts.ts'
import { watchCookies } from './sittings.ts'

const COOKIE =
  /^__Host-vigie-(desk|door|today)=[\w.-]*; (Max-Age=0; )?Path=\/; HttpOnly; Secure; SameSite=Strict$/
const LEFT_OPEN = '/en/act/people.give-role'

/** Forged forms of everybody whose forms change something, and of whoever stands at the door. */
const attackForms = async (house: House, shelf: Shelf, { quick, say }: Attack) => {
  let [sent, changes, loaded, forms] = [0, 0, 0, 0]
  const paths = new Set<string>()
  const other = await house.receive('policy-officer')
  const ended = await house.receive('analyst')
  const door = await house.stand()
  for (const requester of ['administrator', 'analyst', 'coordinator', 'nobody'] as const) {
    const who = await house.receive(requester)
    const all = formsOf(house, shelf, who, requester)
    // A small dose sends the form of each address once, for whoever comes first.
    const wanted = quick && requester !== 'nobody' ? all.filter(({ ask }) => !paths.has(ask.path)) : all
    for (const { ask } of all) paths.add(ask.path)
    const tried = await chooseLoaded(house, who, wanted)
    const chosen = tried.map(({ cell }) => cell)
    loaded += tried.filter(({ isLoaded }) => isLoaded).length
    const tokens = {
      foreign: other.csrf,
      old: ended.csrf,
      door: requester === 'nobody' ? other.csrf : door.csrf,
    }
    const forged = await forge(house, who, chosen, tokens, say)
    forms += chosen.length
    sent += forged.sent
    changes += forged.changes
    say(`${requester}: ${chosen.length} forms, ${forged.sent} forgeries`)
  }
  return { sent, changes, loaded, forms, addresses: paths.size }
}

await keep({
  name: 'sessions',
  goals: {
    forgeries: { atLeast: 2_000 },
    formsThatWouldChange: { atLeast: 40 },
    stateChanges: { atMost: 0 },
    idsAndLimits: { atLeast: 20 },
    sensitiveActs: { atLeast: 15 },
    sensitiveReached: { atLeast: 12 },
    failures: { atMost: 0 },
    cookies: { atLeast: 50 },
    cookieFaults: { atMost: 0 },
  },
  quickly: { forgeries: { atLeast: 1_000 }, formsThatWouldChange: { atLeast: 20 } },
  attack: (attack) =>
    inTwoHouses(attack, async (here, elsewhere) => {
      const shelf = await fillShelf(here, elsewhere)
      const house = await openHouse(here)
      const cookies = watchCookies(house)
      let failures = 0
      const fail = (what: string): void => {
        failures++
        attack.say(`FAILED ${what}`)
      }
      try {
        if (attack.planted) switchOff(house, LEFT_OPEN)
        const forms = await attackForms(house, shelf, attack)
        const reports = await forgeReports(house, shelf.of(null, 'own').receipt ?? '')
        const sensitive = await trySensitive(house, here, shelf, fail)
        const tried =
          (await tryIdentities(house, here, fail)) +
          (await tryLimits(house, here, SESSION_LIMITS, fail)) +
          (await tryRevocations(house, here, fail))
        return {
          forms: forms.forms,
          addresses: forms.addresses,
          formsThatWouldChange: forms.loaded,
          forgeries: forms.sent + reports.sent,
          stateChanges: forms.changes + reports.changes,
          idsAndLimits: tried,
          sensitiveAsked: sensitive.asked,
          sensitiveActs: sensitive.acts,
          sensitiveReached: sensitive.reached,
          failures,
          cookies: cookies.length,
          cookieFaults: cookies.filter((line) => !COOKIE.test(line)).length,
        }
      } finally {
        await house.close()
      }
    }),
})
