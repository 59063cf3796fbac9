import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** The browser of the run. Closing it closes what was opened here, and no more. */
export const sharedBrowser = (): Promise<Browser> => chromium.connect(inject('browser'))
