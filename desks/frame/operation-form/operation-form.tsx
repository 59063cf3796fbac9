import type { Words } from '@vigie/locales'
import type { AnyOperation, Role } from '@vigie/platform/operation'
import {
  Button,
  Checkboxes,
  type Choice,
  ErrorSummary,
  Field,
  Form,
  Radios,
  Select,
  TextArea,
} from '@vigie/ui'
import { buttonOf, hintOf, labelOf, valueLabelOf } from '../operation-words.ts'
import type { Complaints } from './complaints.ts'
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
  readonly complaints?: Complaints | undefined
  /** Keeps two forms on one page apart. */
  readonly prefix?: string | undefined
  readonly keyLetter?: string | undefined
}

type AskedProps = Pick<OperationFormProps, 'words' | 'operation'> & {
  readonly field: FormField
  readonly prefix: string
  readonly typed: readonly string[]
  readonly things: readonly Choice[] | undefined
  readonly error: string | undefined
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

/** One field as its kind wants to be asked. */
const Asked = ({ words, operation, field, prefix, typed, things, error }: AskedProps) => {
  const { kind, required } = field
  const label = labelOf(words, operation, field.name)
  const question = {
    name: prefix + field.name,
    label:
      required || kind === 'yes' || kind === 'choices'
        ? label
        : words('desk-frame.pages.optional', { label }),
    hint: hintOf(words, operation, field.name) ?? undefined,
    error,
  }
  const value = typed.at(-1)
  const choices =
    things ??
    field.values.map((one) => ({ value: one, label: valueLabelOf(words, operation, field.name, one) }))
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

/** The form of any operation, drawn from its schema. It posts to the act's address and works without script. */
export function OperationForm(props: OperationFormProps) {
  const {
    words,
    operation,
    csrf,
    back,
    given = {},
    things = {},
    typed = {},
    complaints = {},
    prefix = '',
  } = props
  const fields = describeForm(operation.input, props.roles)
  const asked = fields.filter(({ name }) => given[name] === undefined)
  const mistakes = fields.flatMap(({ name }) => {
    const error = complaints[name]
    return error === undefined
      ? []
      : [{ name: prefix + name, error: `${labelOf(words, operation, name)}: ${error}` }]
  })
  return (
    <Form
      action={`/${words.language}/act/${operation.name}`}
      csrf={csrf}
      buttons={
        <Button
          primary={props.keyLetter === undefined}
          {...(props.keyLetter ? { keyLetter: props.keyLetter } : {})}
        >
          {buttonOf(words, operation)}
        </Button>
      }
    >
      <ErrorSummary title={words('desk-frame.pages.mistakes')} mistakes={mistakes} />
      <input type="hidden" name="back" value={back} />
      {prefix === '' ? null : <input type="hidden" name="prefix" value={prefix} />}
      {Object.entries(given).flatMap(([name, value]) =>
        [value].flat().map((one) => <input type="hidden" name={prefix + name} value={one} />),
      )}
      {asked.map((field) => (
        <Asked
          words={words}
          operation={operation}
          field={field}
          prefix={prefix}
          typed={typed[field.name] ?? []}
          things={things[field.name]}
          error={complaints[field.name]}
        />
      ))}
    </Form>
  )
}
