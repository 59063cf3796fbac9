import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import {
  type Answers,
  FACET_NAMES,
  FACETS,
  type Facet,
  INSAFE_FAMILIES,
  NETWORK_FAMILIES,
} from '@vigie/helpline'
import { correctRecord } from '@vigie/helpline/verbs/correct-record'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
import { Checkboxes, Select } from '@vigie/ui'

export const fieldText = ({ words }: DeskVisit, field: string): string =>
  words.named('fields', field, 'helpline') ?? field

const Answer = ({ visit, name, value }: { visit: DeskVisit; name: Facet; value: string | undefined }) => (
  <Select
    name={name}
    label={fieldText(visit, name)}
    empty={visit.words('desk-helpline.pages.not-said')}
    value={value ?? ''}
    choices={FACETS[name].map((one) => ({
      value: one,
      label: valueText(visit.words, 'helpline', name, one),
    }))}
  />
)

const Topics = (props: {
  visit: DeskVisit
  name: 'network' | 'insafe'
  families: Readonly<Record<string, readonly string[]>>
  chosen: readonly string[]
}) => {
  const { visit, name, families, chosen } = props
  // Where these were sent back: what is wrong may stand inside.
  const isSentBack =
    visit.sentBack?.operation.name === recordContact.name ||
    visit.sentBack?.operation.name === correctRecord.name
  return (
    <details class="topics" open={chosen.length > 0 || isSentBack}>
      <summary>{fieldText(visit, name)}</summary>
      <Checkboxes
        name={name}
        label={visit.words('desk-helpline.pages.topics')}
        hint={visit.words('desk-helpline.pages.topics.hint')}
        values={chosen}
        choices={Object.values(families)
          .flat()
          .map((value) => ({ value, label: valueText(visit.words, 'helpline', name, value) }))}
      />
    </details>
  )
}

/** Every question of the record at once, in the order in which people tell; each may stay as it is. */
export function RecordFields(props: {
  readonly visit: DeskVisit
  readonly answers: Answers
  readonly network: readonly string[]
  readonly insafe: readonly string[]
}) {
  const { visit, answers } = props
  return (
    <>
      <div class="record-answers">
        {FACET_NAMES.map((name) => (
          <Answer visit={visit} name={name} value={answers[name]} />
        ))}
      </div>
      <Topics visit={visit} name="insafe" families={INSAFE_FAMILIES} chosen={props.insafe} />
      <Topics visit={visit} name="network" families={NETWORK_FAMILIES} chosen={props.network} />
    </>
  )
}
