/** What the access table of any house is made of: who may come where, line by line, and what they then find. */

/** What there may be about the thing that is asked for. */
export const STATES = ['own', 'others', 'closed', 'destroyed', 'other-house', 'absent'] as const
export type State = (typeof STATES)[number]

/**
 * What is not there looks the same whether it is another house's or never was. Of what was destroyed the desk still shows
 * that it was, and when; for whoever reported it, its receipt is one that never was.
 */
export type Fate = 'let in' | 'not there'
export const FATES: Readonly<Record<State, Fate>> = {
  own: 'let in',
  others: 'let in',
  closed: 'let in',
  destroyed: 'let in',
  'other-house': 'not there',
  absent: 'not there',
}

export const NOBODY_HAS = '00000000-0000-4000-8000-000000000000'

/** Who may; and how the thing then looks to them, where it is not as `FATES` says. */
export type Line =
  | readonly string[]
  | {
      readonly who: readonly string[]
      readonly fate: Partial<Readonly<Record<State, Fate | ((visitor: string) => Fate)>>>
    }
export type Table = Readonly<Record<string, Line>>

/** The table of one house, written by hand and by nobody derived: its apps route by route, and its operations. */
export interface AccessTables {
  readonly console: Table
  readonly partner: Table
  readonly public: Table
  readonly worker: Table
  readonly acts: Table
}

const isList = (line: Line): line is readonly string[] => Array.isArray(line)

export const whoOf = (line: Line | undefined): readonly string[] =>
  line === undefined ? [] : isList(line) ? line : line.who

export const fateOf = (line: Line | undefined, visitor: string, state: State): Fate => {
  const own = line === undefined || isList(line) ? undefined : line.fate[state]
  return (typeof own === 'function' ? own(visitor) : own) ?? FATES[state]
}
