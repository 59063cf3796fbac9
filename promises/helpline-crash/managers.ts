import { setTimeout as pause } from 'node:timers/promises'
import { codeAt } from '@vigie/people/sign-in'
import { loopback } from '../from-address.ts'
import { type Browser, DESK, formsOf, type Lines, openBrowser, ToldNo } from './browser.ts'
import { saidOn, whichIn } from './said.ts'
import { type CaseManager, PASSWORD } from './stage.ts'

const LOOKS_EVERY = 200

/** A conversation at the desk of whoever took it. */
export interface Heard {
  /** Everything that was said, as it stands on the page of the contact. */
  read(): Promise<string[]>
  answer(text: string): Promise<void>
}

const heardAt = (browser: Browser, path: string): Heard => ({
  read: async () => saidOn(await browser.open(path)),
  answer: async (text) => {
    // Each answer goes by the form of a page that was just opened, as after each answer a browser shows one.
    const [form] = formsOf(await browser.open(path), '/nl/act/helpline.answer-caller')
    if (form === undefined) throw new ToldNo('no form to answer by')
    await browser.send(form, { text })
  },
})

/** What came of it; null where the answer was no. */
export const unlessToldNo = <Result>(asking: Promise<Result>): Promise<Result | null> =>
  asking.catch((fault: unknown) => {
    if (fault instanceof ToldNo) return null
    throw fault
  })

/** Case managers who sit at the desk over HTTP and take whoever waits. */
export const seatManagers = async (given: {
  managers: readonly CaseManager[]
  port: () => number | null
  lines: Lines
}) => {
  const heard = new Map<number, Heard>()
  const known = new Set<string>()
  let stopping = false

  const sit = async ({ mail, secret }: CaseManager, seat: number): Promise<Browser> => {
    const browser = openBrowser({
      port: given.port,
      lines: given.lines,
      origin: DESK,
      from: loopback(200_000 + seat),
    })
    const [door] = formsOf(await browser.open('/nl/sign-in'), '/nl/sign-in')
    if (door === undefined) throw new Error('the desk shows no door')
    await browser.send(door, { mail, password: PASSWORD, code: codeAt(secret, new Date()) })
    return browser
  }
  const listen = async (browser: Browser): Promise<void> => {
    while (!stopping) {
      const queue = await browser.open('/nl/conversations')
      for (const take of formsOf(queue, '/nl/conversations/take')) {
        // Whoever came second is told so; what was taken stands in the list of what one holds.
        await unlessToldNo(browser.send(take))
      }
      for (const [, path = ''] of queue.body.matchAll(/<a href="(\/nl\/contact\/\d+)"/g)) {
        if (known.has(path)) continue
        const one = heardAt(browser, path)
        const said = await unlessToldNo(one.read())
        if (said === null) continue
        known.add(path)
        const which = whichIn(said)
        if (which !== null) heard.set(which, one)
      }
      await pause(LOOKS_EVERY)
    }
  }
  const seats: Browser[] = []
  for (const [seat, manager] of given.managers.entries()) seats.push(await sit(manager, seat))
  let hands: Promise<void>[] = []
  return {
    start: () => {
      hands = seats.map(listen)
    },
    /** Where something was lost, a number leads elsewhere: what one holds is looked at again. */
    lookAgain: () => known.clear(),
    /** Who listens to this one, once somebody does. */
    heard: (which: number): Heard | undefined => heard.get(which),
    stop: async () => {
      stopping = true
      await Promise.all(hands)
    },
  }
}
export type Managers = Awaited<ReturnType<typeof seatManagers>>
