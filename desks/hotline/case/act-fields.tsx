import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import {
  AUDIENCES,
  CAPTURE_SORTS,
  CAUSES_BY_HAND,
  CLOSURE_OUTCOMES,
  HANDING_BACK_REASONS,
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
import { MomentFields } from './evidence.tsx'

const choicesOf = (visit: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(visit.words, 'hotline', field, value) }))

type Fields = (
  visit: DeskVisit,
  providers: readonly Provider[],
  stores: readonly string[],
) => ReturnType<NonNullable<OfferedAct['fields']>>

/** Where something was found hosted. */
export function PlaceFields({
  visit,
  providers,
  digits = false,
}: {
  visit: DeskVisit
  providers: readonly Provider[]
  digits?: boolean
}) {
  return (
    <>
      <Select
        name="hostedIn"
        label={visit.words('hotline.fields.hostedIn')}
        choices={countryChoices(visit.lang)}
        empty={visit.words('desk-hotline.pages.not-found')}
      />
      <Select
        name="provider"
        label={visit.words('hotline.fields.provider')}
        choices={providers.map(({ id, name }) => ({ value: id, label: name }))}
        empty={visit.words('desk-hotline.pages.not-found')}
      />
      <Radios
        name="audience"
        label={visit.words('hotline.fields.audience')}
        hint={visit.words('hotline.fields.audience.hint')}
        choices={choicesOf(visit, 'audience', AUDIENCES)}
        digits={digits}
      />
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
  [noteTrace.name]: (visit, providers) => <PlaceFields visit={visit} providers={providers} />,
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
