import {
  Act,
  ActForm,
  type DeskVisit,
  isHere,
  momentText,
  nameOf,
  pathTo,
  Told,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import {
  type Answering,
  type Asked,
  type Contact,
  type Dispatch,
  type Handover,
  type Hint,
  mayWriteContact,
  NATURES,
  REASONS,
  type SupportRow,
  UNHEARD,
} from '@vigie/helpline'
import { addNote } from '@vigie/helpline/verbs/add-note'
import { correctRecord } from '@vigie/helpline/verbs/correct-record'
import { endContact } from '@vigie/helpline/verbs/end-contact'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
import { setAsideContact } from '@vigie/helpline/verbs/set-aside-contact'
import { operationText } from '@vigie/locales'
import { Button, Form, HiddenAnswers, Select, Tag, TextArea } from '@vigie/ui'
import { Clock } from './contact-clock.tsx'
import { ConversationPart, type Talk } from './conversation-part.tsx'
import { EmergencyPart } from './emergency-part.tsx'
import { HandoverPart } from './handover-part.tsx'
import { HintsPart } from './hints-part.tsx'
import { QuestionsPart } from './questions/questions-part.tsx'
import { fieldText, RecordFields } from './record-fields.tsx'
import { RecordRead } from './record-read.tsx'
import { Styles } from './style.tsx'
import { SupportPart } from './support-part.tsx'

/** Letters under which a call is set aside, by what it was. */
const LETTERS = { silent: '1', test: '2', abusive: '3', 'wrong-number': '4' } as const

interface Given {
  readonly visit: DeskVisit
  readonly contact: Contact
  readonly names: ReadonlyMap<string, string>
  readonly handovers: readonly Handover[]
  readonly dispatches: readonly Dispatch[]
  /** What the contact is part of. */
  readonly support: SupportRow | undefined
  readonly hints: readonly Hint[]
  readonly asked: Asked | null
  readonly answerings: readonly Answering[]
  /** What was written, where it is a written contact. */
  readonly talk?: Talk | undefined
}

const onThis = ({ contact: { id } }: Given) => ['contact', id] as const

/** A call in which nobody was heard: one press, and it is over. */
const Unheard = (given: Given) => {
  const { visit, contact } = given
  const { words } = visit
  return (
    <Form
      action={pathTo(visit, `/act/${setAsideContact.name}`)}
      csrf={visit.csrf}
      label={operationText(words, setAsideContact.name, 'title') ?? setAsideContact.name}
      buttons={UNHEARD.map((value) => (
        <Button name="unheard" value={value} keyLetter={LETTERS[value]}>
          {valueText(words, 'helpline', 'unheard', value)}
        </Button>
      ))}
    >
      <HiddenAnswers answers={{ contact: contact.id, back: pathTo(visit, '/contacts') }} />
      <p class="quiet">{operationText(words, setAsideContact.name, 'consequence')}</p>
    </Form>
  )
}

const lastOf = ({ versions, categories }: Contact) => ({
  answers: versions.at(-1)?.answers ?? {},
  network: categories.flatMap(({ scheme, category, way }) =>
    scheme === '116000' && way === 'chosen' ? [category] : [],
  ),
  insafe: categories.flatMap(({ scheme, category, way }) =>
    scheme === 'insafe' && way === 'chosen' ? [category] : [],
  ),
})

const OpenRecord = (given: Given) => {
  const { visit, contact } = given
  const { words } = visit
  return (
    <>
      {contact.ended_at === null && (given.talk?.conversation.isOver ?? true) ? (
        <ActForm
          visit={visit}
          act={{ operation: endContact.name, on: onThis(given), allowed: true, why: null }}
          keyLetter="e"
        />
      ) : null}
      {contact.versions.length === 0 ? <Unheard {...given} /> : null}
      <h2>{words('desk-helpline.pages.record')}</h2>
      <ActForm
        visit={visit}
        act={{ operation: recordContact.name, on: onThis(given), allowed: true, why: null }}
        primary
        keyLetter="s"
        also={
          <Button name="afterwards" value="close" keyLetter="a">
            {words('desk-helpline.pages.keep-and-close')}
          </Button>
        }
      >
        <p class="quiet">{operationText(words, recordContact.name, 'consequence')}</p>
        <RecordFields visit={visit} {...lastOf(contact)} />
        <TextArea
          name="note"
          label={fieldText(visit, 'note')}
          hint={words('desk-helpline.pages.note.hint')}
          rows={5}
        />
      </ActForm>
    </>
  )
}

const Correct = (given: Given) => {
  const { visit, contact } = given
  const { words } = visit
  const why = mayWriteContact(visitorOf(visit), contact.held_by)
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: valueText(words, 'helpline', field, value) }))
  return (
    <Act
      visit={visit}
      act={{
        operation: correctRecord.name,
        on: onThis(given),
        allowed: why === null,
        why,
        fields: () => (
          <>
            <Select
              name="correction"
              label={fieldText(visit, 'correction')}
              choices={choices('correction', REASONS)}
            />
            <Select
              name="nature"
              label={fieldText(visit, 'nature')}
              value={contact.versions.at(-1)?.nature}
              choices={choices('nature', NATURES)}
            />
            <RecordFields visit={visit} {...lastOf(contact)} />
          </>
        ),
      }}
    />
  )
}

/** A contact from top to bottom: how it came, what is known, what was noted, what can be done. */
export function ContactBody(given: Given) {
  const { visit, contact, names, talk } = given
  const { words, lang } = visit
  const isOpen = contact.closed_at === null
  const mayWrite = mayWriteContact(visitorOf(visit), contact.held_by) === null
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.contact', { number: String(contact.number) })}</h1>
      <p>
        {[
          valueText(words, 'helpline', 'channel', contact.channel),
          valueText(words, 'helpline', 'direction', contact.direction),
          nameOf(visit, names, contact.held_by),
        ].join(' · ')}{' '}
        {isOpen ? null : <Tag tone="quiet" text={words('desk-helpline.pages.state.closed')} />}
      </p>
      <Clock visit={visit} contact={contact} />
      <EmergencyPart visit={visit} names={names} contact={contact} dispatches={given.dispatches} />
      <HintsPart visit={visit} contact={contact} hints={given.hints} names={names} />
      {talk ? <ConversationPart visit={visit} talk={talk} names={names} /> : null}
      {isOpen && mayWrite ? <OpenRecord {...given} /> : <RecordRead {...given} />}
      <QuestionsPart
        visit={visit}
        contact={contact}
        names={names}
        asked={given.asked}
        answerings={given.answerings}
      />
      <SupportPart visit={visit} contact={contact.id} support={given.support} />
      <HandoverPart visit={visit} contact={contact} handovers={given.handovers} names={names} />
      <h2>{words('desk-helpline.pages.notes')}</h2>
      {contact.notes.length === 0 ? <p class="quiet">{words('desk-helpline.pages.notes.none')}</p> : null}
      {contact.notes.map((note) => (
        <article>
          <p class="quiet">
            {nameOf(visit, names, note.by)} · {momentText(lang, note.at)}
          </p>
          {note.text === '' ? (
            <p class="quiet">{words('desk-helpline.pages.destroyed')}</p>
          ) : (
            <Told text={note.text} />
          )}
        </article>
      ))}
      {isHere(visit, addNote) ? (
        <Act
          visit={visit}
          act={{
            operation: addNote.name,
            on: onThis(given),
            allowed: true,
            why: null,
            fields: () => <TextArea name="note" label={fieldText(visit, 'note')} rows={5} />,
          }}
        />
      ) : null}
      {isOpen ? null : <Correct {...given} />}
    </>
  )
}
