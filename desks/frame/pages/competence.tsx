import { valueText, type Words } from '@vigie/locales'
import { findPeople, getCompetence, type Competence as Shown, VETTING_DOCUMENTS } from '@vigie/people'
import { withdrawCertificate } from '@vigie/people/verbs/withdraw-certificate'
import type { Desk } from '@vigie/platform/operation'
import { DataTable, Tag } from '@vigie/ui'
import { type ConsoleContext, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'
import { seatOf } from '../seat.ts'
import { sayDay } from '../when.ts'
import { trainingText } from './requirements.tsx'

interface Props {
  readonly words: Words
  readonly shown: Shown
  readonly names: ReadonlyMap<string, { readonly name: string }>
  readonly today: string
  /** Where a certificate is withdrawn; left out for whoever may not. */
  readonly withdrawAt?: ((certificate: string) => string) | undefined
}

const Until = ({ words, day, today }: { words: Words; day: string | null; today: string }) => {
  if (day === null) return <Tag tone="good" text={words('desk-frame.pages.competence.no-end')} />
  const said = sayDay(words.language, day)
  return day >= today ? (
    <Tag tone="good" text={words('desk-frame.pages.people.vetted-until', { day: said })} />
  ) : (
    <Tag tone="danger" text={words('desk-frame.pages.people.vetting-expired', { day: said })} />
  )
}

const nameOf = ({ words, names }: Props, person: string): string =>
  names.get(person)?.name ?? words('desk-frame.pages.colleague')

/** The two documents of a vetting, each as somebody saw it. */
const Vetting = (props: Props) => {
  const { words, shown, today } = props
  return (
    <>
      <h2>{words('desk-frame.pages.people.vetting')}</h2>
      <p>{words('desk-frame.pages.competence.vetting.about')}</p>
      <DataTable
        id="vetting"
        caption={words('desk-frame.pages.competence.vetting')}
        columns={[
          { header: words('people.fields.document') },
          { header: words('people.fields.seenOn') },
          { header: words('desk-frame.pages.competence.seen-by') },
          { header: words('people.fields.validUntil') },
        ]}
        rows={VETTING_DOCUMENTS.map((kind) => {
          const seen = shown.documents.find(({ document }) => document === kind)
          const name = valueText(words, 'people', 'document', kind)
          return seen
            ? [
                name,
                sayDay(words.language, seen.seenOn),
                nameOf(props, seen.seenBy),
                <Until words={words} day={seen.validUntil} today={today} />,
              ]
            : [name, <Tag tone="quiet" text={words('desk-frame.pages.competence.not-seen')} />, '', '']
        })}
      />
    </>
  )
}

const Certificates = (props: Props) => {
  const { words, shown, today, withdrawAt } = props
  return (
    <>
      <h2>{words('desk-frame.pages.competence.certificates')}</h2>
      {shown.missing.length === 0 ? null : (
        <p>
          <Tag tone="danger" text={words('desk-frame.pages.people.training-missing')} />{' '}
          {shown.missing.map((training) => trainingText(words, training)).join(', ')}
        </p>
      )}
      {shown.certificates.length === 0 ? (
        <p>{words('desk-frame.pages.competence.certificates.none')}</p>
      ) : (
        <DataTable
          id="certificates"
          caption={words('desk-frame.pages.competence.certificates')}
          columns={[
            { header: words('people.fields.training') },
            { header: words('people.fields.obtainedOn') },
            { header: words('desk-frame.pages.competence.recorded-by') },
            { header: words('people.fields.validUntil') },
            ...(withdrawAt ? [{ header: words('desk-frame.pages.acts') }] : []),
          ]}
          rows={shown.certificates.map(({ id, training, obtainedOn, validUntil, recordedBy }) => [
            trainingText(words, training),
            sayDay(words.language, obtainedOn),
            nameOf(props, recordedBy),
            <Until words={words} day={validUntil} today={today} />,
            ...(withdrawAt
              ? [
                  <a href={withdrawAt(id)}>
                    {titleOf(words, withdrawCertificate)}
                    <span class="unseen">: {trainingText(words, training)}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      )}
    </>
  )
}

/** What somebody showed, and was trained in. */
export const Competence = (props: Props) => (
  <>
    <Vetting {...props} />
    <Certificates {...props} />
  </>
)

export const readCompetence = async (desk: Desk, person: string) => {
  const shown = await getCompetence(desk, person)
  const names = await findPeople(desk, [
    ...shown.documents.map(({ seenBy }) => seenBy),
    ...shown.certificates.map(({ recordedBy }) => recordedBy),
  ])
  return { shown, names }
}

/** One's own, where anything is kept of it. */
export const OwnCompetence = async ({ c, desk }: { c: ConsoleContext; desk: Desk }) => {
  const { shown, names } = await readCompetence(desk, seatOf(c).person.id)
  if (shown.documents.length + shown.certificates.length === 0) return null
  return <Competence words={wordsFor(c)} shown={shown} names={names} today={desk.today} />
}
