import { readDeskFile } from '@vigie/desk-frame/page-kit'

/** Measures how long somebody looks at an item, where scripts run. */
export const LOOK_SCRIPT = readDeskFile(new URL('../files/look-time.js', import.meta.url))
