import type { Examples } from '../examples.ts'
import { Checkboxes } from './checkboxes.tsx'

const choices = [
  { value: 'chat', label: 'In a chat' },
  { value: 'site', label: 'On a website', hint: 'Anyone can see it.' },
  { value: 'game', label: 'In a game' },
]

export const checkboxesExamples: Examples = {
  component: 'Checkboxes',
  states: [
    {
      name: 'two chosen',
      show: () => (
        <Checkboxes
          name="checks-1"
          label="Where is it?"
          hint="Choose all that fit."
          choices={choices}
          values={['chat', 'game']}
        />
      ),
    },
    {
      name: 'an error',
      show: () => (
        <Checkboxes
          name="checks-2"
          label="Where is it?"
          error="Choose at least one place."
          choices={choices}
        />
      ),
    },
  ],
}
