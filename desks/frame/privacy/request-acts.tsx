import { valueText } from '@vigie/locales'
import { type Possible, possible } from '@vigie/platform/operation'
import {
  EXTENSION_REASONS,
  mayDecideRequest,
  mayEndRestriction,
  mayExtendRequest,
  type PrivacyVerbs,
  REQUEST_OUTCOMES,
  type SubjectRequest,
} from '@vigie/privacy'
import { Button, Field, Form, Radios, Select } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { ActForm } from '../parts/act.tsx'
import { type DeskVisit, isOffered, pathTo, visitorOf } from '../parts/visit.ts'

export interface RequestParts {
  readonly visit: DeskVisit
  readonly verbs: PrivacyVerbs
  readonly request: SubjectRequest
  /** On what grounds this wish can be refused. */
  readonly grounds: readonly string[]
}

/** An act about this request, on its page: heading, what will happen, and its questions. */
function About(props: RequestParts & { operation: string; consequence: string; children?: Child }) {
  const { visit, operation, request, consequence, children } = props
  return (
    <section aria-labelledby={operation}>
      <h2 id={operation}>{visit.words.maybe(`${operation.replace('.', '.operations.')}.title`)}</h2>
      <p>{consequence}</p>
      <ActForm
        visit={visit}
        act={{ operation, on: ['request', request.id], allowed: true, why: null }}
        back={pathTo(visit, `/privacy/request/${request.id}`)}
        primary
      >
        {children}
      </ActForm>
    </section>
  )
}

const canNow = (visit: DeskVisit, verb: Parameters<typeof isOffered>[1], now: Possible): boolean =>
  isOffered(visit, verb) && now.allowed

export function Deciding(parts: RequestParts) {
  const { visit, verbs, request, grounds } = parts
  const { words } = visit
  const { decideRequest } = verbs
  const now = possible(visitorOf(visit), decideRequest, () => mayDecideRequest(visitorOf(visit), request))
  if (now.why === 'you-received-this') return <p>{words('privacy.pages.request.second')}</p>
  if (!canNow(visit, decideRequest, now)) return null
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: valueText(words, 'privacy', field, value) }))
  return (
    <About
      {...parts}
      operation={decideRequest.name}
      consequence={words.maybe(`privacy.pages.granting.${request.wish}`) ?? ''}
    >
      <Radios
        name="requestOutcome"
        label={words('privacy.fields.requestOutcome')}
        choices={choices('requestOutcome', REQUEST_OUTCOMES)}
      />
      <Select
        name="requestGround"
        label={words('privacy.fields.requestGround')}
        hint={words('privacy.pages.ground.hint')}
        choices={choices('requestGround', grounds)}
        empty={words('desk-frame.pages.choose')}
      />
    </About>
  )
}

export function Extending(parts: RequestParts) {
  const { visit, verbs, request } = parts
  const { words } = visit
  const { extendRequest } = verbs
  if (request.extensionReason !== null) {
    return (
      <p>
        <a href={pathTo(visit, `/privacy/request/${request.id}/extension`)}>
          {words('privacy.pages.request.extension')}
        </a>
      </p>
    )
  }
  const now = possible(visitorOf(visit), extendRequest, () => mayExtendRequest(request, visit.today))
  if (!canNow(visit, extendRequest, now)) return null
  return (
    <About
      {...parts}
      operation={extendRequest.name}
      consequence={words('privacy.operations.extend-request.consequence')}
    >
      <Radios
        name="extensionReason"
        label={words('privacy.fields.extensionReason')}
        choices={EXTENSION_REASONS.map((value) => ({
          value,
          label: valueText(words, 'privacy', 'extensionReason', value),
        }))}
      />
    </About>
  )
}

export function EndingRestriction(parts: RequestParts) {
  const { visit, verbs, request } = parts
  const { words } = visit
  const { endRestriction } = verbs
  const now = possible(visitorOf(visit), endRestriction, () => mayEndRestriction(request))
  if (!canNow(visit, endRestriction, now)) return null
  return (
    <About
      {...parts}
      operation={endRestriction.name}
      consequence={words('privacy.operations.end-restriction.consequence')}
    >
      <Field name="toldOn" type="date" short label={words('privacy.fields.toldOn')} />
    </About>
  )
}

export function Answering({ visit, verbs, request }: RequestParts) {
  const { words, csrf } = visit
  if (request.outcome === null || !isOffered(visit, verbs.answerRequest)) return null
  const isFile = request.wish === 'portability' && request.outcome === 'granted'
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{words('privacy.pages.request.answer')}</h2>
      <p class="quiet">{words('privacy.pages.request.answer.more')}</p>
      <Form
        action={pathTo(visit, `/privacy/request/${request.id}/answer`)}
        csrf={csrf}
        label={words('privacy.pages.request.answer')}
        buttons={
          <>
            <Button name="form" value="page" primary>
              {words('privacy.pages.request.answer.page')}
            </Button>
            <Button name="form" value="pdf">
              {words('privacy.pages.request.answer.pdf')}
            </Button>
            {isFile ? (
              <Button name="form" value="json">
                {words('privacy.pages.request.answer.json')}
              </Button>
            ) : null}
          </>
        }
      />
    </section>
  )
}
