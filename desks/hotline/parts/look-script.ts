import { join } from 'node:path'
import { readDeskFile } from '@vigie/desk-frame/page-kit'

/** Measures how long somebody looks at an item, where scripts run. */
export const LOOK_SCRIPT = readDeskFile(join(import.meta.dirname, '..', 'files', 'look-time.js'))
