import type { Examples } from '../examples.ts'
import { ErrorSummary } from './error-summary.tsx'

export const errorSummaryExamples: Examples = {
  component: 'ErrorSummary',
  states: [
    {
      name: 'two mistakes',
      show: () => (
        <ErrorSummary
          title="Something is missing"
          mistakes={[
            { name: 'radios-3', error: 'Choose what fits best.' },
            { name: 'field-2', error: 'This address lacks the sign @.' },
          ]}
        />
      ),
    },
  ],
}
