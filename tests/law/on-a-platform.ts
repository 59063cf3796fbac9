import type { DesignatedKind } from '@vigie/intake/report-kind'
import { readNotice } from '@vigie/notices/verbs/read-notice'
import { afterAll, beforeAll } from 'vitest'
import { openWiredCentre, type WiredCentre } from './wired-centre.ts'

/**
 * A platform in a centre of its own for a group of tests: where clocks run, nobody is reminded of another group's
 * notices. To be called where the group is described.
 */
export const onAPlatform = () => {
  let wired: WiredCentre
  let platform: string
  beforeAll(async () => {
    wired = await openWiredCentre()
    platform = await wired.addProvider('Lanterngram')
  })
  afterAll(() => wired.close())
  return {
    at: () => ({ wired, platform }),
    found: (kind: DesignatedKind, number = 1, more: object = {}) =>
      wired.foundOn(platform, kind, number, more),
    open: (notice: string) => wired.centre.perform(readNotice, wired.centre.staff.hanne, { notice }),
  }
}
