import { test } from 'vitest'
import { officialFolder } from './official.ts'

/** A test against official files. Where there are none it is skipped, and `npm test` says so by its name. */
export const official = test.skipIf(officialFolder === undefined)
