import type { Class, MatchWay } from '../words.ts'
import { BrokenFile, type FormatDoor, type ReadRow, refusedRow } from './format.ts'
import { lineReader } from './lines.ts'
import { meaning, tidy } from './tidy.ts'

/** The columns of the exchange's own command line when it writes a data set. */
const COLUMNS = ['collab', 'signal_type', 'signal_str', 'category', 'tags'] as const

/** Sorts of signals that are fingerprints of one file. The others are of videos as a whole, of texts or of addresses. */
const wayOf = meaning<MatchWay>({
  pdq: 'pdq',
  sha256: 'sha256',
  sha1: 'sha1',
  md5: 'md5',
  video_md5: 'md5',
})
const NAME_OF: Readonly<Record<MatchWay, string>> = {
  pdq: 'pdq',
  sha256: 'sha256',
  sha1: 'sha1',
  md5: 'video_md5',
}

/** What an opinion on a signal is called, in the words of before and of now. */
const POSITIVE = ['TRUE_POSITIVE', 'POSITIVE_CLASS']
const NEGATIVE = ['FALSE_POSITIVE', 'NEGATIVE_CLASS']
const classOfTag = meaning<Class>({
  a1: 'A1',
  a2: 'A2',
  b1: 'B1',
  b2: 'B2',
  csam: 'csam',
  ncii: 'ncii',
})

const classOf = (category: string, tags: string): Class => {
  if (NEGATIVE.includes(category)) return 'not-illegal'
  if (!POSITIVE.includes(category)) return 'unmapped'
  return (
    tags
      .toLowerCase()
      .split(/\s+/)
      .flatMap((tag) => classOfTag(tag) ?? [])[0] ?? 'unmapped'
  )
}

/** The cells of a line; null when its quotes do not fit. Cells hold no end of line. */
export const readCells = (line: string): string[] | null => {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/.exec(line.slice(at))
    if (!match) return null
    const [whole, quoted, bare = '', separator] = match
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    at += whole.length
    if (separator === '') return cells
  }
}
export const writeCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const readLine = (cells: readonly string[], places: ReadonlyMap<string, number>): ReadRow => {
  const cell = (name: (typeof COLUMNS)[number]): string => cells[places.get(name) ?? -1] ?? ''
  const way = wayOf(cell('signal_type').trim().toLowerCase())
  if (way === undefined) return refusedRow('unknown-sort')
  const [category, tags] = [cell('category').trim(), cell('tags').trim()]
  const read = tidy({
    ownId: cell('signal_str').trim() || '-',
    digests: { [way]: cell('signal_str') },
    classification: `${category} ${tags}`,
    class: classOf(category, tags),
    date: null,
  })
  if (read.record?.sort !== 'entry') return read
  return { ...read, record: { ...read.record, ownId: `${way}:${read.record[way] ?? ''}` } }
}

export const threatexchange: FormatDoor = {
  reader: () => {
    let places: Map<string, number> | null = null
    return lineReader((line) => {
      if (line.trim() === '') return null
      const cells = readCells(line)
      if (places === null) {
        const names = cells?.map((name) => name.trim().toLowerCase()) ?? []
        if (!['signal_type', 'signal_str'].every((name) => names.includes(name)))
          throw new BrokenFile('not-this-format', 0)
        places = new Map(names.map((name, at) => [name, at]))
        return null
      }
      if (cells === null || cells.length !== places.size) return refusedRow('columns-do-not-fit')
      return readLine(cells, places)
    })
  },
  writer: ({ name }) => ({
    begin: () => `${COLUMNS.join(',')}\n`,
    write: (record) => {
      // An opinion is never taken back in a data set; who no longer holds it leaves it out.
      if (record.sort === 'tombstone') return null
      const way = (['pdq', 'sha256', 'sha1', 'md5'] as const).find((one) => record[one] !== null)
      if (way === undefined) return null
      const [category = '', ...tags] = record.classification.split(' ')
      const cells = [name, NAME_OF[way], record[way] ?? '', category, tags.join(' ')]
      return `${cells.map(writeCell).join(',')}\n`
    },
    end: () => '',
  }),
}
