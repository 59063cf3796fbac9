import { test } from 'vitest'
import { officialFolder } from './official.ts'

/** A test against official files. Where there are none it is skipped, and `npm test` says so by its name. */
export const official = test.skipIf(officialFolder === undefined)

/** A test against a real Ozone, which is installed for it: 460 MB, so only where somebody asks for it. */
export const againstOzone = test.skipIf(process.env.TEST_OZONE === undefined)
