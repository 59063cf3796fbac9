import type { Examples } from '../examples.ts'
import { Queue } from './queue.tsx'

export const queueExamples: Examples = {
  component: 'Queue',
  states: [
    {
      name: 'three cases',
      show: () => (
        <Queue
          label="Cases"
          rows={[
            {
              href: '#c1',
              title: 'VG-7K2M',
              about: 'sextortion · since this morning',
              tag: { tone: 'danger', text: 'A child writes' },
              waits: 'waits 5 hours',
              due: { text: '2 hours late', late: true },
            },
            {
              href: '#c2',
              title: 'VG-9QX4',
              about: 'website · Niederlande',
              tag: { tone: 'wait', text: 'Second person' },
              marks: [{ tone: 'wait', text: 'Told to the platform first · no answer' }],
              waits: 'waits 3 hours',
              due: { text: 'due in 21 hours', late: false },
              current: true,
            },
            { href: '#c3', title: 'VG-1HT8', about: 'Bildaufnahmenveröffentlichungsandrohung' },
          ]}
        />
      ),
    },
  ],
}
