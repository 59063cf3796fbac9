import { BrokenFile, type FileRow, type Format } from './format.ts'
import { FORMAT_DOORS } from './index.ts'

/** Reads a text in pieces of a size, as a stream would bring it. */
export const read = (format: Format, text: string, piece = text.length || 1): FileRow[] => {
  const reader = FORMAT_DOORS[format].reader()
  const rows: FileRow[] = []
  for (let at = 0; at < text.length; at += piece) rows.push(...reader.push(text.slice(at, at + piece)))
  return [...rows, ...reader.end()]
}

/** What breaks a file, or that it is read. */
export const brokenBy = (format: Format, text: string): string => {
  try {
    read(format, text, 1 << 16)
    return 'read'
  } catch (fault) {
    if (fault instanceof BrokenFile) return fault.word
    throw fault
  }
}

/** A file of NCMEC around its entries. */
export const xml = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images>${inside}</images></queryResult>`

/** A file of VICS around its rows. */
export const media = (rows: string, suffix = 'US', kind = 'Media') =>
  `{"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/${suffix}/$metadata#${kind}","value":[${rows}]}`
