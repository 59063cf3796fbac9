import { randomBytes } from 'node:crypto'
import { visitorAddress } from '../../promises/anonymity/visitors.ts'
import { openBrowser } from './browser.ts'
import { press } from './press.ts'
import { PASSWORD, type Stage } from './stage.ts'

/** Tries a second: one person at a desk signs in once a day. */
export const SIGN_INS = 50
const ADDRESSES = 5_000
/** So many tries are made by one who saw the form once. */
const TRIES_A_VISIT = 20

/** By turns: nobody's address; somebody's, with a wrong password; somebody's, with the right one and a wrong code. */
const tries =
  ({ others }: Stage) =>
  (turn: number) => {
    const mail = others[turn % others.length] ?? ''
    const code = String(turn % 1_000_000).padStart(6, '0')
    if (turn % 2 === 0)
      return { mail: `${randomBytes(6).toString('hex')}@flood.example`, password: PASSWORD, code }
    return { mail, password: turn % 4 === 1 ? `${PASSWORD} ${turn}` : PASSWORD, code }
  }

/** Tries to sign in at the desk, again and again, from thousands of addresses, for so long. */
export const floodSignIns = async (port: number, stage: Stage, milliseconds: number) => {
  const tryOf = tries(stage)
  const answers: Record<string, number> = {}
  let browser = openBrowser(port)
  let seen = Promise.resolve<unknown>(undefined)
  const pressed = await press(SIGN_INS, milliseconds, async (turn) => {
    if (turn % TRIES_A_VISIT === 0) {
      browser = openBrowser(port, visitorAddress(turn % ADDRESSES))
      seen = browser.get('/en/sign-in')
    }
    const at = browser
    await seen
    const { status } = await at.post('/en/sign-in', { ...tryOf(turn), back: '' })
    answers[status] = (answers[status] ?? 0) + 1
  })
  return { pressed, answers }
}
