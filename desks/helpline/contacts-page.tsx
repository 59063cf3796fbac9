import { type DeskVisit, hereWith, isOffered, pathTo, Renewed } from '@vigie/desk-frame/page-kit'
import type { AnsweredCall, ContactLine, DispatchRow, DueTask } from '@vigie/helpline'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { operationText } from '@vigie/locales'
import { Button, EmptyState, Form } from '@vigie/ui'
import { Contacts, wayText } from './contact-lines.tsx'
import { DueNow } from './due-tasks.tsx'
import { OpenAlerts } from './emergency-part.tsx'
import { SEARCH_PATH } from './menu.ts'
import { NotesFirst } from './shift-notes-part.tsx'
import { Styles } from './style.tsx'
import { AnsweredCalls, Seat } from './telephone-part.tsx'

/** The ways of beginning, the commonest first; only that one has a letter of its own. */
const WAYS = ['phone/in', 'phone/out', 'chat/in', 'sms/in', 'mail/in', 'form/in', 'in-person/in'] as const

/** Where a shift begins: a contact opens by one key, one's own open ones stand first, the day of all below. */
export function ContactsPage(props: {
  readonly visit: DeskVisit
  readonly open: readonly ContactLine[]
  readonly today: readonly ContactLine[]
  readonly alerts: readonly DispatchRow[]
  readonly due: readonly DueTask[]
  /** What whoever visits answered, and opened no contact of. */
  readonly calls: readonly AnsweredCall[]
  /** Where they answer the telephone. */
  readonly extension: string | null
  /** Notes of the shift before that whoever visits has not read. */
  readonly unread: number
  readonly names: ReadonlyMap<string, string>
  /** From which number on the day goes on. */
  readonly below: number | null
}) {
  const { visit, open, today, alerts, due, calls, extension, unread, names, below } = props
  const { words } = visit
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.contacts')}</h1>
      <OpenAlerts visit={visit} names={names} alerts={alerts} />
      <DueNow visit={visit} due={due} />
      <NotesFirst visit={visit} unread={unread} />
      <Renewed id="calls" topics={['desk']}>
        <AnsweredCalls visit={visit} calls={calls} />
      </Renewed>
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
      <Seat visit={visit} extension={extension} />
      <p>
        <a href={pathTo(visit, SEARCH_PATH)}>{words('desk-helpline.pages.search')}</a>
      </p>
    </>
  )
}
