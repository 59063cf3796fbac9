import { Refused } from '@vigie/kernel'
import { refusalText } from '@vigie/locales'
import { type AnyOperation, isOneOf, perform, SentBefore, STAFF, visit } from '@vigie/platform/operation'
import { LANG, readForm, statusOf } from '@vigie/platform/web'
import { Callout, FORM_NUMBER } from '@vigie/ui'
import { z } from 'zod'
import { actorOf, type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { type Complaints, complaintsAbout } from '../operation-form/complaints.ts'
import { describeForm } from '../operation-form/describe-form.ts'
import { OperationForm } from '../operation-form/operation-form.tsx'
import { readValues, type Typed, typedIn } from '../operation-form/read-values.ts'
import { consequenceOf, titleOf } from '../operation-words.ts'
import { safeBack, withWord } from '../safe-back.ts'
import type { NounPlace } from '../says.ts'
import { showPage } from '../shell.tsx'
import { askForProof, mustProve } from '../step-up/must-prove.ts'
import { showOnce } from './shown-once.tsx'

/** The operation that the address names, for whoever may; to others every name looks the same. */
const operationFor = (c: ConsoleContext): AnyOperation => {
  const operation = c.var.console.says.findOperation(c.req.param('operation') ?? '')
  if (!operation || !isOneOf(actorOf(c), operation.who)) throw new Refused('not-for-you', 'forbidden')
  return operation
}

const fieldsOf = (c: ConsoleContext, { input }: AnyOperation) =>
  describeForm(input, c.var.console.house.roles)

interface Shown {
  readonly typed: Typed
  readonly back: string
  readonly complaints?: Complaints
  readonly refused?: Refused
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

/** Where the pages show what an act is about, as the desk says that shows such a noun. */
const placeOf = async (c: ConsoleContext, operation: AnyOperation, typed: Typed): Promise<NounPlace> => {
  const { house, says } = c.var.console
  const field = operation.on.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
  const id = z.uuid().safeParse(typed[field]?.at(-1))
  const find = says.nouns.get(operation.on)
  if (!find || !id.success) return {}
  try {
    return (await visit(house, actorOf(c), null, (desk) => find(desk, id.data))) ?? {}
  } catch (refused) {
    if (refused instanceof Refused) return {}
    throw refused
  }
}

/** Where one goes on to: where one came from, or where the thing itself is shown. */
const backOf = async (
  c: ConsoleContext,
  given: string | undefined,
  operation: AnyOperation,
  typed: Typed,
): Promise<string> => safeBack(given) ?? pathOf(c, (await placeOf(c, operation, typed)).path ?? '')

const showForm = async (c: ConsoleContext, operation: AnyOperation, shown: Shown): Promise<Response> => {
  const words = wordsFor(c)
  const { name } = await placeOf(c, operation, shown.typed)
  const { typed, back, complaints, refused } = shown
  const title = name === undefined ? titleOf(words, operation) : `${titleOf(words, operation)}: ${name}`
  return showPage(c, {
    title,
    status: refused ? statusOf(refused.sort) : complaints ? 422 : 200,
    children: (
      <>
        <h1>{title}</h1>
        <p>{consequenceOf(words, operation)}</p>
        {refused ? (
          <Callout tone="wait" said>
            <p>{refusalText(words, refused.word) ?? words('desk-frame.pages.refused')}</p>
          </Callout>
        ) : null}
        <OperationForm
          words={words}
          operation={operation}
          csrf={c.var.csrf}
          back={back}
          roles={c.var.console.house.roles}
          given={givenIn(c, operation, typed)}
          typed={typed}
          complaints={complaints}
        />
        <p>
          <a href={back}>{words('desk-frame.pages.back')}</a>
        </p>
      </>
    ),
  })
}

/** The form of an operation as a page of its own; what the address says already stands in it. */
const ask = async (c: ConsoleContext): Promise<Response> => {
  const operation = operationFor(c)
  const query = new URL(c.req.url).searchParams
  const typed = Object.fromEntries(
    fieldsOf(c, operation).map(({ name }) => [name, query.getAll(name)] as const),
  )
  const back = await backOf(c, query.get('back') ?? undefined, operation, typed)
  return showForm(c, operation, { typed, back })
}

/** Carries any operation out with what its form says, and goes back; or shows the form again with what was typed. */
const act = async (c: ConsoleContext): Promise<Response> => {
  const operation = operationFor(c)
  const filled = await readForm(c)
  const fields = fieldsOf(c, operation)
  const typed = typedIn(fields, filled, filled.one('prefix'))
  const back = await backOf(c, filled.one('back'), operation, typed)
  const values = readValues(fields, typed)
  const complaints = complaintsAbout(wordsFor(c), operation.input, values)
  if (Object.keys(complaints).length > 0) return showForm(c, operation, { typed, back, complaints })
  if (mustProve(c, operation.name)) return askForProof(c, filled)
  try {
    const form = filled.one(FORM_NUMBER) || undefined
    const { result } = await perform(c.var.console.house, operation, actorOf(c), values, { form })
    return showOnce(c, operation, result, back) ?? c.redirect(withWord(back, 'done', operation.name), 303)
  } catch (refused) {
    if (refused instanceof SentBefore) return c.redirect(withWord(back, 'done', operation.name), 303)
    if (!(refused instanceof Refused) || refused.sort === 'unknown') throw refused
    return showForm(c, operation, { typed, back, refused })
  }
}

const path = `/${LANG}/act/:operation{[a-z-]+\\.[a-z-]+}`

export const ACT_ROUTES: readonly ConsoleRoute[] = [
  { method: 'GET', path, who: STAFF, audit: 'nothing-opened', handle: ask },
  { method: 'POST', path, who: STAFF, audit: 'by-operation', handle: act },
]
