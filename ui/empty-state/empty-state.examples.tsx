import type { Examples } from '../examples.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples: Examples = {
  component: 'EmptyState',
  states: [
    {
      name: 'no case waits',
      show: () => (
        <EmptyState title="Nothing waits for you">
          <p class="quiet">A good moment for a break.</p>
        </EmptyState>
      ),
    },
  ],
}
