import type { DeskVisit, OfferedAct } from '@vigie/desk-frame/page-kit'
import {
  AUDIENCES,
  CAPTURE_SORTS,
  CAUSES_BY_HAND,
  CLOSURE_OUTCOMES,
  HANDING_BACK_REASONS,
  type ItemView,
  SIGHTING_STATES,
} from '@vigie/hotline'
import { addItem } from '@vigie/hotline/verbs/add-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { handBackCase } from '@vigie/hotline/verbs/hand-back-case'
import { mergeCases } from '@vigie/hotline/verbs/merge-cases'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { reassessItem } from '@vigie/hotline/verbs/reassess-item'
import { recordCapture } from '@vigie/hotline/verbs/record-capture'
import { reopenCase } from '@vigie/hotline/verbs/reopen-case'
import { withdrawAssessment } from '@vigie/hotline/verbs/withdraw-assessment'
import type { Provider } from '@vigie/notices'
import { Field, Radios, Select, TextArea } from '@vigie/ui'
import { countryChoices } from '../parts/country.ts'
import { choicesOf } from './choices-of.ts'
import { MomentFields } from './evidence.tsx'
import { SiteFields } from './site-fields.tsx'

type Fields = (
  visit: DeskVisit,
  providers: readonly Provider[],
  stores: readonly string[],
  item: ItemView | undefined,
) => ReturnType<NonNullable<OfferedAct['fields']>>

/** Where something was found hosted. What somebody noted before stands there, and nothing else. */
export function PlaceFields({
  visit,
  providers,
  of,
  digits = false,
}: {
  visit: DeskVisit
  providers: readonly Provider[]
  of?: ItemView | undefined
  digits?: boolean
}) {
  const now = of?.traces.at(-1)
  return (
    <>
      <Select
        name="hostedIn"
        label={visit.words('hotline.fields.hostedIn')}
        choices={countryChoices(visit.lang)}
        empty={visit.words('desk-hotline.pages.not-known')}
        value={now?.hostedIn ?? undefined}
      />
      <Select
        name="provider"
        label={visit.words('hotline.fields.provider')}
        choices={providers.map(({ id, name }) => ({ value: id, label: name }))}
        empty={visit.words('desk-hotline.pages.not-known')}
        value={now?.provider ?? undefined}
      />
      <Radios
        name="audience"
        label={visit.words('hotline.fields.audience')}
        hint={visit.words('hotline.fields.audience.hint')}
        choices={choicesOf(visit, 'audience', AUDIENCES)}
        value={now?.audience ?? undefined}
        digits={digits}
      />
      <SiteFields visit={visit} digits={digits} of={of} />
    </>
  )
}

/** The forms that are small enough to stand beside the case. */
export const FIELDS: Readonly<Record<string, Fields>> = {
  [handBackCase.name]: (visit) => (
    <Radios
      name="reason"
      label={visit.words('ui.fields.reason')}
      hint={visit.words('desk-hotline.pages.hand-back.hint')}
      choices={choicesOf(
        visit,
        'reason',
        HANDING_BACK_REASONS.filter((reason) => reason !== 'taken-over'),
      )}
    />
  ),
  [addItem.name]: (visit) => (
    <Field
      name="address"
      label={visit.words('hotline.fields.address')}
      hint={visit.words('hotline.fields.address.hint')}
      mono
      spellcheck={false}
    />
  ),
  [closeCase.name]: (visit) => (
    <Radios
      name="outcome"
      label={visit.words('hotline.fields.outcome')}
      choices={choicesOf(visit, 'outcome', CLOSURE_OUTCOMES)}
    />
  ),
  [reopenCase.name]: (visit) => (
    <Radios
      name="cause"
      label={visit.words('hotline.fields.cause')}
      choices={choicesOf(visit, 'cause', CAUSES_BY_HAND)}
    />
  ),
  [noteTrace.name]: (visit, providers, _stores, item) => (
    <PlaceFields visit={visit} providers={providers} of={item} />
  ),
  [noteSighting.name]: (visit) => (
    <Radios
      name="state"
      label={visit.words('hotline.fields.state')}
      hint={visit.words('desk-hotline.pages.sighting.hint')}
      choices={choicesOf(visit, 'state', SIGHTING_STATES)}
    />
  ),
  [recordCapture.name]: (visit, _providers, stores) => (
    <>
      <Radios
        name="captureSort"
        label={visit.words('hotline.fields.captureSort')}
        choices={choicesOf(visit, 'captureSort', CAPTURE_SORTS)}
      />
      <Field
        name="sha256"
        label={visit.words('hotline.fields.sha256')}
        hint={visit.words('hotline.fields.sha256.hint')}
        mono
        spellcheck={false}
      />
      <Select
        name="store"
        label={visit.words('hotline.fields.store')}
        hint={stores.length === 0 ? visit.words('desk-hotline.pages.capture.no-store') : undefined}
        choices={stores.map((name) => ({ value: name, label: name }))}
        empty={visit.words('desk-hotline.pages.choose')}
      />
      <MomentFields visit={visit} day="seenOn" time="seenAt" />
    </>
  ),
  [mergeCases.name]: (visit) => (
    <Field name="intoNumber" label={visit.words('hotline.fields.intoNumber')} inputmode="numeric" />
  ),
  [withdrawAssessment.name]: (visit) => (
    <>
      <TextArea name="reason" label={visit.words('ui.fields.reason')} rows={4} />
      <Field
        name="seat"
        label={visit.words('hotline.fields.seat')}
        hint={visit.words('hotline.fields.seat.hint')}
        inputmode="numeric"
      />
    </>
  ),
  [reassessItem.name]: (visit) => <TextArea name="reason" label={visit.words('ui.fields.reason')} rows={4} />,
}
