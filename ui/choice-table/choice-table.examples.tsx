import { Defanged } from '../defanged/defanged.tsx'
import type { Examples } from '../examples.ts'
import { ChoiceTable } from './choice-table.tsx'

const columns = [{ header: 'Which' }, { header: 'Address' }, { header: 'Gehostet bei' }]
const rows = [1, 2, 3].map((n) => ({
  value: String(n),
  label: `Item ${n}`,
  cells: [<Defanged address={`https://forme-neutre.example/p/${n}`} />, 'Rechenzentrumsgesellschaft, IE'],
}))

export const choiceTableExamples: Examples = {
  component: 'ChoiceTable',
  states: [
    {
      name: 'two chosen',
      show: () => (
        <ChoiceTable
          name="choice-table-1"
          label="Which items"
          caption="2 of 3 assessed"
          columns={columns}
          rows={rows}
          values={['1', '3']}
        />
      ),
    },
    {
      name: 'an error',
      show: () => (
        <ChoiceTable
          name="choice-table-2"
          label="Which items"
          error="Choose at least one."
          caption="0 of 3 assessed"
          columns={columns}
          rows={rows}
        />
      ),
    },
  ],
}
