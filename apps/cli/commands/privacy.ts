import { writeFile } from 'node:fs/promises'
import { BOOKS, KEEPING, PRIVACY, retainAt } from '@vigie/centre'
import { dayOf } from '@vigie/kernel'
import { writePdf } from '@vigie/platform/document'
import { openBooks } from '@vigie/platform/house'
import { perform, visit } from '@vigie/platform/operation'
import {
  type Answer,
  asMarkdown,
  asText,
  findDue,
  findRequests,
  findSchedule,
  recordOfProcessing,
} from '@vigie/privacy'
import { type Call, Misuse, type Run } from '../command.ts'
import { atBooks, atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'
import { findActor } from './do.ts'

/** What is done in the name of an officer: word, operation. Their inputs are those of the operations. */
const ACTS = {
  hold: PRIVACY.placeHold,
  lift: PRIVACY.liftHold,
  request: PRIVACY.receiveRequest,
  decide: PRIVACY.decideRequest,
  answer: PRIVACY.answerRequest,
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

/** An answer as a file that its subject can read: a document, or plain text. */
const writeAnswer = async (answer: Answer, file: string): Promise<void> => {
  const content = file.endsWith('.pdf') ? writePdf({ ...answer, author: 'Vigie' }) : asText(answer)
  await writeFile(file, content, { mode: 0o600 })
}

interface Given {
  readonly as?: string | undefined
  readonly input: string
  readonly file?: string | undefined
  readonly wish?: string | undefined
  readonly receipt?: string | undefined
  readonly contact?: string | undefined
  readonly colleague?: string | undefined
}

/** The input of an act: JSON, with what the shorter options say on top. */
const inputOf = ({ input, wish, receipt, contact, colleague }: Given): unknown => {
  const said = Object.entries({ wish, receipt, contact, colleague }).filter(
    ([, value]) => value !== undefined,
  )
  const read = readInput(input)
  return typeof read === 'object' && read !== null ? { ...read, ...Object.fromEntries(said) } : read
}

const act = async ({ usage, settings, say }: Call, word: keyof typeof ACTS, given: Given): Promise<void> => {
  const who = given.as
  if (who === undefined) throw new Misuse(`whose act is it? usage: ${usage}`)
  if (given.file !== undefined && word !== 'answer') throw new Misuse('only an answer is written to a --file')
  const { file } = given
  await atDesk(settings, async ({ house }) => {
    const actor = await findActor(house, who)
    if (word !== 'answer') {
      return say(JSON.stringify((await perform<unknown>(house, ACTS[word], actor, inputOf(given))).result))
    }
    const { result } = await perform(house, PRIVACY.answerRequest, actor, inputOf(given))
    if (file === undefined) return say(asText(result.answer))
    await writeAnswer(result.answer, file)
    say(JSON.stringify({ request: result.request, outcome: result.outcome, file }))
  })
}

const listRequests = async ({ settings, say }: Call, isJson: boolean): Promise<void> => {
  const line = { act: 'privacy.read-requests', subject: 'requests' }
  const requests = await atDesk(settings, ({ house }) => visit(house, { kind: 'system' }, line, findRequests))
  if (isJson) return say(JSON.stringify(requests))
  for (const { id, wish, subjectKind, answerBy, outcome, answeredAt } of requests) {
    const state = answeredAt !== null ? 'answered' : (outcome ?? 'waits for a decision')
    say(`${id}  ${wish} about a ${subjectKind}, answer by ${answerBy}: ${state}`)
  }
  say(`${requests.filter(({ answeredAt }) => answeredAt === null).length} requests are open`)
}

/** The record of processing, out of the tables of all three sets of books. */
const showRecords = ({ settings, say }: Call, isJson: boolean): Promise<void> =>
  atDesk(settings, async ({ house, books }, place) => {
    const helpline = await openBooks(place, { books: 'helpline', login: 'helpline_desk', max: 1 })
    try {
      const { activities, gaps } = await recordOfProcessing([
        { books: house.books, modules: BOOKS.hotline.modules },
        { books: books('commons'), modules: BOOKS.commons.modules },
        { books: helpline, modules: BOOKS.helpline.modules },
      ])
      const missing = [...gaps.unknown, ...gaps.gone]
      if (missing.length > 0) throw new Error(`the record does not know: ${missing.join(', ')}`)
      const day = dayOf(house.clock())
      say(
        isJson
          ? JSON.stringify({ controller: house.letterhead.name, day, activities })
          : asMarkdown(house.letterhead.name, day, activities),
      )
    } finally {
      await helpline.close()
    }
  })

export const privacy: Run = async (call) => {
  const { settings, say } = call
  const { values, positionals } = readWords(
    call.words,
    {
      as: { type: 'string' },
      input: { type: 'string', default: '{}' },
      file: { type: 'string' },
      wish: { type: 'string' },
      receipt: { type: 'string' },
      contact: { type: 'string' },
      colleague: { type: 'string' },
    },
    call.usage,
  )
  const [work] = positionals
  if (isAct(work)) return act(call, work, values)
  if (work === 'requests') return listRequests(call, values.json === true)
  if (work === 'records') return showRecords(call, values.json === true)
  if (work === 'schedule') {
    const lines = await atDesk(settings, ({ house }) => findSchedule(house.books))
    if (values.json) return say(JSON.stringify(lines))
    for (const { kind, turn, event, months, legalBasis } of lines)
      say(`${kind.padEnd(11)} turn ${turn}: ${months} months after ${event} (${legalBasis})`)
    return
  }
  if (work === 'due') {
    const due = await atDesk(settings, ({ house }) => findDue(house.books, KEEPING, dayOf(house.clock())))
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
  throw new Misuse(`what is asked? usage: ${call.usage}`)
}
