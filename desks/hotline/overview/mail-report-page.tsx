import { ActForm, type DeskVisit, harmless, pathTo, Verbatim, valueText } from '@vigie/desk-frame/page-kit'
import { reportFromMail } from '@vigie/hotline/verbs/report-from-mail'
import { LONGEST_STORY, PLACES, readAddresses, URGENCIES } from '@vigie/intake'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { defang, LANGUAGES } from '@vigie/kernel'
import type { getStrayMail } from '@vigie/notices'
import { Callout, Checkboxes, Field, Radios, TextArea } from '@vigie/ui'
import { Enclosures } from '../parts/enclosures.tsx'

type Mail = Awaited<ReturnType<typeof getStrayMail>>

/** The addresses that the one reader finds in the mail, written so that nobody opens one by mistake; it reads them back. */
const addressesIn = ({ subject, text }: Mail): string =>
  readAddresses(`${subject}\n${text}`)
    .addresses.filter(({ host }) => host !== null)
    .map(({ canonical }) => defang(canonical))
    .join('\n')

function ReportForm({ visit, id, mail }: { visit: DeskVisit; id: string; mail: Mail }) {
  const { words } = visit
  const told = harmless(`${mail.subject}\n\n${mail.text}`)
  const choices = (module: string, field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: valueText(words, module, field, value) }))
  return (
    <ActForm
      visit={visit}
      act={{ operation: reportFromMail.name, on: ['strayMail', id], allowed: true, why: null }}
      back={pathTo(visit, `/desk/mail/${id}`)}
      primary
    >
      <Radios
        name="kind"
        label={words('hotline.fields.kind')}
        choices={choices('intake', 'kind', REPORT_KINDS)}
      />
      <Radios
        name="place"
        label={words('hotline.fields.place')}
        choices={choices('intake', 'place', PLACES)}
        value="unsaid"
      />
      <Checkboxes
        name="urgent"
        label={words('intake.fields.urgent')}
        choices={choices('intake', 'urgency', URGENCIES)}
      />
      <TextArea
        name="addresses"
        label={words('hotline.fields.addresses')}
        hint={words('desk-hotline.pages.mail.addresses.hint')}
        value={addressesIn(mail)}
        mono
      />
      <TextArea
        name="narrative"
        label={words('hotline.fields.narrative')}
        // The whole e-mail stands above: nothing is left out without a word.
        hint={[
          words('desk-hotline.pages.mail.narrative.hint'),
          ...(told.length > LONGEST_STORY
            ? [words('desk-hotline.pages.mail.narrative.cut', { most: LONGEST_STORY, count: told.length })]
            : []),
        ].join(' ')}
        value={told.slice(0, LONGEST_STORY)}
        rows={12}
      />
      <Radios
        name="language"
        label={words('desk-hotline.pages.mail.language')}
        choices={choices('ui', 'language', LANGUAGES)}
        value={visit.lang}
      />
      <Field
        name="senderContact"
        label={words('hotline.fields.senderContact')}
        hint={words('desk-hotline.pages.mail.contact.hint')}
      />
      <Field
        name="consent"
        label={words('hotline.fields.consent')}
        hint={words('desk-hotline.pages.mail.consent.hint')}
      />
    </ActForm>
  )
}

/** A new report that came by e-mail: it stands beside what the reader made of it, to be looked over before it is one. */
export function MailReportPage({ visit, id, mail }: { visit: DeskVisit; id: string; mail: Mail }) {
  const { words } = visit
  return (
    <>
      <h1>{words('hotline.operations.report-from-mail.title')}</h1>
      {mail.report === null ? null : (
        <Callout tone="good">
          <p>
            {words('desk-hotline.pages.mail.became')}{' '}
            <a href={pathTo(visit, `/report/${mail.report}`)}>{words('desk-hotline.pages.mail.report')}</a>
          </p>
        </Callout>
      )}
      {mail.isFiled && mail.report === null ? <p>{words('hotline.refusals.mail-already-filed')}</p> : null}
      {mail.isFiled || mail.unreadable !== null ? null : (
        <>
          <p>{words('hotline.operations.report-from-mail.consequence')}</p>
          <Verbatim text={`${mail.from}\n${mail.subject}\n\n${mail.text}`} />
          <Enclosures visit={visit} enclosed={mail.enclosed} />
          <Callout tone="wait">
            <p>{words('desk-hotline.pages.mail.sender')}</p>
          </Callout>
          <ReportForm visit={visit} id={id} mail={mail} />
        </>
      )}
      <p>
        <a href={`${pathTo(visit, '/desk')}#stray`}>{words('desk-hotline.pages.stray')}</a>
      </p>
    </>
  )
}
