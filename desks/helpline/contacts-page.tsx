import {
  type DeskVisit,
  hereWith,
  isOffered,
  momentText,
  nameOf,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { ContactLine, DispatchRow, DueTask } from '@vigie/helpline'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { beforeValue, operationText } from '@vigie/locales'
import { Button, DataTable, EmptyState, Form, Tag } from '@vigie/ui'
import { DueNow } from './due-tasks.tsx'
import { OpenAlerts } from './emergency-part.tsx'
import { NotesFirst } from './shift-notes-part.tsx'
import { Styles } from './style.tsx'

/** The ways of beginning, the commonest first; only that one has a letter of its own. */
const WAYS = ['phone/in', 'phone/out', 'chat/in', 'sms/in', 'mail/in', 'form/in', 'in-person/in'] as const

export const wayText = ({ words, lang }: DeskVisit, way: string): string => {
  const [channel = '', direction = ''] = way.split('/')
  const said = valueText(words, 'helpline', 'channel', channel)
  return direction === 'in' && channel !== 'phone'
    ? said
    : `${beforeValue(lang, said)} ${valueText(words, 'helpline', 'direction', direction)}`
}

/** What a contact was, as far as it is known: a call in which nobody was heard, or who turned to us. */
const natureText = ({ words }: DeskVisit, { nature, caller }: ContactLine): string => {
  if (nature === null) return words('desk-helpline.pages.nothing-kept')
  return nature === 'conversation' && caller !== null
    ? valueText(words, 'helpline', 'caller', caller)
    : valueText(words, 'helpline', 'nature', nature)
}

const State = ({ visit: { words }, line }: { visit: DeskVisit; line: ContactLine }) => {
  if (line.closed_at !== null) return <Tag tone="quiet" text={words('desk-helpline.pages.state.closed')} />
  return line.ended_at === null ? (
    <Tag tone="good" text={words('desk-helpline.pages.state.running')} />
  ) : (
    <Tag tone="wait" text={words('desk-helpline.pages.state.to-finish')} />
  )
}

const Contacts = (props: {
  visit: DeskVisit
  id: string
  caption: string
  lines: readonly ContactLine[]
  names?: ReadonlyMap<string, string>
}) => {
  const { visit, id, caption, lines, names } = props
  const { words, lang } = visit
  const headers = [
    'number',
    'since',
    'channel',
    'what',
    ...(names ? (['by'] as const) : []),
    'state',
  ] as const
  return (
    <DataTable
      id={id}
      caption={caption}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        <a href={pathTo(visit, `/contact/${line.number}`)}>{line.number}</a>,
        momentText(lang, line.started_at),
        wayText(visit, `${line.channel}/${line.direction}`),
        <>
          {natureText(visit, line)}
          {line.risk === 'acute' || line.risk === 'serious' ? (
            <>
              {' '}
              <Tag tone="danger" text={valueText(words, 'helpline', 'risk', line.risk)} />
            </>
          ) : null}
        </>,
        ...(names ? [nameOf(visit, names, line.opened_by)] : []),
        <State visit={visit} line={line} />,
      ])}
    />
  )
}

/** Where a shift begins: a contact opens by one key, one's own open ones stand first, the day of all below. */
export function ContactsPage(props: {
  readonly visit: DeskVisit
  readonly open: readonly ContactLine[]
  readonly today: readonly ContactLine[]
  readonly alerts: readonly DispatchRow[]
  readonly due: readonly DueTask[]
  /** Notes of the shift before that whoever visits has not read. */
  readonly unread: number
  readonly names: ReadonlyMap<string, string>
  /** From which number on the day goes on. */
  readonly below: number | null
}) {
  const { visit, open, today, alerts, due, unread, names, below } = props
  const { words } = visit
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.contacts')}</h1>
      <OpenAlerts visit={visit} names={names} alerts={alerts} />
      <DueNow visit={visit} due={due} />
      <NotesFirst visit={visit} unread={unread} />
      {isOffered(visit, openContact) ? (
        <div class="begin-contact">
          <Form
            action={pathTo(visit, '/contacts/open')}
            csrf={visit.csrf}
            label={operationText(words, openContact.name, 'title') ?? openContact.name}
            buttons={WAYS.map((way, at) => (
              <Button name="way" value={way} primary={at === 0} {...(at === 0 ? { keyLetter: 'c' } : {})}>
                {wayText(visit, way)}
              </Button>
            ))}
          >
            <p class="quiet">{operationText(words, openContact.name, 'consequence')}</p>
          </Form>
        </div>
      ) : null}
      {open.length === 0 ? null : (
        <Contacts visit={visit} id="open" caption={words('desk-helpline.pages.open')} lines={open} />
      )}
      {today.length === 0 ? (
        <EmptyState title={words('desk-helpline.pages.today.empty')}>
          <p>{words('desk-helpline.pages.today.empty.more')}</p>
        </EmptyState>
      ) : (
        <Contacts
          visit={visit}
          id="today"
          caption={words('desk-helpline.pages.today')}
          lines={today}
          names={names}
        />
      )}
      {below === null ? null : (
        <p>
          <a href={hereWith(visit, { below: String(below), done: null })}>
            {words('desk-helpline.pages.earlier')}
          </a>
        </p>
      )}
    </>
  )
}
