import { newId } from '@vigie/kernel'
import { bySystem, type Desk, type House } from '@vigie/platform/operation'
import type { Entry, Format, ReadRow } from '../formats/format.ts'
import { getList } from '../lists/find-lists.ts'
import { refuse } from '../refusals.ts'
import {
  contentOf,
  holdList,
  insertEntries,
  insertImport,
  insertProblems,
  insertStep,
  insertWithdrawals,
  type Problem,
  selectProblems,
  selectProgress,
  selectStanding,
  selectTotals,
  type Totals,
  type Versioned,
} from './import-rows.ts'
import { readFile, surveyFile } from './survey-file.ts'

const BATCH = 2_000
/** So many rows with something wrong are named one by one; the rest are only counted. */
const NAMED_PROBLEMS = 10_000

export type ImportReport = Totals & {
  readonly import: string
  readonly list: string
  readonly rows: number
  /** Where an earlier try left off; null when this one began the file. */
  readonly resumedAt: number | null
  /** The very same file was imported before, and nothing was done now. */
  readonly already: boolean
  readonly problems: readonly { way: string; word: string; rows: number; first: number }[]
}

type Phase = 'reading' | 'importing'
type Wish = {
  readonly file: string
  readonly list: string
  /** Without it: the format of the list. */
  readonly format?: Format
  /** Reads a file again that was already imported. */
  readonly again?: boolean
  readonly by?: string | null
  readonly batch?: number
  readonly say?: (phase: Phase, rows: number, of: number | null) => void
}

type Begun = { readonly import: string; step: number; position: number }

/** What a batch of rows does to the entries that stand. */
const compare = async (
  desk: Desk,
  list: string,
  records: ReadonlyMap<string, NonNullable<ReadRow['record']>>,
) => {
  const standing = await selectStanding(desk.db, list, [...records.keys()])
  const added: (Entry & Versioned)[] = []
  const replaced: (Versioned & { cause: 'replaced' })[] = []
  const taken: (Versioned & { cause: 'tombstone' })[] = []
  let unchanged = 0
  for (const [ownId, record] of records) {
    const before = standing.get(ownId)
    const counts = before !== undefined && !before.withdrawn
    if (record.sort === 'tombstone') {
      if (counts) taken.push({ ownId, version: before.version, cause: 'tombstone' })
      else unchanged += 1
    } else if (counts && before.content === contentOf(record)) {
      unchanged += 1
    } else {
      if (counts) replaced.push({ ownId, version: before.version, cause: 'replaced' })
      added.push({ ...record, version: (before?.version ?? 0) + 1 })
    }
  }
  return { added, replaced, taken, unchanged }
}

const problemsOf = (rows: readonly ReadRow[], from: number, twice: ReadonlySet<number>): Problem[] =>
  rows.flatMap((row, at) => [
    ...(row.refused === null ? [] : [{ record: from + at + 1, way: 'refused' as const, word: row.refused }]),
    ...[...row.repairs, ...(twice.has(at) ? ['said-twice'] : [])].map((word) => ({
      record: from + at + 1,
      way: 'repaired' as const,
      word,
    })),
  ])

/** One batch in one transaction, with how far the file is done: whatever kills us, it is there whole or not at all. */
const takeBatch = async (
  desk: Desk,
  list: string,
  begun: Begun,
  rows: readonly ReadRow[],
  given: { isLast: boolean; named: number },
): Promise<number> => {
  await holdList(desk.db, list)
  const records = new Map<string, NonNullable<ReadRow['record']>>()
  const last = new Map<string, number>()
  const twice = new Set<number>()
  rows.forEach(({ record }, at) => {
    if (record === null) return
    const before = last.get(record.ownId)
    if (before !== undefined) twice.add(before)
    last.set(record.ownId, at)
    records.set(record.ownId, record)
  })
  const { added, replaced, taken, unchanged } = await compare(desk, list, records)
  await insertWithdrawals(desk.db, {
    list,
    import: begun.import,
    gone: [...replaced, ...taken],
    by: null,
    at: desk.now,
  })
  await insertEntries(desk.db, list, begun.import, added)
  await insertStep(desk.db, {
    import: begun.import,
    step: begun.step + 1,
    position: begun.position + rows.length,
    added: added.length - replaced.length,
    replaced: replaced.length,
    withdrawn: taken.length,
    unchanged,
    repaired: rows.filter(({ repairs }, at) => repairs.length > 0 || twice.has(at)).length,
    refused: rows.filter(({ record }) => record === null).length,
    is_last: given.isLast,
    taken_at: desk.now,
  })
  const problems = problemsOf(rows, begun.position, twice).slice(0, NAMED_PROBLEMS - given.named)
  await insertProblems(desk.db, begun.import, begun.step + 1, problems)
  return problems.length
}

const begin = async (
  desk: Desk,
  list: string,
  digest: Buffer,
  format: Format,
  wish: Wish,
): Promise<Begun & { already: boolean }> => {
  await holdList(desk.db, list)
  const before = await selectProgress(desk.db, list, digest)
  if (before !== null && (!before.ended || wish.again !== true)) {
    const { step, position, ended } = before
    return { import: before.import, step, position, already: ended }
  }
  const id = newId()
  await insertImport(desk.db, {
    id,
    list,
    file_digest: digest,
    turn: (before?.turn ?? 0) + 1,
    format,
    began_by: wish.by ?? null,
    began_at: desk.now,
  })
  return { import: id, step: 0, position: 0, already: false }
}

const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === '23505'

/** Takes a file into a list, batch by batch in bounded memory. Killed, it goes on where it was when it is called again. */
export const importList = async (house: House, wish: Wish): Promise<ImportReport> => {
  const { file, say = () => undefined, batch: size = BATCH } = wish
  const list = await bySystem(house, (desk) => getList(desk, wish.list))
  const format = wish.format ?? list.format
  const survey = await surveyFile(file, format, (rows) => say('reading', rows, null))
  const begun = await bySystem(house, async (desk) => {
    const found = await begin(desk, list.id, survey.digest, format, wish)
    if (!found.already) await house.record(desk, 'hashes.import-list', `import:${found.import}`)
    return found
  })
  const resumedAt = begun.step > 0 && !begun.already ? begun.position : null
  let named = 0
  let passed = 0
  let held: ReadRow[] = []
  const takeHeld = async (isLast: boolean): Promise<void> => {
    const rows = held
    held = []
    try {
      named += await bySystem(house, (desk) => takeBatch(desk, list.id, begun, rows, { isLast, named }))
    } catch (fault) {
      // Another process is at the same file, and took this step before us.
      throw isTaken(fault) ? refuse('somebody-was-faster') : fault
    }
    begun.step += 1
    begun.position += rows.length
    say('importing', begun.position, survey.rows)
  }
  if (!begun.already) {
    for await (const rows of readFile(file, format)) {
      for (const row of rows) {
        passed += 1
        if (passed <= begun.position) continue
        held.push(row)
        if (held.length >= size) await takeHeld(passed === survey.rows)
      }
    }
    if (held.length > 0 || begun.position === 0) await takeHeld(true)
  }
  return bySystem(house, async (desk) => ({
    import: begun.import,
    list: list.name,
    rows: survey.rows,
    resumedAt,
    already: begun.already,
    ...(await selectTotals(desk.db, begun.import)),
    problems: await selectProblems(desk.db, begun.import),
  }))
}
