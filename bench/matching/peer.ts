import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What a peer says of one query: how many entries, the sum of their distances, their numbers xor-ed. */
export type Digest = readonly [count: number, distances: number, entries: number]

export type Built = {
  readonly seconds: number
  /** Of the processor's time, which other work on the machine does not lengthen. */
  readonly processorSeconds: number
  readonly megabytes: number
}
export type Asked = { readonly milliseconds: readonly number[]; readonly digests: readonly Digest[] }

/** A process of its own that builds, and answers the first so many queries, one at a time, on one thread. */
export type Peer = {
  build(way: string): Promise<Built>
  ask(way: string, queries: number): Promise<Asked>
  /** Bytes a second that one thread reads from memory. */
  bandwidth(): Promise<number>
  end(): Promise<void>
}

export const startPeer = (
  program: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Peer => {
  const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const tell = async (...what: (string | number)[]) => {
    child.stdin.write(`${what.join(' ')}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error(`${program} ended before it answered ${what.join(' ')}`)
    return JSON.parse(value)
  }
  return {
    build: (way) => tell('build', way),
    ask: (way, queries) => tell('ask', way, queries),
    bandwidth: () => tell('bandwidth'),
    end: async () => {
      child.stdin.end()
      await ended
    },
  }
}
