import type { Examples } from '../examples.ts'
import { Lookout } from './mark.tsx'

export const markExamples: Examples = {
  component: 'Lookout',
  states: [{ name: 'the mark', show: () => <Lookout /> }],
}
