import { operationText, type PlainKey, refusalText } from '@vigie/locales'
import { ActCard, Button, Form, HiddenAnswers, KeyHint, SentBack, Tag } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { ASKED_AT, sentBackTo } from '../sent-back/sent-back.ts'
import { type DeskVisit, hereWith, isHere, pathTo } from './visit.ts'

/** An act as this page offers it. */
export interface OfferedAct {
  readonly operation: string
  /** The field that names what it acts on, and its id. */
  readonly on: readonly [field: string, id: string]
  /** What the button says more, where several are alike: "item 2". */
  readonly about?: string
  readonly allowed: boolean
  /** The word of the refusal where it is not allowed. */
  readonly why: string | null
  /** Why it is allowed, where that is worth saying. */
  readonly because?: PlainKey
  readonly keyLetter?: string | undefined
  /** Where its form stands, when it has a page of its own. */
  readonly page?: string
  /** The form's own fields; none when pressing the button says it all. */
  readonly fields?: () => Child
}

const text = (visit: DeskVisit, act: OfferedAct, part: 'title' | 'consequence' | 'button'): string =>
  operationText(visit.words, act.operation, part) ?? act.operation

export const titleOf = (visit: DeskVisit, act: OfferedAct): string =>
  act.about === undefined ? text(visit, act, 'title') : `${text(visit, act, 'title')} · ${act.about}`

export const reasonOf = (visit: DeskVisit, act: OfferedAct): string =>
  act.allowed
    ? visit.words(act.because ?? 'desk-frame.pages.allowed')
    : (visit.words.maybe(`desk-frame.pages.waits.${act.why}`) ??
      (act.why === null ? null : refusalText(visit.words, act.why)) ??
      visit.words('desk-frame.pages.not-now'))

/** An act as it stands in this house: what is not on its list says so, and has no form. */
const asHere = (visit: DeskVisit, act: OfferedAct): OfferedAct =>
  isHere(visit, { name: act.operation }) ? act : { ...act, allowed: false, why: 'not-here' }

/** Whether somebody pressed the link that opens this act's form. */
export const isOpened = (visit: DeskVisit, act: OfferedAct): boolean =>
  visit.url.searchParams.get('act') === act.operation && visit.url.searchParams.get('on') === act.on[1]

/** The address of a page with the form of this act open on it. */
export const openedAt = (path: string, operation: string, id: string): string =>
  `${path}?act=${operation}&on=${id}#act`

const hrefOf = (visit: DeskVisit, act: OfferedAct): string =>
  act.page ?? `${hereWith(visit, { act: act.operation, on: act.on[1] })}#act`

/** Where one comes back to when the act is done: this page, with no form open. */
export const backOf = (visit: DeskVisit): string => hereWith(visit, { act: null, on: null, done: null })

/** Where a form stands, as it says so itself. */
export const standsAt = (visit: DeskVisit): string => hereWith(visit, { done: null })

/** The form of an act: what it acts on, its fields, the way back. After a mistake it stands here again as it was sent. */
export function ActForm(props: {
  readonly visit: DeskVisit
  readonly act: OfferedAct
  readonly back?: string
  readonly keyLetter?: string | undefined
  readonly primary?: boolean
  /** What the button says, where the name of the act does not say which of several. */
  readonly button?: string
  /** By which fields beside the form belong to it. */
  readonly id?: string
  readonly also?: Child
  readonly children?: Child
}) {
  const { visit } = props
  const act = asHere(visit, props.act)
  const [field, id] = act.on
  if (act.why === 'not-here') return <p class="quiet">{reasonOf(visit, act)}</p>
  const sent = sentBackTo(visit.sentBack, act.operation, { [field]: id })
  return (
    <Form
      id={props.id}
      action={pathTo(visit, `/act/${act.operation}`)}
      csrf={visit.csrf}
      label={titleOf(visit, act)}
      number={sent?.number}
      buttons={
        <>
          <Button
            primary={props.primary ?? false}
            {...(props.keyLetter ? { keyLetter: props.keyLetter } : {})}
          >
            {props.button ?? text(visit, act, 'button')}
          </Button>
          {props.also}
        </>
      }
    >
      <HiddenAnswers
        answers={{
          [field]: id,
          back: props.back ?? backOf(visit),
          [ASKED_AT]: standsAt(visit),
        }}
      />
      {sent ? <SentBack sent={sent}>{props.children}</SentBack> : props.children}
    </Form>
  )
}

/** A possible act with its consequence and why it may or may not be done now. */
export function Act({ visit, act: given }: { visit: DeskVisit; act: OfferedAct }) {
  const act = asHere(visit, given)
  const title = titleOf(visit, act)
  const consequence = text(visit, act, 'consequence')
  const reason = reasonOf(visit, act)
  if (!act.allowed) {
    const open = visit.words('desk-frame.pages.open-act')
    return <ActCard title={title} consequence={consequence} reason={reason} allowed={false} open={open} />
  }
  if (act.page === undefined && isOpened(visit, act)) {
    return (
      <article class="act" id="act">
        <h3>{title}</h3>
        <p>{consequence}</p>
        <p class="act-reason">
          <Tag tone="good" text={reason} />
        </p>
        <div class="act-form">
          <ActForm
            visit={visit}
            act={act}
            primary
            also={<a href={backOf(visit)}>{visit.words('desk-frame.pages.leave-act')}</a>}
          >
            {act.fields?.()}
          </ActForm>
        </div>
      </article>
    )
  }
  return (
    <article class="act">
      <h3>{title}</h3>
      <p>{consequence}</p>
      <p class="act-reason">
        <Tag tone="good" text={reason} />
      </p>
      {act.fields || act.page ? (
        <a class="button" href={hrefOf(visit, act)} data-key={act.keyLetter}>
          {visit.words('desk-frame.pages.open-act')}
          <span class="unseen">: {title}</span>
          {act.keyLetter ? <KeyHint letter={act.keyLetter} /> : null}
        </a>
      ) : (
        <ActForm visit={visit} act={act} keyLetter={act.keyLetter} />
      )}
    </article>
  )
}

/** An act that stands in the middle of what it is about: one button, and its card once it is opened. */
export function ActButton({ visit, act }: { visit: DeskVisit; act: OfferedAct }) {
  if (!asHere(visit, act).allowed) return null
  if (isOpened(visit, act)) return <Act visit={visit} act={act} />
  return (
    <p>
      <a class="button" href={hrefOf(visit, act)}>
        {titleOf(visit, act)}
      </a>
    </p>
  )
}

/** Acts in one line each: those that may be done lead to their form, the others say what they wait for. */
export function ActLines({
  visit,
  label,
  acts,
}: {
  visit: DeskVisit
  label: string
  acts: readonly OfferedAct[]
}) {
  if (acts.length === 0) return null
  return (
    <ul class="act-lines plain" aria-label={label}>
      {acts.map((act) => (
        <li>
          {act.allowed ? (
            <a href={hrefOf(visit, act)} data-key={act.keyLetter}>
              {titleOf(visit, act)} {act.keyLetter ? <KeyHint letter={act.keyLetter} /> : null}
            </a>
          ) : (
            <>
              <span>{titleOf(visit, act)}</span>
              <span class="quiet">{reasonOf(visit, act)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
