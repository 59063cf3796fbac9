import { newId } from '@vigie/kernel'
import { bySystem, type Desk, type House } from '@vigie/platform/operation'
import { type FileRow, type Format, NOT_HELD } from '../formats/format.ts'
import { ensureList } from '../lists/ensure-list.ts'
import { getList } from '../lists/find-lists.ts'
import { selectListNamed } from '../lists/list-rows.ts'
import { refuse } from '../refusals.ts'
import { compare, foldTwice } from './compare.ts'
import {
  holdList,
  insertEntries,
  insertImport,
  insertProblems,
  insertStep,
  insertWithdrawals,
  type Problem,
  selectProblems,
  selectProgress,
  selectTotals,
  type Totals,
} from './import-rows.ts'
import { readFile, surveyFile } from './survey-file.ts'
import { insertTombstones } from './tombstone-rows.ts'

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
  /** There was no list of that name, and it was made. */
  readonly made: boolean
  readonly problems: readonly { way: string; word: string; rows: number; first: number; record: number }[]
}

type Said = Pick<Problem, 'way' | 'word'>
type Phase = 'reading' | 'importing'
type Wish = {
  readonly file: string
  readonly list: string
  /** Without it: the format of the list. */
  readonly format?: Format
  /** Whose list it is: where there is none of that name it is made, once the file has proved to be one. */
  readonly owner?: string
  /** Reads a file again that was already imported. */
  readonly again?: boolean
  readonly by?: string | null
  readonly batch?: number
  readonly say?: (phase: Phase, rows: number, of: number | null) => void
}

type Begun = {
  readonly import: string
  readonly datedAt: Date
  readonly format: Format
  step: number
  position: number
}

/** What is to be said of each row, by its place in the batch. */
const problemsOf = (rows: readonly FileRow[], from: number, said: ReadonlyMap<number, Said>): Problem[] =>
  rows.flatMap(({ line, refused, repairs }, at) => {
    const own = said.get(at)
    const isHeld = refused === null || !NOT_HELD.includes(refused)
    const words = [
      ...(refused === null
        ? []
        : [{ way: isHeld ? ('refused' as const) : ('left-out' as const), word: refused }]),
      ...repairs.map((word) => ({ way: 'repaired' as const, word })),
      ...(own === undefined ? [] : [own]),
    ]
    return words.map((one) => ({ record: from + at + 1, line, ...one }))
  })

/** One batch in one transaction, with how far the file is done: whatever kills us, it is there whole or not at all. */
const takeBatch = async (
  desk: Desk,
  list: string,
  begun: Begun,
  rows: readonly FileRow[],
  given: { isLast: boolean; named: number },
): Promise<number> => {
  await holdList(desk.db, list)
  const { records, said } = foldTwice(rows)
  const { added, replaced, taken, buried, unchanged, passedOver } = await compare(desk, list, begun, records)
  for (const [ownId, word] of passedOver) {
    const at = records.get(ownId)?.at
    if (at !== undefined) said.set(at, { way: 'left-out', word })
  }
  await insertWithdrawals(desk.db, {
    list,
    import: begun.import,
    gone: [...replaced, ...taken],
    by: null,
    at: desk.now,
  })
  await insertEntries(desk.db, list, begun.import, added)
  await insertTombstones(desk.db, list, begun.import, buried)
  const problems = problemsOf(rows, begun.position, said)
  const countOf = (way: Problem['way']): number =>
    new Set(problems.filter((problem) => problem.way === way).map(({ record }) => record)).size
  await insertStep(desk.db, {
    import: begun.import,
    step: begun.step + 1,
    position: begun.position + rows.length,
    added: added.length - replaced.length,
    replaced: replaced.length,
    withdrawn: taken.length,
    unchanged,
    repaired: countOf('repaired'),
    refused: countOf('refused'),
    left_out: countOf('left-out'),
    is_last: given.isLast,
    taken_at: desk.now,
  })
  const named = problems.slice(0, NAMED_PROBLEMS - given.named)
  await insertProblems(desk.db, begun.import, begun.step + 1, named)
  return named.length
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
    const { step, position, ended, datedAt } = before
    return { import: before.import, datedAt, format, step, position, already: ended }
  }
  const id = newId()
  const datedAt = before?.datedAt ?? desk.now
  await insertImport(desk.db, {
    id,
    list,
    file_digest: digest,
    turn: (before?.turn ?? 0) + 1,
    format,
    began_by: wish.by ?? null,
    began_at: desk.now,
    dated_at: datedAt,
  })
  return { import: id, datedAt, format, step: 0, position: 0, already: false }
}

const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === '23505'

/** Takes a file into a list, batch by batch in bounded memory. Killed, it goes on where it was when it is called again. */
export const importList = async (house: House, wish: Wish): Promise<ImportReport> => {
  const { file, say = () => undefined, batch: size = BATCH } = wish
  const known = await bySystem(house, ({ db }) => selectListNamed(db, wish.list))
  const format = wish.format ?? known?.format
  if (format === undefined || (known === null && wish.owner === undefined)) throw refuse('no-such-list')
  const survey = await surveyFile(file, format, (rows) => say('reading', rows, null))
  const { made } = await ensureList(house, { name: wish.list, format, owner: wish.owner ?? wish.list })
  const list = await bySystem(house, (desk) => getList(desk, wish.list))
  const begun = await bySystem(house, async (desk) => {
    const found = await begin(desk, list.id, survey.digest, format, wish)
    if (!found.already) await house.record(desk, 'hashes.import-list', `import:${found.import}`)
    return found
  })
  const resumedAt = begun.step > 0 && !begun.already ? begun.position : null
  let named = 0
  let passed = 0
  let held: FileRow[] = []
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
    made,
    ...(await selectTotals(desk.db, begun.import)),
    problems: await selectProblems(desk.db, begun.import),
  }))
}
