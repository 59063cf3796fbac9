import { writeFile } from 'node:fs/promises'
import { retainAt } from '@vigie/centre'
import { dayOf } from '@vigie/kernel'
import { writePdf } from '@vigie/platform/document'
import { perform } from '@vigie/platform/operation'
import { findDue, findSchedule } from '@vigie/privacy'
import { answerRequest } from '@vigie/privacy/verbs/answer-request'
import { decideRequest } from '@vigie/privacy/verbs/decide-request'
import { liftHold } from '@vigie/privacy/verbs/lift-hold'
import { placeHold } from '@vigie/privacy/verbs/place-hold'
import { receiveRequest } from '@vigie/privacy/verbs/receive-request'
import { type Call, type Command, Misuse } from '../command.ts'
import { atBooks, atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'
import { findActor } from './do.ts'

/** What is done in the name of an officer: word, operation. Their inputs are those of the operations. */
const ACTS = {
  hold: placeHold,
  lift: liftHold,
  request: receiveRequest,
  decide: decideRequest,
  answer: answerRequest,
} as const

const isAct = (word: string | undefined): word is keyof typeof ACTS =>
  word !== undefined && Object.hasOwn(ACTS, word)

const readInput = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Misuse('the --input is not JSON')
  }
}

/** The answer as a document for somebody who asked: every line of what is held. */
const asPdf = (held: unknown): Buffer =>
  writePdf({
    title: 'What is held about you',
    language: 'en',
    author: 'Vigie',
    paragraphs: JSON.stringify(held, null, 1).split('\n'),
    tables: [],
  })

const act = async (
  { settings, say }: Call,
  word: keyof typeof ACTS,
  given: { as?: string | undefined; input: string; pdf?: string | undefined },
): Promise<void> => {
  const who = given.as
  if (who === undefined) throw new Misuse(`whose act is it? usage: ${privacy.usage}`)
  const input = readInput(given.input)
  const { result } = await atDesk(settings, async ({ house }) =>
    perform<unknown>(house, ACTS[word], await findActor(house, who), input),
  )
  if (given.pdf !== undefined) await writeFile(given.pdf, asPdf(result), { mode: 0o600 })
  say(JSON.stringify(result))
}

export const privacy: Command = {
  usage: 'vigie privacy WORK [--as PERSON] [--input JSON] [--pdf FILE] [--json]',
  does: 'WORK is schedule, due, run (destroys what is past its time), or in the name of an officer: hold, lift, request, decide, answer.',
  run: async (call) => {
    const { settings, say } = call
    const { values, positionals } = readWords(
      call.words,
      { as: { type: 'string' }, input: { type: 'string', default: '{}' }, pdf: { type: 'string' } },
      privacy.usage,
    )
    const [work] = positionals
    if (isAct(work)) return act(call, work, values)
    if (work === 'schedule') {
      const lines = await atDesk(settings, ({ house }) => findSchedule(house.books))
      if (values.json) return say(JSON.stringify(lines))
      for (const { kind, turn, event, months, legalBasis } of lines)
        say(`${kind.padEnd(11)} turn ${turn}: ${months} months after ${event} (${legalBasis})`)
      return
    }
    if (work === 'due') {
      const due = await atDesk(settings, ({ house }) => findDue(house.books, dayOf(house.clock())))
      if (values.json) return say(JSON.stringify(due))
      for (const { kind, record } of due) say(`${kind} ${record}`)
      return say(`${due.length} records are due`)
    }
    if (work === 'run') {
      const done = await atBooks(settings, retainAt)
      if (values.json) return say(JSON.stringify(done))
      const many = Object.values(done.destroyed).reduce((sum, count) => sum + count, 0)
      return say(
        `${many} records and ${done.keys} keys were destroyed; ${done.carried} texts were carried over.`,
      )
    }
    throw new Misuse(`what is asked? usage: ${privacy.usage}`)
  },
}
