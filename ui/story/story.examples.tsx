import { Because } from '../because/because.tsx'
import { Defanged } from '../defanged/defanged.tsx'
import type { Examples } from '../examples.ts'
import { Story } from './story.tsx'

export const storyExamples: Examples = {
  component: 'Story, Because, Defanged',
  states: [
    {
      name: 'from report to removal',
      show: () => (
        <Story
          label="What happened in this case"
          entries={[
            {
              title: 'Report received',
              when: '2 March',
              datetime: '2026-03-02',
              who: 'anonymous',
              tone: 'sea',
              body: <p>One address, in Dutch.</p>,
            },
            {
              title: 'Traced to a host in the Netherlands',
              when: '2 March, 14:05',
              body: (
                <p>
                  <Defanged address="https://img.host.example/gallery/9f3c1a77d2b04e5f8a6c1b2d3e4f5a6b.html" />
                </p>
              ),
            },
            {
              title: 'Assessed',
              when: '2 March, 14:20',
              who: 'analyst 12',
              tone: 'wait',
              body: (
                <Because word="Because" rule="route 4, version 3">
                  the host sits in a country with a partner hotline.
                </Because>
              ),
            },
            { title: 'Weitergeleitet an die Partnermeldestelle', when: '3 March', tone: 'good' },
          ]}
        />
      ),
    },
  ],
}
