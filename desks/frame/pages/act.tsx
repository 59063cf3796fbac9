import { newId, Refused } from '@vigie/kernel'
import { beforeValue, refusalText } from '@vigie/locales'
import {
  type AnyOperation,
  type Desk,
  isOneOf,
  perform,
  SentBefore,
  STAFF,
  visit,
} from '@vigie/platform/operation'
import { type Filled, LANG, readForm } from '@vigie/platform/web'
import { FORM_NUMBER } from '@vigie/ui'
import { z } from 'zod'
import { actorOf, type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { type Complaints, complaintsAbout } from '../operation-form/complaints.ts'
import { describeForm } from '../operation-form/describe-form.ts'
import { OperationForm } from '../operation-form/operation-form.tsx'
import { readValues, type Typed, typedIn } from '../operation-form/read-values.ts'
import { consequenceOf, titleOf } from '../operation-words.ts'
import { safeBack, withWord } from '../safe-back.ts'
import type { NounPlace } from '../says.ts'
import { seatOf } from '../seat.ts'
import { drawAgain, statusFor } from '../sent-back/draw-again.ts'
import { SentBackSaid } from '../sent-back/said.tsx'
import { ASK_AGAIN, ASK_AGAIN_AT, ASKED_AT, type SentBack } from '../sent-back/sent-back.ts'
import { showPage } from '../shell.tsx'
import { askForProof, mustProve } from '../step-up/must-prove.ts'
import { showOnce } from './shown-once.tsx'

/** The operation of this name, for whoever may; to others every name looks the same. */
const operationFor = (c: ConsoleContext, name = c.req.param('operation') ?? ''): AnyOperation => {
  const operation = c.var.console.says.findOperation(name)
  if (!operation || !isOneOf(actorOf(c), operation.who)) throw new Refused('not-for-you', 'forbidden')
  return operation
}

const fieldsOf = (c: ConsoleContext, { input }: AnyOperation) =>
  describeForm(input, c.var.console.house.roles)

interface Shown {
  readonly typed: Typed
  readonly back: string
  readonly sent?: SentBack
}

/** Ids that the visitor brought along are sent on unseen; everything else stands in the form again. */
const givenIn = (
  c: ConsoleContext,
  operation: AnyOperation,
  typed: Typed,
): Record<string, readonly string[]> =>
  Object.fromEntries(
    fieldsOf(c, operation)
      .filter(
        ({ kind, name }) => kind.startsWith('reference') && (typed[name] ?? []).some((one) => one !== ''),
      )
      .map(({ name }) => [name, typed[name] ?? []]),
  )

/**
 * The id of the thing that an act is about. What is done in the house is about what its form names first, if anything: a page
 * that holds such a form may be one for all.
 */
const thingOf = (c: ConsoleContext, operation: AnyOperation, typed: Typed): string | null => {
  if (operation.on === 'house') {
    const [first] = fieldsOf(c, operation).filter(({ kind }) => kind === 'reference')
    return z.uuid().safeParse(typed[first?.name ?? '']?.at(-1)).data ?? ''
  }
  const field = operation.on.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
  return z.uuid().safeParse(typed[field]?.at(-1)).data ?? null
}

/** What a desk says of the thing that an act is about; null where it says nothing, or not to this visitor. */
const askDesk = async <Told,>(
  c: ConsoleContext,
  operation: AnyOperation,
  typed: Typed,
  find: ((desk: Desk, id: string) => Promise<Told | null>) | undefined,
): Promise<Told | null> => {
  const id = thingOf(c, operation, typed)
  if (!find || id === null) return null
  try {
    return await visit(c.var.console.house, actorOf(c), null, (desk) => find(desk, id))
  } catch (refused) {
    if (refused instanceof Refused) return null
    throw refused
  }
}

/** Where the pages show what an act is about, as the desk says that shows such a noun. */
const placeOf = async (c: ConsoleContext, operation: AnyOperation, typed: Typed): Promise<NounPlace> =>
  (await askDesk(c, operation, typed, c.var.console.says.nouns.get(operation.on))) ?? {}

/** Where one goes on to: where one came from, or where the thing itself is shown. */
const backOf = async (
  c: ConsoleContext,
  given: string | undefined,
  operation: AnyOperation,
  typed: Typed,
): Promise<string> => safeBack(given) ?? pathOf(c, (await placeOf(c, operation, typed)).path ?? '')

const showForm = async (
  c: ConsoleContext,
  operation: AnyOperation,
  { typed, back, sent }: Shown,
): Promise<Response> => {
  const words = wordsFor(c)
  const { name } = await placeOf(c, operation, typed)
  const called = titleOf(words, operation)
  const title = name === undefined ? called : `${beforeValue(words.language, called)} ${name}`
  return showPage(c, {
    title,
    status: sent ? statusFor(sent) : 200,
    children: (
      <>
        {sent ? <SentBackSaid c={c} sent={sent} /> : null}
        <h1>{title}</h1>
        <p>{consequenceOf(words, operation)}</p>
        <OperationForm
          words={words}
          operation={operation}
          csrf={c.var.csrf}
          back={back}
          roles={c.var.console.house.roles}
          given={givenIn(c, operation, typed)}
          typed={typed}
          sent={sent}
        />
        <p>
          <a href={back}>{words('desk-frame.pages.back')}</a>
        </p>
      </>
    ),
  })
}

/** The form of an operation: where a desk has it on a page, or else as a page of its own with what the address says in it. */
const ask = async (c: ConsoleContext): Promise<Response> => {
  const operation = operationFor(c)
  const query = new URL(c.req.url).searchParams
  const typed = Object.fromEntries(
    fieldsOf(c, operation).map(({ name }) => [name, query.getAll(name)] as const),
  )
  const form = await askDesk(c, operation, typed, c.var.console.says.forms.get(operation.name))
  if (form !== null) return c.redirect(pathOf(c, form), 303)
  const back = await backOf(c, query.get('back') ?? undefined, operation, typed)
  return showForm(c, operation, { typed, back })
}

interface Read {
  readonly operation: AnyOperation
  readonly typed: Typed
  readonly askedAt: string | null
  /** Nothing is to be done: the questions are wanted once more, as another page asks them. */
  readonly again: boolean
  readonly back: string
  readonly number: string
}

const readAct = async (c: ConsoleContext, operation: AnyOperation, filled: Filled): Promise<Read> => {
  const typed = typedIn(fieldsOf(c, operation), filled)
  const stood = safeBack(filled.one(ASKED_AT))
  const wanted = safeBack(filled.one(ASK_AGAIN_AT)) ?? stood
  return {
    operation,
    typed,
    askedAt: wanted,
    again: filled.one(ASK_AGAIN) !== '' || wanted !== stood,
    back: await backOf(c, filled.one('back'), operation, typed),
    number: z.uuid().safeParse(filled.one(FORM_NUMBER)).data ?? newId(),
  }
}

type Reason =
  | { readonly refused: Refused }
  | { readonly complaints: Complaints }
  | { readonly late: true }
  | { readonly again: true }

/** Gives a form back with everything that was typed: on the page where it stood, or where that is gone on a page of its own. */
const sendBack = async (c: ConsoleContext, read: Read, why: Reason): Promise<Response> => {
  const { operation, typed, back } = read
  const about = 'refused' in why ? why.refused.about : []
  const asked = fieldsOf(c, operation).filter(({ name }) => about.includes(name))
  const said = ('refused' in why && refusalText(wordsFor(c), why.refused.word)) || ''
  const sent: SentBack = {
    operation,
    typed,
    complaints: Object.fromEntries(asked.map(({ name }) => [name, said])),
    late: false,
    number: read.number,
    seat: seatOf(c),
    csrf: c.var.csrf,
    ...why,
  }
  const page = await drawAgain(c, read.askedAt, sent)
  if (page) return page
  if (sent.refused?.sort === 'unknown' && asked.length === 0) throw sent.refused
  return showForm(c, operation, { typed, back, sent })
}

/** Carries any operation out with what its form says, and goes back; or shows the form again with what was typed. */
const act = async (c: ConsoleContext): Promise<Response> => {
  const operation = operationFor(c)
  const filled = await readForm(c)
  const read = await readAct(c, operation, filled)
  if (read.again) return sendBack(c, read, { again: true })
  const values = readValues(fieldsOf(c, operation), read.typed)
  const complaints = complaintsAbout(wordsFor(c), operation.input, values)
  if (Object.keys(complaints).length > 0) return sendBack(c, read, { complaints })
  if (mustProve(c, operation.name)) return askForProof(c, filled)
  const done = withWord(read.back, 'done', operation.name)
  try {
    const form = filled.one(FORM_NUMBER) || undefined
    const { result } = await perform(c.var.console.house, operation, actorOf(c), values, { form })
    return showOnce(c, operation, result, read.back) ?? c.redirect(done, 303)
  } catch (refused) {
    if (refused instanceof SentBefore) return c.redirect(done, 303)
    if (!(refused instanceof Refused)) throw refused
    return sendBack(c, read, { refused })
  }
}

/** A form whose session had ended: nothing is done, it stands there again for its owner to look over and send. */
export const lookOver = async (c: ConsoleContext, name: string, filled: Filled): Promise<Response> =>
  sendBack(c, await readAct(c, operationFor(c, name), filled), { late: true })

const NAME = '[a-z-]+\\.[a-z-]+'
const path = `/${LANG}/act/:operation{${NAME}}`
const ACT_AT = new RegExp(`^/[a-z]{2}/act/(${NAME})$`)

/** The operation whose form goes to this path of ours; undefined where it is none. */
export const actAt = (to: string): string | undefined => ACT_AT.exec(to)?.[1]

export const ACT_ROUTES: readonly ConsoleRoute[] = [
  { method: 'GET', path, who: STAFF, audit: 'nothing-opened', handle: ask },
  { method: 'POST', path, who: STAFF, audit: 'by-operation', handle: act },
]
