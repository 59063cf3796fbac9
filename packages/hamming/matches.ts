import { MATCHES } from './layout.ts'

export type Match = { readonly entry: number; readonly distance: number }

const ENTRIES = 2 ** 32

/** Collects what the kernels find during one search: the distance above, the entry below, so that it sorts as a number. */
export class Found {
  private keys: number[] = []

  readonly take = (words: Uint32Array, count: number): void => {
    for (let at = MATCHES >> 2; at < (MATCHES >> 2) + count * 2; at += 2) {
      this.keys.push((words[at + 1] ?? 0) * ENTRIES + (words[at] ?? 0))
    }
  }

  /** Nearest first. */
  sorted(): Match[] {
    const keys = Float64Array.from(this.keys).sort()
    this.keys = []
    return Array.from(keys, (key) => ({ entry: key % ENTRIES, distance: Math.floor(key / ENTRIES) }))
  }
}
