import type { Examples } from '../examples.ts'
import { TextArea } from './text-area.tsx'

export const textAreaExamples: Examples = {
  component: 'TextArea',
  states: [
    {
      name: 'with a hint',
      show: () => (
        <TextArea
          name="area-1"
          label="What happened?"
          hint="In your own words. You do not have to tell everything."
        />
      ),
    },
    {
      name: 'with an error',
      show: () => (
        <TextArea
          name="area-2"
          label="Was ist passiert?"
          error="Schreiben Sie bitte ein paar Worte."
          rows={3}
        />
      ),
    },
  ],
}
