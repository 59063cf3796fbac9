import type { Words } from '@vigie/locales'
import type { AnyOperation, Role } from '@vigie/platform/operation'
import {
  Button,
  Checkboxes,
  type Choice,
  Field,
  Form,
  HiddenAnswers,
  isSentIn,
  Radios,
  Select,
  SentBack as SentBackTo,
  TextArea,
} from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { buttonOf, hintOf, labelOf, valueLabelOf } from '../operation-words.ts'
import { ASKED_AT, type SentBack, sentBackTo } from '../sent-back/sent-back.ts'
import { describeForm, type FormField } from './describe-form.ts'
import type { Typed } from './read-values.ts'

/** More than these are better read in a list that opens. */
const MOST_RADIOS = 7

export interface OperationFormProps {
  readonly words: Words
  readonly operation: AnyOperation
  readonly csrf: string
  /** Where to go afterwards: a path of the console. */
  readonly back: string
  /** Fields that the page knows already; they are sent along unseen. */
  readonly given?: Readonly<Record<string, string | readonly string[]>> | undefined
  /** Things to choose from for fields that name them by id. */
  readonly things?: Readonly<Record<string, readonly Choice[]>> | undefined
  /** The roles of the books, for an operation that asks for one. */
  readonly roles?: readonly Role[] | undefined
  readonly typed?: Typed | undefined
  /** A form that came back: this one, where it is the same act on the same thing. */
  readonly sent?: SentBack | undefined
  /** The page on which it stands; left out, it is a page of its own. */
  readonly askedAt?: string | undefined
  readonly keyLetter?: string | undefined
}

type AskedProps = Pick<OperationFormProps, 'words' | 'operation'> & {
  readonly field: FormField
  readonly typed: readonly string[]
  readonly things: readonly Choice[] | undefined
}

const OneOf = (props: {
  question: { name: string; label: string }
  field: FormField
  choices: readonly Choice[]
  value: string | undefined
  empty: string
}) => {
  const { question, field, choices, value, empty } = props
  return field.required && choices.length <= MOST_RADIOS ? (
    <Radios {...question} choices={choices} value={value} />
  ) : (
    <Select {...question} choices={choices} value={value ?? ''} empty={empty} />
  )
}

const choicesOf = (words: Words, operation: AnyOperation, field: FormField) => {
  const { groups } = field
  const groupOf = (value: string): string | undefined =>
    Object.entries(groups?.values ?? {}).find(([, values]) => values.includes(value))?.[0]
  return field.values.map((value) => {
    const group = groupOf(value)
    return {
      value,
      label: valueLabelOf(words, operation, field.name, value),
      group:
        groups === null || group === undefined ? undefined : valueLabelOf(words, operation, groups.by, group),
    }
  })
}

/** One field as its kind wants to be asked. */
const Asked = ({ words, operation, field, typed, things }: AskedProps) => {
  const { kind, required } = field
  const label = labelOf(words, operation, field.name)
  const question = {
    name: field.name,
    label:
      required || kind === 'yes' || kind === 'choices'
        ? label
        : words('desk-frame.pages.optional', { label }),
    hint: hintOf(words, operation, field.name) ?? undefined,
  }
  const value = typed.at(-1)
  const choices = things ?? choicesOf(words, operation, field)
  if (kind === 'choices' || (things && kind === 'references')) {
    return <Checkboxes {...question} choices={choices} values={typed} />
  }
  if (kind === 'choice' || things) {
    return (
      <OneOf
        question={question}
        field={field}
        choices={choices}
        value={value}
        empty={words('desk-frame.pages.choose')}
      />
    )
  }
  if (kind === 'yes') {
    const yes = [{ value: 'yes', label: words('desk-frame.pages.yes') }]
    return <Checkboxes {...question} choices={yes} values={value === 'yes' ? ['yes'] : []} />
  }
  if (kind === 'long') return <TextArea {...question} value={value} />
  if (kind === 'lines' || kind === 'references')
    return <TextArea {...question} value={typed.join('\n')} rows={4} />
  if (kind === 'number') return <Field {...question} value={value} inputmode="decimal" short />
  if (kind === 'day') return <Field {...question} value={value} type="date" short />
  if (kind === 'mail') return <Field {...question} value={value} type="email" inputmode="email" />
  return <Field {...question} value={value} />
}

/** What is asked for seldom, folded away until something of it is filled in or wrong. */
function Seldom(props: {
  readonly label: string
  readonly fields: readonly FormField[]
  readonly ask: (field: FormField) => Child
  readonly typed: Typed
}) {
  const names = props.fields.map(({ name }) => name)
  const isSent = isSentIn(names)
  if (names.length === 0) return null
  return (
    <details class="more" open={isSent || names.some((name) => (props.typed[name] ?? []).some(Boolean))}>
      <summary>{props.label}</summary>
      {props.fields.map(props.ask)}
    </details>
  )
}

/** The form of any operation, drawn from its schema. It posts to the act's address and works without script. */
export function OperationForm(props: OperationFormProps) {
  const { words, operation, csrf, back, given = {}, things = {}, typed = {}, askedAt } = props
  // Nobody types an id: what may be left out, and was not brought along, is not asked.
  const asked = describeForm(operation.input, props.roles).filter(
    ({ name, kind, required }) =>
      given[name] === undefined && (kind !== 'reference' || required || things[name] !== undefined),
  )
  const sent = sentBackTo(props.sent, operation.name, given)
  const ask = (field: FormField) => (
    <Asked
      words={words}
      operation={operation}
      field={field}
      typed={(sent?.typed ?? typed)[field.name] ?? []}
      things={things[field.name]}
    />
  )
  const fields = (
    <>
      {asked.filter(({ more }) => !more).map(ask)}
      <Seldom
        label={words('desk-frame.pages.seldom')}
        fields={asked.filter(({ more }) => more)}
        ask={ask}
        typed={typed}
      />
    </>
  )
  return (
    <Form
      action={`/${words.language}/act/${operation.name}`}
      csrf={csrf}
      number={sent?.number}
      buttons={
        <Button
          primary={props.keyLetter === undefined}
          {...(props.keyLetter ? { keyLetter: props.keyLetter } : {})}
        >
          {buttonOf(words, operation)}
        </Button>
      }
    >
      <HiddenAnswers answers={{ back, [ASKED_AT]: askedAt, ...given }} />
      {sent ? <SentBackTo sent={sent}>{fields}</SentBackTo> : fields}
    </Form>
  )
}
