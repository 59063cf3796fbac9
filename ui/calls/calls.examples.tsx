import type { Examples } from '../examples.ts'
import { Calls } from './calls.tsx'

export const callsExamples: Examples = {
  component: 'Calls',
  states: [
    {
      name: 'danger, and somebody to talk to',
      show: () => (
        <Calls
          calls={[
            { number: '112', text: 'In Gefahr?', emergency: true },
            { number: '116 000', text: 'Reden: kostenlos, Tag und Nacht' },
          ]}
        />
      ),
    },
  ],
}
