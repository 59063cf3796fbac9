import type { Examples } from '../examples.ts'
import { Steps } from './steps.tsx'

export const stepsExamples: Examples = {
  component: 'Steps',
  states: [
    { name: 'the second of five', show: () => <Steps text="Question 2 of 5" step={2} of={5} /> },
    {
      name: 'the last',
      show: () => <Steps text="Frage 5 von 5, danach nur noch prüfen und abschicken" step={5} of={5} />,
    },
  ],
}
