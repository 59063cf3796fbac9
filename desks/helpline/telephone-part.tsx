import { Act, type DeskVisit, momentText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { AnsweredCall, MissedCall } from '@vigie/helpline'
import { openCall } from '@vigie/helpline/verbs/open-call'
import { sitAtExtension } from '@vigie/helpline/verbs/sit-at-extension'
import { operationText } from '@vigie/locales'
import { Button, Callout, DataTable, Field, Form, HiddenAnswers } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'

const languageText = ({ words }: DeskVisit, language: string | null): string =>
  language === null
    ? words('desk-helpline.pages.not-said')
    : valueText(words, 'helpline', 'language', language)

/** Calls that whoever visits answered where they sit: each is a contact by one press. Nothing opens by itself. */
export const AnsweredCalls = ({ visit, calls }: { visit: DeskVisit; calls: readonly AnsweredCall[] }) => {
  const { words, lang } = visit
  return (
    <>
      {calls.map((call) => (
        <Callout tone="wait">
          <Form
            action={pathTo(visit, '/contacts/call')}
            csrf={visit.csrf}
            buttons={
              <Button primary>{operationText(words, openCall.name, 'button') ?? openCall.name}</Button>
            }
          >
            <HiddenAnswers answers={{ call: call.id }} />
            <p>
              <strong>
                {words(
                  call.ended_at === null ? 'desk-helpline.pages.call.since' : 'desk-helpline.pages.call.over',
                  {
                    at: momentText(lang, call.answered_at),
                  },
                )}
              </strong>{' '}
              {languageText(visit, call.language)}
            </p>
          </Form>
        </Callout>
      ))}
    </>
  )
}

/** Where whoever visits answers the telephone. */
export const Seat = ({ visit, extension }: { visit: DeskVisit; extension: string | null }) => (
  <section>
    <h2>{visit.words('desk-helpline.pages.seat')}</h2>
    <p>
      {extension === null
        ? visit.words('desk-helpline.pages.seat.none')
        : visit.words('desk-helpline.pages.seat.at', { extension })}
    </p>
    <Act
      visit={visit}
      act={{
        operation: sitAtExtension.name,
        on: ['house', ''],
        allowed: true,
        why: null,
        fields: () => (
          <Field
            name="extension"
            label={fieldText(visit, 'extension')}
            hint={visit.words('desk-helpline.pages.seat.hint')}
            value={extension ?? ''}
            inputmode="numeric"
            short
          />
        ),
      }}
    />
  </section>
)

/** Calls that nobody answered: how many, in which minute, on which line. There is no way back but another call. */
export const MissedCalls = ({ visit, calls }: { visit: DeskVisit; calls: readonly MissedCall[] }) => {
  const { words, lang } = visit
  if (calls.length === 0) return null
  return (
    <section>
      <DataTable
        id="missed-calls"
        caption={words('desk-helpline.pages.missed-calls', { n: calls.length })}
        columns={(['since', 'language'] as const).map((header) => ({
          header: words(`desk-helpline.pages.column.${header}`),
        }))}
        rows={calls.map((call) => [momentText(lang, call.began_at), languageText(visit, call.language)])}
      />
      <p class="quiet">{words('desk-helpline.pages.missed-calls.more')}</p>
    </section>
  )
}
