import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { perform, visit } from '@vigie/platform/operation'
import type { Stage } from './stage.ts'

/** What the audit keeps of our looking. */
const look = (report: string) =>
  ({ act: 'intake.open-report', subject: `report:${report}`, purpose: 'audit' }) as const

const anyone = { kind: 'anyone' } as const
const system = { kind: 'system' } as const

/** A report that was acknowledged, with what was written about it and acknowledged too. */
export interface Told {
  readonly report: string
  readonly receipt: string
  readonly narrative: string
  readonly messages: Map<string, string>
}

export interface Load {
  readonly told: readonly Told[]
  /** How many texts were acknowledged so far. */
  readonly texts: () => number
  /** Acts that were refused or failed meanwhile, and texts that did not open. */
  readonly failed: () => number
  stop(): Promise<void>
}

/**
 * Reporters and a desk that write and read all the while, by the operations and under the logins of the product; a reporter
 * rests so many milliseconds after each report, whose receipt costs more than everything else here.
 */
export const startLoad = async (stage: Stage, rest: number): Promise<Load> => {
  const { analyst } = stage
  const told: Told[] = []
  let failed = 0
  let number = 0
  let stopping = false
  const any = () => told[randomInt(told.length)]

  const over = async (work: () => Promise<void>, rest: number): Promise<void> => {
    while (!stopping) {
      await work().catch(() => {
        failed++
      })
      await pause(randomInt(1, rest))
    }
  }
  const report = async (): Promise<void> => {
    const narrative = `Made up, number ${++number}.`
    const sent = { kind: 'other', language: 'en', place: 'chat', channel: 'form', narrative }
    const addresses = [`https://forum.example/${number}`]
    const { result } = await perform(stage.public.house, submitReport, anyone, { ...sent, addresses })
    told.push({ report: result.report, receipt: result.receipt, narrative, messages: new Map() })
  }
  const write = async (): Promise<void> => {
    const one = any()
    if (!one) return
    const text = `An answer, number ${++number}.`
    const { result } = await perform(stage.desk.house, writeToReporter, analyst, { report: one.report, text })
    one.messages.set(result.message, text)
  }
  const read = async (): Promise<void> => {
    const one = any()
    if (!one) return
    const opened = await visit(stage.desk.house, analyst, look(one.report), (desk) =>
      openReport(desk, one.report),
    )
    if (opened.narrative !== one.narrative) failed++
  }
  await report()
  const hands = [over(report, 2 * rest), over(report, 2 * rest), over(write, 20), over(read, 20)]
  return {
    told,
    texts: () => told.reduce((sum, { messages }) => sum + 1 + messages.size, 0),
    failed: () => failed,
    stop: async () => {
      stopping = true
      await Promise.all(hands)
    },
  }
}

/** How many acknowledged texts do not open any more, at the desk or, for some, in the mailbox of the reporter. */
export const countLost = async (stage: Stage, told: readonly Told[], mailboxes: number) => {
  let lost = 0
  let texts = 0
  for (const { report, narrative, messages } of told) {
    texts += 1 + messages.size
    const opened = await visit(stage.desk.house, system, look(report), (desk) =>
      openReport(desk, report),
    ).catch(() => null)
    if (opened === null) {
      lost += 1 + messages.size
      continue
    }
    if (opened.narrative !== narrative) lost++
    const there = new Map(opened.messages.map(({ id, text }) => [id, text]))
    for (const [id, text] of messages) if (there.get(id) !== text) lost++
  }
  for (const { receipt, messages } of told.slice(0, mailboxes)) {
    const { result } = await perform(stage.public.house, readMailbox, anyone, { receipt })
    const there = new Set(result.messages.map(({ text }) => text))
    for (const text of messages.values()) if (!there.has(text)) lost++
  }
  return { texts, lost }
}
