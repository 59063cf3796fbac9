import type { Examples } from '../examples.ts'
import { Tag } from './tag.tsx'

export const tagExamples: Examples = {
  component: 'Tag',
  states: [
    { name: 'removed', show: () => <Tag tone="good" text="Removed" /> },
    { name: 'waits', show: () => <Tag tone="wait" text="Waits for a second person" /> },
    { name: 'still online', show: () => <Tag tone="danger" text="Still online" /> },
    { name: 'new', show: () => <Tag tone="sea" text="New" /> },
    { name: 'closed', show: () => <Tag tone="quiet" text="Closed" /> },
  ],
}
