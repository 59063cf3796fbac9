import type { Examples } from '../examples.ts'
import { WordCheck } from './word-check.tsx'

export const wordCheckExamples: Examples = {
  component: 'WordCheck',
  states: [
    {
      name: 'seen only with its script',
      show: () => (
        <WordCheck
          of="words-typed"
          module="#check"
          lists={['#list']}
          words={{
            count: 'Recognised: … of 8 words.',
            unknown: 'We do not know “…”.',
            near: 'Do you mean “…”?',
          }}
        />
      ),
    },
  ],
}
