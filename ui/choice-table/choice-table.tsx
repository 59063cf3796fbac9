import type { Child } from 'hono/jsx'
import { type Column, DataTable } from '../data-table/data-table.tsx'
import { Asked, type Question } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

export type ChoiceTableProps = Question & {
  /** What the table holds, said above it. */
  readonly caption: string
  /** The first is that of the choices themselves. */
  readonly columns: readonly Column[]
  readonly rows: readonly {
    readonly value: string
    readonly label: Child
    readonly cells: readonly Child[]
  }[]
  readonly values?: readonly string[]
}

/** As many rows of a table as apply. `j` and `k` move from one to the next where scripts run. */
export function ChoiceTable(given: ChoiceTableProps) {
  const { values, error } = standingIn(given, given.values ?? [])
  const props = { ...given, error }
  const { name } = props
  return (
    <Asked {...props}>
      <DataTable
        id={`${name}-rows`}
        caption={props.caption}
        columns={props.columns}
        rows={props.rows.map(({ value, label, cells }, index) => {
          const id = index === 0 ? name : `${name}-${value}`
          return [
            <label class="row-choice" for={id}>
              <input
                id={id}
                type="checkbox"
                name={name}
                value={value}
                checked={values.includes(value)}
                data-row
              />
              <span>{label}</span>
            </label>,
            ...cells,
          ]
        })}
      />
    </Asked>
  )
}
