/** Everything that can be wrong with the books of the audit, in the order in which it is told. */
export const FINDINGS = [
  'entry-changed',
  'entry-missing',
  'entry-twice',
  'entry-left-out',
  'entry-back-dated',
  'leaf-missing',
  'leaf-stray',
  'node-changed',
  'node-missing',
  'node-stray',
  'log-shorter',
  'log-rewritten',
  'head-forged',
  'head-out-of-order',
  'head-removed',
  'head-elsewhere',
] as const
export type FindingWord = (typeof FINDINGS)[number]

export interface Finding {
  readonly what: FindingWord
  readonly position?: number
  readonly entry?: string
  /** The size of the head that shows it. */
  readonly size?: number
  /** The same in a sentence, with where. */
  readonly says: string
}

/** So many are told one by one; the rest is counted. */
const MOST_TOLD = 1_000

export interface Findings {
  readonly add: (finding: Finding) => void
  readonly told: readonly Finding[]
  readonly counts: Partial<Record<FindingWord, number>>
}

export const findings = (): Findings => {
  const told: Finding[] = []
  const counts: Partial<Record<FindingWord, number>> = {}
  return {
    told,
    counts,
    add: (finding) => {
      counts[finding.what] = (counts[finding.what] ?? 0) + 1
      if (told.length < MOST_TOLD) told.push(finding)
    },
  }
}
