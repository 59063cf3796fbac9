import { machineQuestion } from '@vigie/platform/house'
import { answerPlatform, PlatformAnswer, PlatformQuestion } from './answer-platform.ts'
import { findPlatformOfKey } from './platform.ts'

/** Where an authorised platform asks whether fingerprints are known. Its key opens this question and no other. */
export const lookUp = machineQuestion({
  name: 'hashes.look-up',
  path: '/hashes/lookup',
  operationId: 'look-up-hashes',
  title: 'Whether fingerprints are known',
  description:
    'For authorised platforms, with a key of their own. One answer for each fingerprint, in the order asked; every answer has the same fields and the same length, whatever it says. A class is given of what the owners of the lists let us answer, never a distance, a list or an entry.',
  // Ten thousand fingerprints with their names and quotes.
  mostBytes: 1_500_000,
  evenly: { beat: 100, bytes: 1024 },
  key: {
    scheme: 'platformKey',
    missing: { code: 'no-platform-key', title: 'This needs a key of a platform that holds' },
    find: findPlatformOfKey,
  },
  quota: { word: 'quota-used-up', seconds: 3600, description: 'More than the quota of this platform' },
  question: PlatformQuestion,
  answer: PlatformAnswer,
  ask: answerPlatform,
})
