import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, startServer } from '@vigie/platform/database'
import { databaseNameOf } from '@vigie/platform/house'
import { sql } from 'kysely'
import { conclude, rounded } from '../verdict.ts'
import { runImport } from './run-import.ts'
import { type Written, writeList } from './write-list.ts'

/*
 * How fast does a list come in, in how much memory, and what is left of it when the import is killed in the middle? The
 * command is the operator's own, from its start to its end; the database server runs on the same cores.
 */
const quick = process.argv.includes('--quick') || process.env.BENCH_QUICK === '1'
const ROWS = quick ? 40_000 : 1_000_000
const FORMATS: readonly Written[] = ['plain-pdq', 'ncmec']

const say = (words: string): boolean => process.stderr.write(`${words}\n`)
const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
const server = await startServer({ folder: join(folder, 'postgres') })
const figures: Record<string, number> = {}
try {
  const env = { VIGIE_DATA: join(folder, 'data'), VIGIE_DATABASE_URL: server.url('postgres') }
  const file = (format: Written): string => join(folder, format)
  for (const format of FORMATS) await writeList(file(format), format, ROWS)
  for (const format of FORMATS) {
    const { seconds, megabytes, report } = await runImport({ file: file(format), format, list: format }, env)
    if (report?.added !== ROWS) throw new Error(`${format}: ${report?.added} of ${ROWS} rows were added`)
    figures[`rowsPerSecond_${format}`] = rounded(ROWS / seconds)
    figures[`megabytes_${format}`] = rounded(megabytes)
    say(`${format}: ${ROWS} rows in ${rounded(seconds)} s, ${rounded(megabytes)} MB at most`)
  }
  const [format] = FORMATS
  const killed = { file: file(format ?? 'plain-pdq'), format: format ?? 'plain-pdq', list: 'killed' }
  const first = await runImport({ ...killed, killAt: ROWS / 2 }, env)
  const second = await runImport(killed, env)
  say(`killed after ${rounded(first.seconds)} s; then it went on after row ${second.report?.resumedAt}`)
  const books = connect(server.url(databaseNameOf('centre', 'hotline')), { max: 1 })
  const { rows } = await sql<{ entries: number; different: number; counted: number }>`
    select count(*)::int as entries, count(distinct e.pdq)::int as different,
      (select sum(s.added)::int from hashes.import_step s join hashes.import i on i.id = s.import
        where i.list = max(e.list::text)::uuid) as counted
    from hashes.list_entry e where e.list = (select id from hashes.list where name = 'killed')`.execute(books)
  await books.close()
  const [{ entries, different, counted } = { entries: 0, different: 0, counted: 0 }] = rows
  figures.resumedAt = second.report?.resumedAt ?? 0
  figures.lost = ROWS - different
  figures.doubled = entries - different
  figures.miscounted = Math.abs(ROWS - counted)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

conclude('lists', figures, {
  ...(quick
    ? {}
    : { 'rowsPerSecond_plain-pdq': { atLeast: 5_000 }, rowsPerSecond_ncmec: { atLeast: 5_000 } }),
  'megabytes_plain-pdq': { atMost: 300 },
  megabytes_ncmec: { atMost: 300 },
  resumedAt: { atLeast: 1 },
  lost: { atMost: 0 },
  doubled: { atMost: 0 },
  miscounted: { atMost: 0 },
})
