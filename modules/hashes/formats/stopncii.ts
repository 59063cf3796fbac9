import type { MatchWay } from '../words.ts'
import { BrokenFile, type FormatDoor, type ReadRow, refusedRow } from './format.ts'
import { jsonRows, textOf } from './json-rows.ts'
import { meaning, tidy, tombstone } from './tidy.ts'

/** What a hash stands for; the other sorts are of videos as a whole, of texts and of addresses. */
const wayOf = meaning<MatchWay>({ ImagePDQ: 'pdq', VideoMD5: 'md5' })
const NAME_OF = { pdq: 'ImagePDQ', md5: 'VideoMD5' } as const

/** A person has withdrawn their case, or it was deleted: whoever holds the hash drops it. */
const GONE = ['Withdrawn', 'Deleted']

/** What stands beside the rows, also where there are none. */
const OF_THE_ANSWER = ['count', 'nextPageToken', 'nextSetTimestamp', 'hasMoreRecords']

const idOf = (signal: string, hash: string): string => `${signal}:${hash.trim().toLowerCase()}`

const readRow = (row: Readonly<Record<string, unknown>>): ReadRow => {
  const signal = textOf(row, 'signalType') ?? ''
  const way = wayOf(signal)
  if (way === undefined) return refusedRow('unknown-sort')
  const hash = textOf(row, 'hashValue') ?? ''
  const status = textOf(row, 'hashStatus') ?? ''
  const seconds = Number(textOf(row, 'lastModtimestamp') ?? Number.NaN)
  const date = seconds > 0 ? seconds : null
  const read = tidy({
    ownId: hash.trim() === '' ? '-' : idOf(signal, hash),
    digests: { [way]: hash },
    classification: status,
    // A person says that it is theirs and shared against their will; nobody at the owner has seen it.
    class: 'ncii',
    date,
  })
  if (read.record?.sort !== 'entry') return read
  const ownId = idOf(signal, read.record[way] ?? '')
  return GONE.includes(status) ? tombstone(ownId, date) : { ...read, record: { ...read.record, ownId } }
}

export const stopncii: FormatDoor = {
  reader: () => {
    let isThis = false
    return jsonRows({
      isRow: (path) => {
        const is = path === 'hashRecords/[]' || path === '[]'
        isThis ||= is
        return is
      },
      readRow,
      hear: (path) => {
        isThis ||= OF_THE_ANSWER.includes(path)
      },
      finish: (rows) => {
        if (!isThis) throw new BrokenFile('not-this-format', rows)
      },
    })
  },
  writer: () => {
    let count = 0
    const line = (signal: string, hash: string, status: string, at: Date | null): string => {
      count += 1
      const record = {
        lastModtimestamp: at === null ? 0 : Math.floor(at.getTime() / 1000),
        signalType: signal,
        hashValue: hash,
        hashStatus: status,
        caseNumbers: {},
        CSPFeedbacks: [],
      }
      return `${count > 1 ? ',' : ''}\n${JSON.stringify(record)}`
    }
    return {
      begin: () => '{"hashRecords":[',
      write: (record) => {
        if (record.sort === 'tombstone') {
          const [signal = '', hash = ''] = record.ownId.split(':')
          return wayOf(signal) !== undefined ? line(signal, hash, 'Withdrawn', record.datedAt) : null
        }
        const way = record.pdq !== null ? 'pdq' : 'md5'
        const hash = record[way]
        return hash === null ? null : line(NAME_OF[way], hash, record.classification, record.datedAt)
      },
      end: () => `\n],"count":${count},"nextPageToken":"","nextSetTimestamp":0,"hasMoreRecords":false}\n`,
    }
  },
}
