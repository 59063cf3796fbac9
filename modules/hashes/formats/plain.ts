import { CLASSES, type Class, type MatchWay } from '../words.ts'
import type { FormatDoor, ReadRow } from './format.ts'
import { lineReader } from './lines.ts'
import { tidy, tombstone } from './tidy.ts'

/** A plain list has no words of its own: one of ours means what it says, another means nothing to us. */
const classOf = (words: string): Class => CLASSES.find((one) => one === words) ?? 'unmapped'

/**
 * A fingerprint a line, and after a comma what its owner calls it. `#` begins a remark. A minus before the fingerprint
 * takes it back: our own sign, for a plain list has none.
 */
export const plain = (way: MatchWay): FormatDoor => ({
  reader: () =>
    lineReader((line): ReadRow | null => {
      const text = line.trim()
      if (text === '' || text.startsWith('#')) return null
      const isTaken = text.startsWith('-')
      const comma = text.indexOf(',')
      const words = comma < 0 ? '' : text.slice(comma + 1).trim()
      const digest = text.slice(isTaken ? 1 : 0, comma < 0 ? undefined : comma)
      const read = tidy({
        ownId: digest.trim() || '-',
        digests: { [way]: digest },
        classification: words,
        class: classOf(words),
        date: null,
      })
      if (read.record?.sort !== 'entry') return read
      // The fingerprint is its own name, however it was written.
      const ownId = read.record[way] ?? ''
      return isTaken ? tombstone(ownId, null) : { ...read, record: { ...read.record, ownId } }
    }),
  writer: () => ({
    begin: () => '',
    write: (record) => {
      if (record.sort === 'tombstone') return `-${record.ownId}\n`
      const digest = record[way]
      if (digest === null) return null
      return record.classification === '' ? `${digest}\n` : `${digest},${record.classification}\n`
    },
    end: () => '',
  }),
})
