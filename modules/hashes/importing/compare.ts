import type { Desk } from '@vigie/platform/operation'
import {
  DATED,
  type Entry,
  type FileRow,
  type Format,
  type ListRecord,
  type PassedOver,
} from '../formats/format.ts'
import { CLASSES, gravest } from '../words.ts'
import { contentOf, type Problem, type StandingRow, selectStanding, type Versioned } from './import-rows.ts'
import { selectTombstones } from './tombstone-rows.ts'

type Placed = { readonly record: ListRecord; readonly at: number }
type Said = Pick<Problem, 'way' | 'word'>

/** Of two rows of one file about the same entry, whether the later one stands: its date, then what is safer. */
const laterStands = (before: ListRecord, after: ListRecord): { stands: boolean; word: string } => {
  const [earlier, later] = [before.datedAt?.getTime(), after.datedAt?.getTime()]
  if (earlier !== undefined && later !== undefined && earlier !== later)
    return { stands: later > earlier, word: 'said-twice' }
  if (before.sort === 'tombstone' || after.sort === 'tombstone')
    return { stands: after.sort === 'tombstone', word: 'said-twice' }
  if (before.class === after.class) return { stands: true, word: 'said-twice' }
  return { stands: gravest([before.class, after.class]) === after.class, word: 'lesser-class' }
}

/** Each entry once, as the rows of a batch leave it, and what is to be said of the rows that say it twice. */
export const foldTwice = (
  rows: readonly FileRow[],
): { records: Map<string, Placed>; said: Map<number, Said> } => {
  const records = new Map<string, Placed>()
  const said = new Map<number, Said>()
  rows.forEach(({ record }, at) => {
    if (record === null) return
    const before = records.get(record.ownId)
    if (before === undefined) {
      records.set(record.ownId, { record, at })
      return
    }
    const { stands, word } = laterStands(before.record, record)
    said.set(stands ? before.at : at, { way: word === 'said-twice' ? 'repaired' : 'left-out', word })
    if (stands) records.set(record.ownId, { record, at })
  })
  return { records, said }
}

/** What an entry says, its date apart. */
const withoutDate = (content: string): string => content.split('|').toSpliced(5, 1).join('|')

const isGraver = (one: string, than: string): boolean => {
  const [place, other] = [one, than].map((word) => CLASSES.map(String).indexOf(word))
  return (place ?? 0) < (other ?? 0)
}

type Fate = 'add' | 'replace' | 'unchanged' | PassedOver

/** What becomes of an entry that a file says, given what stands and when its owner last took it back. */
const fateOf = (
  entry: Entry,
  given: { date: Date; speaksForItself: boolean; import: string },
  before: StandingRow | undefined,
  takenBack: Date | undefined,
): Fate => {
  const { date } = given
  // Whoever withdrew stays withdrawn, until a later word of the owner brings the entry back.
  if (takenBack !== undefined && (date <= takenBack || !given.speaksForItself)) return 'withdrawn-since'
  if (before === undefined) return 'add'
  const content = contentOf(entry)
  if (!before.withdrawn) {
    if (before.content === content) return 'unchanged'
    if (date < before.since) return 'older-than-ours'
    if (before.import === given.import && entry.datedAt === null && isGraver(before.class, entry.class))
      return 'lesser-class'
    return 'replace'
  }
  if (before.cause !== 'by-us') return 'add'
  // We let it count no longer: the same words again are nothing new.
  if (withoutDate(before.content) === withoutDate(content)) return 'unchanged'
  return date < before.since ? 'older-than-ours' : 'add'
}

/** What a batch of rows does to the entries that stand. */
export const compare = async (
  desk: Desk,
  list: string,
  begun: { readonly import: string; readonly datedAt: Date; readonly format: Format },
  records: ReadonlyMap<string, Placed>,
) => {
  const ids = [...records.keys()]
  const standing = await selectStanding(desk.db, list, ids)
  const tombstones = await selectTombstones(desk.db, list, ids)
  const added: (Entry & Versioned)[] = []
  const replaced: (Versioned & { cause: 'replaced' })[] = []
  const taken: (Versioned & { cause: 'tombstone' })[] = []
  const buried: { ownId: string; at: Date }[] = []
  const passedOver = new Map<string, PassedOver>()
  let unchanged = 0
  for (const [ownId, { record }] of records) {
    const before = standing.get(ownId)
    const counts = before !== undefined && !before.withdrawn
    const date = record.datedAt ?? begun.datedAt
    if (record.sort === 'tombstone') {
      if (counts && date < before.since) {
        passedOver.set(ownId, 'older-than-ours')
        continue
      }
      buried.push({ ownId, at: date })
      if (counts) taken.push({ ownId, version: before.version, cause: 'tombstone' })
      else unchanged += 1
      continue
    }
    const speaksForItself = record.datedAt !== null || !DATED.includes(begun.format)
    const given = { date, speaksForItself, import: begun.import }
    const fate = fateOf(record, given, before, tombstones.get(ownId))
    if (fate === 'unchanged') unchanged += 1
    else if (fate !== 'add' && fate !== 'replace') passedOver.set(ownId, fate)
    else {
      if (counts) replaced.push({ ownId, version: before.version, cause: 'replaced' })
      added.push({ ...record, version: (before?.version ?? 0) + 1 })
    }
  }
  return { added, replaced, taken, buried, unchanged, passedOver }
}
