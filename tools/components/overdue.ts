import { DAY } from '../../kernel/index.ts'

/** Within how many days of its release a newer version is taken in; SECURITY.md says the same to everybody. */
export const WITHIN_DAYS = { sameLine: 90, nextLine: 365, tool: 365 } as const

/** Lines that their maintainers maintain for years; a newer one is no reason to leave them. */
export const LONG_LINES: Readonly<Record<string, string>> = {
  node: 'the line with long support that we bring along',
  '@types/node': 'describes the line of node that we bring along',
}

export interface Component {
  readonly name: string
  readonly current: string
  /** Whether it only builds and tests, and is in nothing that runs for a visitor. */
  readonly isTool: boolean
  /** When each version was released. */
  readonly released: Readonly<Record<string, string>>
}

type Version = readonly [number, number, number]

const versionOf = (text: string): Version | null => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? []
  return patch === undefined ? null : [Number(major), Number(minor), Number(patch)]
}

const isNewer = (one: Version, other: Version): boolean => {
  const at = one.findIndex((part, place) => part !== other[place])
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0)
}

/** Before 1.0 each minor version is a line of its own. */
const lineOf = ([major, minor]: Version): string => (major === 0 ? `0.${minor}` : String(major))

/** What of this component is longer out than it may wait; whole days, counted from the first release that we lack. */
export const overdue = ({ name, current, isTool, released }: Component, now: Date): string[] => {
  const used = versionOf(current)
  if (used === null) return []
  const newer = Object.entries(released).flatMap(([text, moment]) => {
    const version = versionOf(text)
    return version !== null && isNewer(version, used)
      ? [{ text, version, days: Math.floor((now.getTime() - Date.parse(moment)) / DAY) }]
      : []
  })
  const late = (kind: 'sameLine' | 'nextLine'): string[] => {
    const within = WITHIN_DAYS[isTool ? 'tool' : kind]
    const of = newer.filter(({ version }) => (lineOf(version) === lineOf(used)) === (kind === 'sameLine'))
    const oldest = of.sort((one, other) => other.days - one.days)[0]
    return oldest !== undefined && oldest.days > within
      ? [`${name} ${current}: ${oldest.text} is out for ${oldest.days} days, of ${within}`]
      : []
  }
  return [...late('sameLine'), ...(name in LONG_LINES ? [] : late('nextLine'))]
}
