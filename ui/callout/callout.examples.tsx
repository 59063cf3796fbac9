import type { Examples } from '../examples.ts'
import { Callout } from './callout.tsx'

export const calloutExamples: Examples = {
  component: 'Callout',
  states: [
    {
      name: 'calm',
      show: () => (
        <Callout title="It is not your fault">
          <p>Whatever you sent, the person who threatens you is the one who does wrong.</p>
        </Callout>
      ),
    },
    {
      name: 'good',
      show: () => (
        <Callout tone="good" said>
          <p>Your message is on its way.</p>
        </Callout>
      ),
    },
    {
      name: 'wait',
      show: () => (
        <Callout tone="wait" title="Wir warten auf eine zweite Person">
          <p>Datenschutzfolgenabschätzungsverantwortliche müssen zustimmen.</p>
        </Callout>
      ),
    },
    {
      name: 'danger',
      show: () => (
        <Callout tone="danger" title="Are you in danger now?">
          <p>Call 112.</p>
        </Callout>
      ),
    },
  ],
}
