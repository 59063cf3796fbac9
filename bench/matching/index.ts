import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conclude, rounded } from '../verdict.ts'
import { ensureFaiss } from './debian.ts'
import { SETS } from './lists.ts'
import { type Dose, type Measured, measure, type PeerName } from './measure.ts'
import { results } from './report.ts'

/*
 * How fast are all fingerprints within 31 bits found, exactly, on one thread, and what does that take? The peers build the
 * same list in processes of their own and then answer the same queries by turns, round after round.
 */
const quick = process.argv.includes('--quick') || process.env.BENCH_QUICK === '1'
const json = process.argv.includes('--json')

const SIZES = quick ? [20_000, 200_000] : [1_000_000, 10_000_000]
const doseFor = (size: number): Dose => {
  const few = size > 1_000_000
  return {
    rounds: quick ? 3 : 5,
    queries: {
      ours: quick ? 400 : 2000,
      typescript: few ? 200 : 400,
      multihash: few ? 80 : 200,
      flat: few ? 8 : 40,
      'one-by-one': few ? 40 : 200,
      pgvector: quick ? 8 : 4,
    },
  }
}

const faiss = ensureFaiss()
const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
const measured: Measured[] = []
try {
  for (const size of SIZES) {
    for (const set of SETS) measured.push(await measure(folder, set, size, doseFor(size), faiss))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

const table = results(measured, { faiss })
if (!json) process.stdout.write(`${table}\n`)
if (!quick) await writeFile(join(import.meta.dirname, 'RESULTS.md'), table)

const [small, large] = SIZES
const rowsOf = (peers: readonly PeerName[], sizes: readonly (number | undefined)[]) =>
  measured
    .filter(({ size }) => sizes.includes(size))
    .flatMap(({ rows }) => rows.filter(({ peer }) => peers.includes(peer)))
const wasm = rowsOf(['ours'], [large])
const least = (numbers: readonly number[]) => rounded(Math.min(...numbers))
const most = (numbers: readonly number[]) => rounded(Math.max(...numbers))
const speedups = (size: number | undefined) =>
  measured.filter((one) => one.size === size).map(({ speedup }) => speedup)

conclude(
  'matching',
  {
    // faiss Flat, another program, must say the same as our own comparison one by one.
    recall: Math.min(...rowsOf(['ours', 'typescript', 'flat'], SIZES).map(({ recall }) => recall)),
    timesFaissSmall: least(speedups(small)),
    timesFaissLarge: least(speedups(large)),
    p99MillisecondsLarge: most(wasm.map(({ p99 }) => p99)),
    gigabytesLarge: most(wasm.map(({ built }) => (built?.megabytes ?? Number.NaN) / 1000)),
    buildSecondsLarge: most(wasm.map(({ built }) => built?.seconds ?? Number.NaN)),
    buildProcessorSecondsLarge: most(wasm.map(({ built }) => built?.processorSeconds ?? Number.NaN)),
  },
  {
    recall: { atLeast: 1 },
    // Without faiss there is nothing to compare with: the run says so above and measures the rest.
    ...(faiss && !quick && { timesFaissSmall: { atLeast: 60 }, timesFaissLarge: { atLeast: 150 } }),
    p99MillisecondsLarge: { atMost: 1 },
    gigabytesLarge: { atMost: 1.1 },
    buildSecondsLarge: { atMost: 10 },
  },
)
