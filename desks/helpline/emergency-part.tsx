import {
  Act,
  ActForm,
  type DeskVisit,
  momentText,
  nameOf,
  pathTo,
  Renewed,
  Told,
} from '@vigie/desk-frame/page-kit'
import type { Contact, Dispatch, DispatchRow } from '@vigie/helpline'
import { callEmergency } from '@vigie/helpline/verbs/call-emergency'
import { noteDispatch } from '@vigie/helpline/verbs/note-dispatch'
import { seeAlert } from '@vigie/helpline/verbs/see-alert'
import { Callout, Field, TextArea } from '@vigie/ui'
import { EmergencyNumbers } from './emergency-numbers.tsx'
import { fieldText } from './record-fields.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly names: ReadonlyMap<string, string>
}

/** Who called, and who has seen it; whoever did not call says here that they have. */
const Seen = ({ visit, names, call }: Given & { readonly call: DispatchRow }) => {
  const { words, lang } = visit
  if (call.seen_by !== null && call.seen_at !== null) {
    const name = nameOf(visit, names, call.seen_by)
    return <p>{words('desk-helpline.pages.danger.seen', { name, at: momentText(lang, call.seen_at) })}</p>
  }
  return call.called_by === visit.person.id ? (
    <p>
      <strong>{words('desk-helpline.pages.danger.alone')}</strong>
    </p>
  ) : (
    <ActForm
      visit={visit}
      act={{ operation: seeAlert.name, on: ['dispatch', call.id], allowed: true, why: null }}
      primary
    />
  )
}

const calledText = ({ visit, names }: Given, call: DispatchRow): string =>
  visit.words('desk-helpline.pages.danger.called', {
    name: nameOf(visit, names, call.called_by),
    at: momentText(visit.lang, call.called_at),
  })

/** What no second person has seen yet, on the pages where a shift stands; it comes and goes by itself. */
export function OpenAlerts(given: Given & { readonly alerts: readonly DispatchRow[] }) {
  const { visit, names, alerts } = given
  const { words } = visit
  return (
    <Renewed id="alerts" topics={['desk']}>
      {alerts.map((call) => (
        <Callout tone="danger" title={words('desk-helpline.pages.danger.alert')}>
          <p>
            <a href={pathTo(visit, `/contact/${call.number}`)}>
              {words('desk-helpline.pages.contact', { number: String(call.number) })}
            </a>{' '}
            {calledText(given, call)}
          </p>
          <Seen visit={visit} names={names} call={call} />
        </Callout>
      ))}
    </Renewed>
  )
}

/** Danger now: whom one calls, that somebody calls, what was said, and who else knows. */
export function EmergencyPart(
  given: Given & { readonly contact: Contact; readonly dispatches: readonly Dispatch[] },
) {
  const { visit, names, contact, dispatches } = given
  const { words, lang } = visit
  const isAcute = contact.versions.at(-1)?.answers.risk === 'acute'
  return (
    <details class="danger-now" id="danger" open={isAcute || dispatches.length > 0}>
      <summary>{words('desk-helpline.pages.danger')}</summary>
      <EmergencyNumbers {...visit} />
      <ActForm
        visit={visit}
        act={{ operation: callEmergency.name, on: ['contact', contact.id], allowed: true, why: null }}
      >
        <p class="quiet">{words('desk-helpline.pages.danger.how')}</p>
      </ActForm>
      {dispatches.map((call) => (
        <article>
          <h2>{calledText(given, call)}</h2>
          <Seen visit={visit} names={names} call={call} />
          {call.notes.map(({ by, at, said, reference }) => (
            <>
              <p class="quiet">
                {[
                  nameOf(visit, names, by),
                  momentText(lang, at),
                  ...(reference === '' ? [] : [reference]),
                ].join(' · ')}
              </p>
              {said === '' ? (
                <p class="quiet">{words('desk-helpline.pages.destroyed')}</p>
              ) : (
                <Told text={said} />
              )}
            </>
          ))}
          <Act
            visit={visit}
            act={{
              operation: noteDispatch.name,
              on: ['dispatch', call.id],
              allowed: true,
              why: null,
              fields: () => (
                <>
                  <TextArea name="said" label={fieldText(visit, 'said')} rows={4} />
                  <Field name="reference" label={fieldText(visit, 'reference')} />
                </>
              ),
            }}
          />
        </article>
      ))}
    </details>
  )
}
