import {
  Act,
  ActForm,
  type DeskVisit,
  dayText,
  isOffered,
  momentText,
  nameOf,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import {
  CLOSING_WHYS,
  type Closing,
  ENTRY_KINDS,
  mayRuleClosing,
  REOPENING_WHYS,
  type Support,
  TASK_SORTS,
  TERMS,
} from '@vigie/helpline'
import { approveClosing } from '@vigie/helpline/verbs/approve-closing'
import { askClosing } from '@vigie/helpline/verbs/ask-closing'
import { givePseudonym } from '@vigie/helpline/verbs/give-pseudonym'
import { reopenSupport } from '@vigie/helpline/verbs/reopen-support'
import { sendBackClosing } from '@vigie/helpline/verbs/send-back-closing'
import { setTask } from '@vigie/helpline/verbs/set-task'
import { writeEntry } from '@vigie/helpline/verbs/write-entry'
import { Field, Select, TextArea } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'
import { Written } from './support-timeline.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly support: Support
}
export interface Colleague {
  readonly id: string
  readonly name: string
}

const choices = ({ words }: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(words, 'helpline', field, value) }))

/** What is written most: it stands open below what was written before. */
export const Write = ({ visit, support }: Given) => (
  <div class="write-entry">
    <ActForm
      visit={visit}
      act={{ operation: writeEntry.name, on: ['support', support.id], allowed: true, why: null }}
      primary
      keyLetter="s"
    >
      <Select
        name="entry"
        label={fieldText(visit, 'entry')}
        value="note"
        choices={choices(visit, 'entry', ENTRY_KINDS)}
      />
      <TextArea
        name="written"
        label={fieldText(visit, 'written')}
        hint={visit.words('desk-helpline.pages.note.hint')}
        rows={5}
      />
    </ActForm>
  </div>
)

export const SetTask = ({ visit, support, colleagues }: Given & { colleagues: readonly Colleague[] }) => (
  <Act
    visit={visit}
    act={{
      operation: setTask.name,
      on: ['support', support.id],
      allowed: true,
      why: null,
      fields: () => (
        <>
          <Select name="sort" label={fieldText(visit, 'sort')} choices={choices(visit, 'sort', TASK_SORTS)} />
          <Field name="due" label={fieldText(visit, 'due')} type="date" short />
          <Select
            name="colleague"
            label={fieldText(visit, 'colleague')}
            value={visit.person.id}
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea name="todo" label={fieldText(visit, 'todo')} rows={2} />
        </>
      ),
    }}
  />
)

const GivePseudonym = ({ visit, support }: Given) => (
  <Act
    visit={visit}
    act={{
      operation: givePseudonym.name,
      on: ['support', support.id],
      allowed: true,
      why: null,
      fields: () => (
        <>
          <Field
            name="pseudonym"
            label={fieldText(visit, 'pseudonym')}
            hint={visit.words('desk-helpline.pages.pseudonym.hint')}
          />
          <Select
            name="term"
            label={fieldText(visit, 'term')}
            value="quarter"
            choices={choices(visit, 'term', Object.keys(TERMS))}
          />
        </>
      ),
    }}
  />
)

const AskClosing = ({ visit, support }: Given) => {
  const why = support.request === null ? null : 'closing-asked-already'
  return (
    <Act
      visit={visit}
      act={{
        operation: askClosing.name,
        on: ['support', support.id],
        allowed: why === null,
        why,
        fields: () => (
          <>
            <Select
              name="closing"
              label={fieldText(visit, 'closing')}
              choices={choices(visit, 'closing', CLOSING_WHYS)}
            />
            <TextArea
              name="summary"
              label={fieldText(visit, 'summary')}
              hint={visit.words('desk-helpline.pages.closing.summary.hint')}
              rows={4}
            />
          </>
        ),
      }}
    />
  )
}

const Reopen = ({ visit, support }: Given) => (
  <Act
    visit={visit}
    act={{
      operation: reopenSupport.name,
      on: ['support', support.id],
      allowed: !support.is_destroyed,
      why: support.is_destroyed ? 'support-destroyed' : null,
      fields: () => (
        <Select
          name="reopening"
          label={fieldText(visit, 'reopening')}
          choices={choices(visit, 'reopening', REOPENING_WHYS)}
        />
      ),
    }}
  />
)

/** What can be done with a whole support case, as it stands. */
export const SupportActs = (given: Given) =>
  given.support.is_open ? (
    <>
      <GivePseudonym {...given} />
      <AskClosing {...given} />
    </>
  ) : (
    <Reopen {...given} />
  )

/** What waits for the yes of a coordinator who did not ask; whoever is none sees that it waits. */
export const Asked = ({
  visit,
  support,
  closing,
  names,
}: Given & { closing: Closing; names: ReadonlyMap<string, string> }) => {
  const { words, lang } = visit
  const waits = support.tasks.some(({ ended }) => ended === null) ? 'tasks-still-wait' : null
  const why = mayRuleClosing(visitorOf(visit), closing.by)
  const on = ['request', closing.id] as const
  return (
    <section>
      <h2>
        {words('desk-helpline.pages.closing.asked', {
          why: valueText(words, 'helpline', 'closing', closing.why),
        })}
      </h2>
      <p class="quiet">
        {nameOf(visit, names, closing.by)} · {momentText(lang, closing.at)}
      </p>
      <Written visit={visit} text={closing.summary} />
      {isOffered(visit, approveClosing) ? (
        <>
          <Act
            visit={visit}
            act={{
              operation: approveClosing.name,
              on,
              allowed: (why ?? waits) === null,
              why: why ?? waits,
            }}
          />
          <Act
            visit={visit}
            act={{
              operation: sendBackClosing.name,
              on,
              allowed: why === null,
              why,
              fields: () => <TextArea name="remark" label={fieldText(visit, 'remark')} rows={3} />,
            }}
          />
        </>
      ) : (
        <p>{words('desk-helpline.pages.closing.waits')}</p>
      )}
    </section>
  )
}

/** Under what somebody is known, and until when. */
export const KnownAs = ({ visit, support }: Given) => {
  const { words, lang } = visit
  return support.pseudonyms.length === 0 ? null : (
    <ul>
      {support.pseudonyms.map(({ text, expires }) => (
        <li>
          {words('desk-helpline.pages.pseudonym.until', { pseudonym: text, day: dayText(lang, expires) })}
        </li>
      ))}
    </ul>
  )
}
