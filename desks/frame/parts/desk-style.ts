import { readDeskFile } from './files.ts'

/** The style of the pages of every desk, beside that of the components. */
export const DESK_STYLE = readDeskFile(new URL('../files/desk-pages.css', import.meta.url))
