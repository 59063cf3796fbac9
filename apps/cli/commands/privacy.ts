import { writeFile } from 'node:fs/promises'
import { dayOf } from '@vigie/kernel'
import { writePdf } from '@vigie/platform/document'
import {
  booksOf,
  booksWith,
  type Holding,
  type HouseDeclaration,
  loginOf,
  openBooks,
} from '@vigie/platform/house'
import { type AnyOperation, perform, visit } from '@vigie/platform/operation'
import {
  type Answer,
  asMarkdown,
  asText,
  findDue,
  findRequests,
  findSchedule,
  keepingOf,
  lawsConfirmedOn,
  type OpenedBooks,
  type PrivacyVerbs,
  recordOfProcessing,
  retainAt,
  verbsFor,
} from '@vigie/privacy'
import { type Call, Misuse, type Run } from '../command.ts'
import { atBooks, atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'
import { findActor } from './do.ts'

/** What is done in the name of an officer: word, operation. Their inputs are those of the operations. */
const ACTS = {
  hold: 'placeHold',
  lift: 'liftHold',
  request: 'receiveRequest',
  decide: 'decideRequest',
  answer: 'answerRequest',
  extend: 'extendRequest',
  unrestrict: 'endRestriction',
} as const satisfies Record<string, keyof PrivacyVerbs>

const isAct = (word: string | undefined): word is keyof typeof ACTS =>
  word !== undefined && Object.hasOwn(ACTS, word)

/** The first books of the house that know retention, and what is kept in them. */
const keptIn = (house: HouseDeclaration) => {
  const [books] = booksWith(house, 'privacy')
  if (books === undefined) throw new Misuse(`${house.title} keeps no schedule of what is kept`)
  return { books, keeping: keepingOf(booksOf(house, books).modules) }
}

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
  const { books, keeping } = keptIn(await settings.house.declared())
  const verbs = verbsFor(keeping)
  const work = async ({ house }: Holding) => {
    const actor = await findActor(house, who)
    if (word !== 'answer') {
      const operation: AnyOperation = verbs[ACTS[word]]
      return say(JSON.stringify((await perform(house, operation, actor, inputOf(given))).result))
    }
    const { result } = await perform(house, verbs.answerRequest, actor, inputOf(given))
    if (file === undefined) return say(asText(result.answer))
    await writeAnswer(result.answer, file)
    say(JSON.stringify({ request: result.request, outcome: result.outcome, file }))
  }
  await atDesk(settings, work, books)
}

const listRequests = async ({ settings, say }: Call, isJson: boolean): Promise<void> => {
  const line = { act: 'privacy.read-requests', subject: 'requests' }
  const { books } = keptIn(await settings.house.declared())
  const requests = await atDesk(
    settings,
    ({ house }) => visit(house, { kind: 'system' }, line, findRequests),
    books,
  )
  if (isJson) return say(JSON.stringify(requests))
  for (const { id, wish, subjectKind, answerBy, outcome, answeredAt } of requests) {
    const state = answeredAt !== null ? 'answered' : (outcome ?? 'waits for a decision')
    say(`${id}  ${wish} about a ${subjectKind}, answer by ${answerBy}: ${state}`)
  }
  say(`${requests.filter(({ answeredAt }) => answeredAt === null).length} requests are open`)
}

/** The record of processing, out of the tables of every set of books. */
const showRecords = async ({ settings, say }: Call, isJson: boolean): Promise<void> => {
  const { name } = settings
  const { activities, gaps, day, lawsConfirmed } = await atBooks(settings, async (place) => {
    const opened: OpenedBooks[] = []
    const closings: (() => Promise<unknown>)[] = []
    try {
      for (const [books, { modules }] of Object.entries(place.house.books)) {
        const login = loginOf(place.house, 'desk', books)
        const one = await openBooks(place, { books, login, max: 1 })
        closings.push(() => one.close())
        opened.push({ books: one, modules })
      }
      return {
        ...(await recordOfProcessing(opened)),
        day: dayOf(place.clock()),
        lawsConfirmed: lawsConfirmedOn(place.letterhead),
      }
    } finally {
      for (const close of closings) await close()
    }
  })
  const missing = [...gaps.unknown, ...gaps.gone]
  if (missing.length > 0) throw new Error(`the record does not know: ${missing.join(', ')}`)
  say(
    isJson
      ? JSON.stringify({ controller: name, day, lawsConfirmedOn: lawsConfirmed, activities })
      : asMarkdown(name, day, activities, lawsConfirmed),
  )
}

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
  const { books, keeping } = keptIn(await settings.house.declared())
  if (isAct(work)) return act(call, work, values)
  if (work === 'requests') return listRequests(call, values.json === true)
  if (work === 'records') return showRecords(call, values.json === true)
  if (work === 'schedule') {
    const lines = await atDesk(settings, ({ house }) => findSchedule(house.books), books)
    if (values.json) return say(JSON.stringify(lines))
    for (const { kind, turn, event, months, legalBasis, law } of lines)
      say(`${kind.padEnd(11)} turn ${turn}: ${months} months after ${event} (${legalBasis}, ${law})`)
    return
  }
  if (work === 'due') {
    const due = await atDesk(
      settings,
      ({ house }) => findDue(house.books, keeping, dayOf(house.clock())),
      books,
    )
    if (values.json) return say(JSON.stringify(due))
    for (const { kind, record } of due) say(`${kind} ${record}`)
    return say(`${due.length} records are due`)
  }
  if (work === 'run') {
    const done = await atBooks(settings, (place) => retainAt(place, books))
    if (values.json) return say(JSON.stringify(done))
    const many = Object.values(done.destroyed).reduce((sum, count) => sum + count, 0)
    return say(
      `${many} records and ${done.keys} keys were destroyed; ${done.carried} texts were carried over.`,
    )
  }
  throw new Misuse(`what is asked? usage: ${call.usage}`)
}
