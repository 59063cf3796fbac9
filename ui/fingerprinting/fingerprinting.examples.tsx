import type { Examples } from '../examples.ts'
import { Fingerprinting } from './fingerprinting.tsx'

const words = {
  choose: 'Choose a picture',
  stays: 'The picture stays on your device.',
  remove: 'Take away',
  working: 'One moment…',
  done: 'The fingerprint is made.',
  plain: 'There is too little in this picture to know it again.',
  broken: 'This file cannot be read.',
  tooLarge: 'This picture is too large.',
  notAPicture: 'This is not a picture.',
  heic: 'This is a HEIC picture. Save it as JPEG first.',
  canvasBlocked: 'Your browser does not let us read pictures.',
}

export const fingerprintingExamples: Examples = {
  component: 'Fingerprinting',
  states: [
    {
      name: 'with one made',
      show: () => (
        <Fingerprinting
          module="/assets/none.js"
          name="fingerprints"
          words={words}
          floor={50}
          made={[`${'0f'.repeat(32)} 90 ${'1a'.repeat(32)} ${'2b'.repeat(20)} ${'3c'.repeat(16)}`]}
        />
      ),
    },
  ],
}
