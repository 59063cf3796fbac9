import type { Subscriber } from '@vigie/platform/queue'
import { inject } from 'vitest'
import type { Holding } from './open-centre.ts'
import { TEMPLATE } from './testing-server.ts'
import { openThrowawayCentre, type ThrowawayCentre } from './throwaway-centre.ts'

/** A fresh centre for a test file, on the run's real server and under the apps' real logins. Close it afterwards. */
export const openTestCentre = (
  given: { start?: Date; subscribers?: (worker: Holding) => readonly Subscriber[] } = {},
): Promise<ThrowawayCentre> =>
  openThrowawayCentre({
    superUrl: inject('superUrl'),
    keyFolder: inject('keyFolder'),
    template: TEMPLATE,
    ...given,
  })
