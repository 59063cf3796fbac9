import { existsSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measured, PeerName, Row } from './measure.ts'

const NAMES: Readonly<Record<PeerName, string>> = {
  ours: '**@vigie/hamming, WebAssembly**',
  typescript: '@vigie/hamming, TypeScript',
  'one-by-one': '@vigie/hamming, one by one (WebAssembly)',
  multihash: 'faiss MultiHash(256, 16, 16), 1 flip',
  flat: 'faiss Flat (native popcount)',
  pgvector: 'pgvector in PGlite, sequential scan',
}

const digits = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB')
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2)
}

const line = ({ peer, built, queries, perSecond, p50, p99, recall }: Row): string =>
  `| ${NAMES[peer]} | ${digits(perSecond)} | ${digits(p50)} | ${digits(p99)} | ${built ? digits(built.megabytes) : 'as above'} | ${built ? `${digits(built.seconds)} (${digits(built.processorSeconds)})` : 'none'} | ${recall.toFixed(3)} | ${queries} |`

const section = ({ set, size, rows, speedup, bytesPerSecond, answers }: Measured): string => {
  const limit = bytesPerSecond / (size * 32)
  return `## ${size.toLocaleString('en-GB')} fingerprints, ${set}

| | queries/s | p50 ms | p99 ms | memory MB | build s (processor) | recall | queries |
|---|---|---|---|---|---|---|---|
${[...rows]
  .sort((a, b) => b.perSecond - a.perSecond)
  .map(line)
  .join('\n')}

${Number.isFinite(speedup) ? `${digits(speedup)} times as fast as faiss MultiHash on the same queries. ` : ''}${
  Number.isFinite(limit)
    ? `One thread reads ${digits(bytesPerSecond / 1e9)} GB/s from memory here: whoever compares one by one cannot answer more than ${digits(limit)} queries a second. `
    : ''
}A query has ${digits(answers.mean)} answers on average, ${answers.most.toLocaleString('en-GB')} at most.
`
}

/** What decides how dear a read is that no cache has: sizes of the first core's caches, and whether pages may be huge. */
const memoryOf = (): string => {
  const [caches, pages] = [
    '/sys/devices/system/cpu/cpu0/cache',
    '/sys/kernel/mm/transparent_hugepage/enabled',
  ]
  const sizes = [0, 1, 2, 3]
    .map((each) => `${caches}/index${each}/size`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim())
  const huge = existsSync(pages) ? /\[(\w+)\]/.exec(readFileSync(pages, 'utf8'))?.[1] : undefined
  return `caches ${sizes.join(', ') || 'unknown'}; huge pages: ${huge ?? 'unknown'}`
}

export const results = (
  measured: readonly Measured[],
  { faiss }: { faiss: boolean },
): string => `# Matching: what was measured

\`npm run bench -- matching\` (\`--quick\` for a small dose). Radius 31, everything within it must be found.

Machine: ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${memoryOf()}, Node ${process.versions.node}. ${new Date().toISOString().slice(0, 10)}. One thread each.${faiss ? '' : ' **faiss was absent.**'}

${measured.map(section).join('\n')}
## How

- **Uniform**: nothing but chance. **Skewed**: of 1000 entries 50 repeat a fingerprint in groups of 2 to 64, 1 is one and the same
  fingerprint throughout the list, 150 are near duplicates (up to 20 bits from their centre) in clusters of 8 to 2048 at 10 million
  (as many entries in small clusters as in large), 2 are near duplicates of one single picture, 50 have half of their bits alike;
  the rest is chance. Queries come from the whole list, so dense places are asked about as often as they are dense.
- **Queries**: three of four are an entry with 0 to 31 bits turned, the others lie 32 to 60 bits from one or nowhere near. Slow
  peers get the first few of the same queries (last column); the ratio to faiss is taken on the same queries.
- **Rounds**: the peers answer by turns; a query's time is the middle one of its rounds, so that other work on the machine, which
  falls on all alike, does not decide. p99 is over those.
- **Build** is told twice: by the clock, and in brackets the processor's time, which other work on the machine does not lengthen.
- **Memory**: the most the process ever had, everything included; of faiss the list that Python read in beside it is taken off.
  PGlite's includes the list and the copy it is loaded from.
- **Recall**: the number of answers, the sum of their distances and their entry numbers, compared with the comparison one by one
  over the same queries; and every planted entry must bring an answer. faiss Flat, another program, must agree as well.
- **Lines**: times depend on the processor; what a query touches does not. \`npm run lines LIST QUERIES\` in \`packages/hamming\`
  counts the lines of 64 bytes and the pages of 4 kB that it reads, without measuring any time.
- pgvector is asked at one million only, and TypeScript at ten million only in the uniform set: its sequential scan grows with the list. PGlite is PostgreSQL in WebAssembly, slower
  than a native one.
`
