/** One row as it stands in a file: its number, and what stands under each heading. */
export interface RawRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

export type ReadTable = { readonly rows: readonly RawRow[] } | { readonly unreadable: 'json' | 'empty' }

/** A heading as people write it: `Provider roles`, `provider-roles` and `PROVIDER_ROLES` are one. */
const heading = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** The cells of every line, with quotes as in RFC 4180; what follows a closing quote is taken as it stands. */
const linesOf = (text: string, separator: string): string[][] => {
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += sign
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (sign === separator || sign === '\n') {
      line.push(cell)
      cell = ''
      if (sign === '\n') {
        lines.push(line)
        line = []
      }
    } else cell += sign
  }
  lines.push([...line, cell])
  return lines
}

/** Spreadsheets write commas, semicolons or tabs, by the language of whoever saved it. */
const separatorIn = (first: string): string =>
  [';', '\t', ','].reduce(
    (best, one) => (first.split(one).length > first.split(best).length ? one : best),
    ',',
  )

const fromCsv = (text: string): ReadTable => {
  const [first = ''] = text.split('\n')
  const [head = [], ...lines] = linesOf(text, separatorIn(first))
  const headings = head.map(heading)
  const rows = lines.flatMap((line, index) => {
    if (line.every((cell) => cell.trim() === '')) return []
    const cells = headings.map((name, place) => [name, line[place] ?? ''] as const)
    return [{ row: index + 2, cells: Object.fromEntries(cells.filter(([name]) => name !== '')) }]
  })
  return rows.length === 0 ? { unreadable: 'empty' } : { rows }
}

const said = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(said).join(';')
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const fromJson = (text: string): ReadTable => {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return { unreadable: 'json' }
  }
  const rows = (Array.isArray(read) ? read : [read]).map((one: unknown, index) => ({
    row: index + 1,
    cells:
      typeof one === 'object' && one !== null
        ? Object.fromEntries(Object.entries(one).map(([name, value]) => [heading(name), said(value)]))
        : {},
  }))
  return rows.length === 0 ? { unreadable: 'empty' } : { rows }
}

/** Reads a list of objects in JSON, or a table with headings in CSV, whichever the text is. */
export const readTable = (text: string): ReadTable => {
  const clean = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  return /^\s*[[{]/.test(clean) ? fromJson(clean) : fromCsv(clean)
}
