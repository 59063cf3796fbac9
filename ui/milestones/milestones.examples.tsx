import type { Examples } from '../examples.ts'
import { Milestones } from './milestones.tsx'

export const milestonesExamples: Examples = {
  component: 'Milestones',
  states: [
    {
      name: 'under way',
      show: () => (
        <Milestones
          steps={[
            { title: 'Dein Hinweis ist da', state: 'done', children: <p class="quiet">2. März 2026</p> },
            {
              title: 'Jemand schaut es sich an',
              state: 'skipped',
              children: <p class="quiet">War nicht nötig</p>,
            },
            { title: 'Zwei Menschen entscheiden', state: 'now', children: <p>Es ist verboten.</p> },
            { title: 'Fertig', state: 'ahead', children: <p class="quiet">Noch nicht</p> },
          ]}
        />
      ),
    },
  ],
}
