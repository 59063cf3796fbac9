import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quantile } from '../verdict.ts'
import { type Planted, type SetName, writeList, writeQueries } from './lists.ts'
import { type Asked, type Built, type Digest, type Peer, startPeer } from './peer.ts'

/** Who is asked what, and how many of the queries at each size (the slow ones fewer). */
export const PEERS = ['multihash', 'flat', 'pgvector', 'typescript', 'one-by-one', 'ours'] as const
export type PeerName = (typeof PEERS)[number]

export type Row = {
  readonly peer: PeerName
  readonly built: Built | undefined
  readonly queries: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Of the entries that a comparison one by one gives, so many were given. */
  readonly recall: number
}

export type Measured = {
  readonly set: SetName
  readonly size: number
  readonly rows: readonly Row[]
  /** How many times as fast as faiss's MultiHash on the same queries. */
  readonly speedup: number
  readonly bytesPerSecond: number
  readonly answers: { readonly mean: number; readonly most: number }
}

export type Dose = { readonly rounds: number; readonly queries: Readonly<Record<PeerName, number>> }

const OURS = new URL('./peer-ours.ts', import.meta.url)
const PGVECTOR = new URL('./peer-pgvector.ts', import.meta.url)
const AT_MOST_FOR_THE_SLOW = 1_000_000

type Asking = { readonly name: PeerName; readonly peer: Peer; readonly way: string; built: Built | undefined }

export const measure = async (folder: string, set: SetName, size: number, dose: Dose, faiss: boolean) => {
  const [list, queryFile] = [join(folder, 'list'), join(folder, 'queries')]
  writeList(list, set, size)
  const planted = writeQueries(queryFile, list, size, Math.max(...Object.values(dose.queries)))
  const node = (file: URL, ...words: string[]) =>
    startPeer(process.execPath, ['--import', 'tsx', fileURLToPath(file), list, queryFile, ...words])
  const python = (): Peer =>
    startPeer('/usr/bin/python3', [join(import.meta.dirname, 'peer_faiss.py'), list, queryFile], {
      OMP_NUM_THREADS: '1',
    })
  const ours = node(OURS)
  const asking: Asking[] = []
  const open = async (name: PeerName, peer: Peer, way: string): Promise<void> => {
    process.stdout.write(`${set} ${size}: ${name} builds\n`)
    asking.push({ name, peer, way, built: await peer.build(way) })
  }
  if (faiss) {
    await open('multihash', python(), 'multihash')
    await open('flat', python(), 'flat')
  }
  if (size <= AT_MOST_FOR_THE_SLOW) await open('pgvector', node(PGVECTOR), 'sequential')
  if (size <= AT_MOST_FOR_THE_SLOW || set === 'uniform') {
    await open('typescript', node(OURS, 'typescript'), 'search')
  }
  await open('ours', ours, 'search')
  asking.push({ name: 'one-by-one', peer: ours, way: 'one-by-one', built: undefined })
  try {
    const bandwidths: number[] = []
    const answers = new Map<PeerName, Asked[]>(asking.map(({ name }) => [name, []]))
    for (let round = 0; round < dose.rounds; round++) {
      for (const { name, peer, way } of asking)
        answers.get(name)?.push(await peer.ask(way, dose.queries[name]))
      const reader = asking.find(({ name }) => name === 'flat')
      if (reader) bandwidths.push(await reader.peer.bandwidth())
      process.stdout.write(`${set} ${size}: round ${round + 1} of ${dose.rounds}\n`)
    }
    return conclusion(set, size, asking, answers, planted, quantile(bandwidths, 0.5))
  } finally {
    await Promise.all([...new Set(asking.map(({ peer }) => peer))].map((peer) => peer.end()))
  }
}

const conclusion = (
  set: SetName,
  size: number,
  asking: readonly Asking[],
  answers: ReadonlyMap<PeerName, readonly Asked[]>,
  planted: readonly Planted[],
  bytesPerSecond: number,
): Measured => {
  const first = (name: PeerName): readonly Digest[] => answers.get(name)?.[0]?.digests ?? []
  const truth = first('one-by-one')
  const rows = asking.map(({ name, built }): Row => {
    const times = eachInItsMiddle(answers.get(name) ?? [])
    const total = times.reduce((sum, each) => sum + each, 0)
    return {
      peer: name,
      built,
      queries: times.length,
      perSecond: (times.length / total) * 1000,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      recall: Math.min(recallOf(first(name), truth), plantedFound(first(name), planted)),
    }
  })
  const counts = first('ours').map(([count]) => count)
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return {
    set,
    size,
    rows,
    bytesPerSecond,
    speedup: speedupOf(answers.get('multihash') ?? [], answers.get('ours') ?? []),
    answers: { mean, most: Math.max(...counts) },
  }
}

/** For each query the middle of its times in the rounds, so that a neighbour on the machine is not counted as ours. */
const eachInItsMiddle = (rounds: readonly Asked[]): number[] =>
  (rounds[0]?.milliseconds ?? []).map((_, query) =>
    quantile(
      rounds.map(({ milliseconds }) => milliseconds[query] ?? Number.NaN),
      0.5,
    ),
  )

/** The same queries on both sides, each with the middle of its times. */
const speedupOf = (slow: readonly Asked[], fast: readonly Asked[]): number => {
  const [one, other] = [eachInItsMiddle(slow), eachInItsMiddle(fast)]
  const total = (times: readonly number[]) => times.slice(0, one.length).reduce((sum, each) => sum + each, 0)
  return total(one) / total(other)
}

/** An answer that differs in anything but its length counts as wholly missed. */
const recallOf = (given: readonly Digest[], truth: readonly Digest[]): number => {
  let [expected, found] = [0, 0]
  for (const [query, [count, distances, entries]] of truth.slice(0, given.length).entries()) {
    const [some = 0, sum, mixed] = given[query] ?? []
    expected += count
    found +=
      some < count || (some === count && sum === distances && mixed === entries) ? Math.min(some, count) : 0
  }
  return expected === 0 ? 1 : found / expected
}

/** Every planted entry brings at least one answer; strangers are compared above. */
const plantedFound = (given: readonly Digest[], planted: readonly Planted[]): number => {
  const asked = planted
    .slice(0, given.length)
    .flatMap((plant, query) => (plant ? [given[query]?.[0] ?? 0] : []))
  return asked.filter((count) => count > 0).length / Math.max(1, asked.length)
}
