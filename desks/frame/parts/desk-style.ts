import { join } from 'node:path'
import { readDeskFile } from './files.ts'

/** The style of the pages of every desk, beside that of the components. */
export const DESK_STYLE = readDeskFile(join(import.meta.dirname, '..', 'files', 'desk-pages.css'))
