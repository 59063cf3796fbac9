import type { Holding } from '@vigie/platform/house'
import type { Subscriber } from '@vigie/platform/queue'
import { inject } from 'vitest'
import { type CentrePlace, centreAt } from './house.ts'
import { openThrowawayCentre, type ThrowawayCentre } from './throwaway-centre.ts'

/** The migrated books of the run, which every test copies. */
export const templatePlace = (): Omit<CentrePlace, 'clock' | 'letterhead'> =>
  centreAt({ superUrl: inject('superUrl'), keyFolder: inject('keyFolder') })

/** A fresh centre for a test file, on the run's real server and under the apps' real logins. Close it afterwards. */
export const openTestCentre = (
  given: { start?: Date; subscribers?: (worker: Holding) => readonly Subscriber[] } = {},
): Promise<ThrowawayCentre> => openThrowawayCentre({ template: templatePlace(), ...given })
