import { type DeskVisit, dayText, nameOf, pathTo } from '@vigie/desk-frame/page-kit'
import type { AftercareToHold } from '@vigie/helpline'
import { recordAftercare } from '@vigie/helpline/verbs/record-aftercare'
import { operationText } from '@vigie/locales'
import { DataTable, Tag } from '@vigie/ui'
import { HELPLINE_MENU } from './menu.ts'

const ContactLink = ({ visit, one }: { visit: DeskVisit; one: AftercareToHold }) => (
  <a href={pathTo(visit, `/contact/${one.number}`)}>
    {visit.words('desk-helpline.pages.contact', { number: String(one.number) })}
  </a>
)

/** The form about one talk; what is recorded is chosen there. */
const RecordLink = ({ visit, one, from }: { visit: DeskVisit; one: AftercareToHold; from: string }) => {
  const query = new URLSearchParams({ person: one.person, contact: one.contact, back: pathTo(visit, from) })
  return (
    <a href={pathTo(visit, `/act/${recordAftercare.name}?${query}`)}>
      {operationText(visit.words, recordAftercare.name, 'title')}
      <span class="unseen">: {one.number}</span>
    </a>
  )
}

/** With whom a talk is still to be held, for a coordinator. */
export function Aftercare(props: {
  readonly visit: DeskVisit
  readonly toHold: readonly AftercareToHold[]
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, toHold, names } = props
  const { words } = visit
  if (toHold.length === 0) return null
  const title = words('desk-helpline.pages.aftercare.all')
  const headers = ['who', 'number', 'since', 'act'] as const
  return (
    <section id="aftercare">
      <h2>{title}</h2>
      <p class="quiet">{words('desk-helpline.pages.aftercare.about')}</p>
      <DataTable
        id="table-aftercare"
        caption={title}
        stacks
        columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
        rows={toHold.map((one) => [
          nameOf(visit, names, one.person),
          <ContactLink visit={visit} one={one} />,
          <>
            {dayText(visit.lang, one.at)}{' '}
            {one.offered ? <Tag tone="sea" text={words('desk-helpline.pages.aftercare.offered')} /> : null}
          </>,
          <RecordLink visit={visit} one={one} from={HELPLINE_MENU.overview.path} />,
        ])}
      />
    </section>
  )
}

/** What weighs on whoever stands here, and that they need not carry it alone. */
export function OwnAftercare({ visit, toHold }: { visit: DeskVisit; toHold: readonly AftercareToHold[] }) {
  const { words } = visit
  if (toHold.length === 0) return null
  return (
    <section id="own-aftercare">
      <h2>{words('desk-helpline.pages.aftercare')}</h2>
      <p>{words('desk-helpline.pages.aftercare.own')}</p>
      <ul>
        {toHold.map((one) => (
          <li>
            <ContactLink visit={visit} one={one} />, {dayText(visit.lang, one.at)}:{' '}
            <RecordLink visit={visit} one={one} from={HELPLINE_MENU.conversations.path} />
          </li>
        ))}
      </ul>
    </section>
  )
}
