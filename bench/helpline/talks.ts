import { setTimeout as pause } from 'node:timers/promises'
import { answerCaller } from '@vigie/helpline/verbs/answer-caller'
import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { readConversation } from '@vigie/helpline/verbs/read-conversation'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { writeToHelpline } from '@vigie/helpline/verbs/write-to-helpline'
import { newId } from '@vigie/kernel'
import { perform } from '@vigie/platform/operation'
import { z } from 'zod'
import { openLine } from './line.ts'
import { answerFormOf, type Seat, sitDown } from './seats.ts'
import type { Stage } from './stage.ts'

const CHILD = { kind: 'anyone' } as const
const HANDS = 4
/** The script of the page rests so long where a look was not held. */
const SOON = 4_000
const Looked = z.object({ messages: z.array(z.object({ text: z.string() })) })

interface Talk {
  readonly conversation: string
  readonly path: string
  readonly pass: string
  readonly seat: Seat
  messages: number
}

/** Conversations that are under way: begun, taken, with a few messages in each. */
const begin = async (stage: Stage, seats: readonly Seat[], conversations: number): Promise<Talk[]> => {
  const { callers, desk, managers } = stage
  const talks: Talk[] = []
  let next = 0
  const hand = async (): Promise<void> => {
    for (let which = next++; which < conversations; which = next++) {
      const [manager, seat] = [managers[which % managers.length], seats[which % seats.length]]
      if (manager === undefined || seat === undefined) throw new Error('nobody sits at the desk')
      const first = { language: 'nl', text: 'Verzonnen: mag ik hier iets vragen?' }
      const { receipt, conversation } = (await perform(callers, beginConversation, CHILD, first)).result
      const { number } = (await perform(desk, takeConversation, manager, { conversation })).result
      await perform(desk, answerCaller, manager, { conversation, text: 'Natuurlijk. Vertel maar.' })
      const { pass } = (await perform(callers, readConversation, CHILD, { receipt })).result
      await perform(callers, writeToHelpline, CHILD, {
        receipt: pass,
        text: 'Verzonnen: het is lang. '.repeat(9),
      })
      talks.push({ conversation, path: `/nl/contact/${number}`, pass, seat, messages: 3 })
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  return talks
}

/** What is on its way, and how long each took that arrived. */
const openPost = () => {
  const sent = new Map<string, number>()
  const times: number[] = []
  return {
    times,
    send: (): string => {
      const text = `Verzonnen ${newId()}`
      sent.set(text, performance.now())
      return text
    },
    arrive: (page: string): void => {
      for (const [text] of page.matchAll(/Verzonnen [0-9a-f-]{36}/g)) {
        const at = sent.get(text)
        if (at === undefined) continue
        sent.delete(text)
        times.push(performance.now() - at)
      }
    },
    underWay: () => sent.size,
  }
}

/** So many conversations at once; each side writes about every `rest` milliseconds, and both have their page open. */
export const measureTalks = async (
  stage: Stage,
  given: { conversations: number; milliseconds: number; rest: number },
) => {
  const { conversations, milliseconds, rest } = given
  const ports = { site: await stage.serve('site'), desk: await stage.serve('desk') }
  const seats = await Promise.all(stage.managers.map(({ id }) => sitDown(ports.desk, id)))
  const talks = await begin(stage, seats, conversations)
  const [toDesk, toChild] = [openPost(), openPost()]
  const faults: string[] = []
  let isOver = false
  let until = 0

  /** Opens the page of a conversation at the desk; what it gives answers now and then. */
  const openAtDesk = async ({ conversation, path, seat }: Talk): Promise<() => Promise<void>> => {
    let page = (await seat.line.ask(path)).body
    let isSending = false
    await seat.follow(`conversation:${conversation}`, () => {
      // The page of whoever just answered is on its way to the next one.
      if (isSending) return
      void seat.line.ask(path).then(
        ({ body }) => {
          page = body
          toDesk.arrive(body)
        },
        () => undefined,
      )
    })
    return async () => {
      for (;;) {
        await pause(rest * (0.5 + Math.random()))
        if (performance.now() > until) return
        isSending = true
        const sent = { ...answerFormOf(page), text: toChild.send() }
        const { status } = await seat.line.ask('/nl/act/helpline.answer-caller', sent)
        if (status !== 303) faults.push(`the desk answered ${status}`)
        page = (await seat.line.ask(path)).body
        toDesk.arrive(page)
        isSending = false
      }
    }
  }
  const atHome = (talk: Talk): (() => void) => {
    const line = openLine(ports.site, 'write.example')
    const { pass } = talk
    const looks = async (): Promise<void> => {
      while (!isOver) {
        const began = performance.now()
        const asked = { receipt: pass, after: String(talk.messages) }
        const { body } = await line.ask('/nl/conversation/look', asked)
        const { messages } = Looked.parse(JSON.parse(body))
        talk.messages += messages.length
        for (const { text } of messages) toChild.arrive(text)
        if (messages.length === 0 && performance.now() - began < SOON) await pause(SOON)
      }
    }
    looks().catch((fault: unknown) => {
      if (!isOver) faults.push(String(fault))
    })
    const writes = async (): Promise<void> => {
      await pause(Math.random() * rest)
      while (performance.now() < until) {
        const sent = { receipt: pass, text: toDesk.send(), submission: newId() }
        const { status } = await line.ask('/nl/conversation/write', sent)
        if (status !== 200) faults.push(`the site answered ${status}`)
        await pause(rest * (0.5 + Math.random()))
      }
    }
    void writes().catch((fault: unknown) => {
      if (!isOver) faults.push(String(fault))
    })
    return line.close
  }
  const answering: (() => Promise<void>)[] = []
  for (const talk of talks) answering.push(await openAtDesk(talk))
  until = performance.now() + milliseconds
  const hangUps = talks.map(atHome)
  for (const answers of answering) {
    void answers().catch((fault: unknown) => {
      if (!isOver) faults.push(String(fault))
    })
  }
  await pause(milliseconds)
  // Nobody sends any more; what is on its way has a while to arrive.
  for (let turn = 0; turn < 100 && toDesk.underWay() + toChild.underWay() > 0; turn++) await pause(50)
  // What was told while its page was on its way to the next one stands there with the next look.
  for (const { path, seat } of talks) toDesk.arrive((await seat.line.ask(path)).body)
  isOver = true
  for (const hangUp of hangUps) hangUp()
  for (const { line } of seats) line.close()
  if (faults.length > 0) throw new Error(`${faults.length} faults, such as: ${faults[0]}`)
  return { toDesk: toDesk.times, toChild: toChild.times, lost: toDesk.underWay() + toChild.underWay() }
}
