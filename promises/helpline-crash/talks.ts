import { setTimeout as pause } from 'node:timers/promises'
import { receiptOf } from '@vigie/site-reporting/reading-pages'
import { loopback } from '../from-address.ts'
import { formsOf, type Lines, openBrowser, type Shown, ToldNo } from './browser.ts'
import type { Heard, Managers } from './managers.ts'
import { saidOn, textOf } from './said.ts'

/** A conversation, with what its two sides were told is in it. */
export interface Talk {
  readonly which: number
  receipt: string
  heard: Heard | null
  readonly acknowledged: string[]
}

const formOn = (page: Shown, path: string) => {
  const [form] = formsOf(page, path)
  if (form === undefined) throw new ToldNo(`no form for ${path}`)
  return form
}

/** Somebody with the eight words, at any browser. */
export const comeBack = async (
  { receipt, which }: Talk,
  given: { port: () => number | null; lines: Lines },
): Promise<string[]> => {
  const browser = openBrowser({ ...given, from: loopback(100_000 + which) })
  return saidOn(await browser.send({ path: '/nl/conversation', fields: { receipt } }))
}

/** Children who write, each in a conversation with whoever took it, until they are told to stop. */
export const startTalks = (given: {
  port: () => number | null
  lines: Lines
  managers: Managers
  hands: number
  /** So often each side writes in one conversation. */
  rounds: number
}) => {
  const { managers, rounds } = given
  const talks: Talk[] = []
  const refused = new Map<string, number>()
  let stopping = false

  const talk = async (one: Talk): Promise<void> => {
    const { which, acknowledged } = one
    const child = openBrowser({ port: given.port, lines: given.lines, from: loopback(which) })
    const first = textOf(which, 0, 'child')
    const sent = await child.send(formOn(await child.open('/nl'), '/nl/sent'), { text: first })
    acknowledged.push(first)
    one.receipt = receiptOf(sent.body)
    let page = await child.send(formOn(sent, '/nl/conversation'))
    for (one.heard = null; one.heard === null; one.heard = managers.heard(which) ?? null) {
      await pause(50)
      page = await child.send(formOn(page, '/nl/conversation'))
    }
    const { heard } = one
    for (let round = 1; round <= rounds; round++) {
      const writes = async () => {
        const text = textOf(which, round, 'child')
        page = await child.send(formOn(page, '/nl/conversation/write'), { text })
        acknowledged.push(text)
      }
      const answers = async () => {
        const text = textOf(which, round, 'desk')
        await heard.answer(text)
        acknowledged.push(text)
      }
      // Sometimes both write at once.
      if (round % 3 === 0) await Promise.all([writes(), answers()])
      else {
        await writes()
        await answers()
      }
    }
    await child.send(formOn(page, '/nl/conversation/leave'))
  }
  const hand = async (): Promise<void> => {
    while (!stopping) {
      const one: Talk = { which: talks.length, receipt: '', heard: null, acknowledged: [] }
      talks.push(one)
      await talk(one).catch((fault: unknown) => {
        if (!(fault instanceof ToldNo)) throw fault
        refused.set(fault.message, (refused.get(fault.message) ?? 0) + 1)
      })
    }
  }
  const hands = Array.from({ length: given.hands }, hand)
  return {
    talks,
    refused,
    messages: () => talks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
    /** Nobody begins any more; whoever talks is heard to the end. */
    finish: async () => {
      stopping = true
      await Promise.all(hands)
    },
  }
}
