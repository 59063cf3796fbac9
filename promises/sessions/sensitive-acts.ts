import { isSensitive, ROLES, SENSITIVE_ACTS, type ThrowawayCentre } from '@vigie/centre'
import { PROOF_LIFE } from '@vigie/people/sign-in'
import { stateOfBooks } from '../../tests/house/access-asking.ts'
import { type Cell, cellsOf, type Shelf } from '../../tests/house/access-cells.ts'
import { WouldHaveBeenDone } from '../../tests/house/access-mood.ts'
import { DESK, type House, type Requester } from '../../tests/house/access-open.ts'

const ACCOUNT: Readonly<Record<string, string>> = {
  'POST /en/account/password': 'people.set-password',
  'POST /en/account/code': 'people.set-one-time-code',
  'POST /en/account/passkey/ask': 'people.ask-for-passkey',
  'POST /en/account/passkey': 'people.add-passkey',
  'POST /en/account/passkey/withdraw': 'people.withdraw-passkey',
  'POST /en/account/session/end': 'people.end-own-session',
  'POST /en/account/sign-out-everywhere': 'people.sign-out-everywhere',
}
const pageOf = (key: string): string | null =>
  /^GET .*\/notice\/.*\/addresses$/.test(key)
    ? 'notices.show-exact-addresses'
    : /^GET .*\/packet$/.test(key)
      ? 'hotline.show-exact-packet'
      : null

const STAFF: readonly Requester[] = ROLES
const ASKED: readonly Cell['state'][] = [null, 'own', 'others', 'absent']

/** The sensitive act of a cell, by the name on the list. */
const sensitiveActOf = ({ app, key }: Cell): string | null => {
  if (app !== 'console') return null
  const act = key.startsWith('POST /en/act/')
    ? key.replace('POST /en/act/', '')
    : (ACCOUNT[key] ?? pageOf(key))
  return act !== null && isSensitive(act) ? act : null
}

/**
 * Asks for every sensitive act five minutes after the last proof, as whoever may: it must not happen, and the proof must be
 * asked for. Then once more right after signing in: it must reach its last line, or the attack would show nothing.
 */
export const trySensitive = async (
  house: House,
  centre: ThrowawayCentre,
  shelf: Shelf,
  fail: (what: string) => void,
): Promise<{ asked: number; acts: number; reached: number }> => {
  const acts = new Set<string>()
  const reached = new Set<string>()
  let asked = 0
  for (const requester of STAFF) {
    const who = await house.receive(requester)
    const cells = cellsOf(house, shelf, who, requester).filter(
      (cell) =>
        sensitiveActOf(cell) !== null && cell.expected !== 'turned away' && ASKED.includes(cell.state),
    )
    const send = ({ ask }: Cell) =>
      house.apps.console.request(
        new Request(DESK + ask.path, {
          method: ask.method,
          headers: {
            cookie: who.cookie,
            origin: DESK,
            'sec-fetch-site': 'same-origin',
            'sec-fetch-dest': 'empty',
          },
          ...(ask.form ? { body: ask.form } : {}),
        }),
      )
    for (const cell of cells) {
      house.faults.length = 0
      const answer = await house.withheld(async () => send(cell))
      const isDone = house.faults.some((fault) => fault instanceof WouldHaveBeenDone)
      const text = await answer.text()
      if (text.includes('name="step-up-to"')) fail(`${sensitiveActOf(cell)}: asks right after signing in`)
      if (isDone || answer.status === 200 || answer.status === 303) reached.add(sensitiveActOf(cell) ?? '')
    }
    centre.clock.moveBy(PROOF_LIFE)
    const before = await stateOfBooks(house.booksUrl)
    for (const cell of cells) {
      const act = sensitiveActOf(cell) ?? ''
      const answer = await send(cell)
      asked++
      acts.add(act)
      if (answer.status !== 403 || !(await answer.text()).includes('name="step-up-to"'))
        fail(`${act}: asks for no proof`)
    }
    if ((await stateOfBooks(house.booksUrl)) !== before)
      fail(`${requester}: something happened without a proof`)
  }
  for (const act of SENSITIVE_ACTS) if (!acts.has(act)) fail(`${act}: nobody tried it`)
  return { asked, acts: acts.size, reached: reached.size }
}
