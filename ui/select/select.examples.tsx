import type { Examples } from '../examples.ts'
import { Select } from './select.tsx'

const choices = [
  { value: 'be', label: 'Belgium' },
  { value: 'mk', label: 'North Macedonia' },
]

export const selectExamples: Examples = {
  component: 'Select',
  states: [
    {
      name: 'chosen',
      show: () => <Select name="select-1" label="Country of the host" choices={choices} value="mk" />,
    },
    {
      name: 'in groups',
      show: () => (
        <Select
          name="select-3"
          label="Country of the host"
          choices={[
            { value: 'be', label: 'Belgium', group: 'In the Union' },
            { value: 'mk', label: 'North Macedonia', group: 'Elsewhere' },
          ]}
        />
      ),
    },
    {
      name: 'an error',
      show: () => (
        <Select
          name="select-2"
          label="Country of the host"
          empty="Choose a country"
          error="Choose the country."
          choices={choices}
        />
      ),
    },
  ],
}
