import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { CAUSES_BY_HAND, CLOSURE_OUTCOMES, HANDING_BACK_REASONS, SIGHTING_STATES } from '@vigie/hotline'
import type { Provider } from '@vigie/notices'
import { Field, Radios, Select, TextArea } from '@vigie/ui'
import { countryChoices } from '../parts/country.ts'

const choicesOf = (visit: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(visit.words, 'hotline', field, value) }))

type Fields = (
  visit: DeskVisit,
  providers: readonly Provider[],
) => ReturnType<NonNullable<OfferedAct['fields']>>

/** The forms that are small enough to stand beside the case. */
export const FIELDS: Readonly<Record<string, Fields>> = {
  'hotline.hand-back-case': (visit) => (
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
  'hotline.add-item': (visit) => (
    <Field
      name="address"
      label={visit.words('hotline.fields.address')}
      hint={visit.words('hotline.fields.address.hint')}
      mono
      spellcheck={false}
      maxlength={4096}
    />
  ),
  'hotline.close-case': (visit) => (
    <Radios
      name="outcome"
      label={visit.words('hotline.fields.outcome')}
      choices={choicesOf(visit, 'outcome', CLOSURE_OUTCOMES)}
    />
  ),
  'hotline.reopen-case': (visit) => (
    <Radios
      name="cause"
      label={visit.words('hotline.fields.cause')}
      choices={choicesOf(visit, 'cause', CAUSES_BY_HAND)}
    />
  ),
  'hotline.note-trace': (visit, providers) => (
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
    </>
  ),
  'hotline.note-sighting': (visit) => (
    <Radios
      name="state"
      label={visit.words('hotline.fields.state')}
      hint={visit.words('desk-hotline.pages.sighting.hint')}
      choices={choicesOf(visit, 'state', SIGHTING_STATES)}
    />
  ),
  'hotline.merge-cases': (visit) => (
    <Field
      name="intoNumber"
      label={visit.words('hotline.fields.intoNumber')}
      inputmode="numeric"
      maxlength={10}
    />
  ),
  'hotline.withdraw-assessment': (visit) => (
    <>
      <TextArea name="reason" label={visit.words('ui.fields.reason')} rows={4} maxlength={5000} />
      <Field
        name="seat"
        label={visit.words('hotline.fields.seat')}
        hint={visit.words('hotline.fields.seat.hint')}
        inputmode="numeric"
        maxlength={1}
      />
    </>
  ),
  'hotline.reassess-item': (visit) => (
    <TextArea name="reason" label={visit.words('ui.fields.reason')} rows={4} maxlength={5000} />
  ),
}
