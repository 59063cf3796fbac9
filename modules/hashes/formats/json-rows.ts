import { BrokenFile, type FileRow, type Reader, type ReadRow, refusedRow } from './format.ts'

/** Deeper than any list goes. */
const DEEPEST = 12
/** A row, a name or a text that is longer is not held. */
const LONGEST = 64 * 1024

type Level = { readonly sort: '{' | '['; key: string }
type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'done'

interface Wish {
  /** Whether the object that begins here, by the names on the way to it (`[]` for a place in a list), is a row. */
  isRow(path: string): boolean
  readRow(row: Readonly<Record<string, unknown>>): ReadRow
  /** A text, number or word that stands outside of rows. */
  hear?(path: string, text: string): void
  /** Nothing more comes; throws when something is missing. */
  finish?(rows: number): void
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9
const lineEnds = (text: string, from: number, to: number): number => {
  let ends = 0
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) ends += 1
  return ends
}
const SCALAR = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/

const parseText = (raw: string, rows: number): string => {
  try {
    return String(JSON.parse(raw))
  } catch {
    throw new BrokenFile('not-well-formed', rows)
  }
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a JSON file of any size row by row: only one row, name or text is ever held, none of them endless, nothing
 * endlessly deep. The readers at hand say of themselves that they are not made for what strangers send.
 */
export const jsonRows = (wish: Wish): Reader => {
  const levels: Level[] = []
  let state: State = 'value'
  let rows = 0
  /** What is being read: a text or a scalar outside of rows, or a row as it stands. */
  let held = ''
  let within: 'nothing' | 'text' | 'scalar' | 'row' = 'nothing'
  let escaped = false
  let rowText = false
  let rowDepth = 0
  let line = 1
  /** Where the row begins that is being read. */
  let rowLine = 1
  let rowTooLong = false

  const broken = (word: 'not-well-formed' | 'too-deep' | 'too-long' | 'ends-too-early'): never => {
    throw new BrokenFile(word, rows)
  }
  const path = (): string => levels.map(({ sort, key }) => (sort === '[' ? '[]' : key)).join('/')
  const afterValue = (): void => {
    state = levels.length === 0 ? 'done' : 'next'
  }
  const hear = (text: string): void => {
    const top = levels.at(-1)
    if (top?.sort === '{' && (state === 'key' || state === 'first-key')) {
      top.key = text
      state = 'colon'
      return
    }
    wish.hear?.(path(), text)
    afterValue()
  }
  const open = (sort: '{' | '['): void => {
    if (levels.length >= DEEPEST) broken('too-deep')
    levels.push({ sort, key: '' })
    state = sort === '{' ? 'first-key' : 'first-value'
  }
  const close = (sort: '{' | '['): void => {
    const allowed = sort === '{' ? ['first-key', 'next'] : ['first-value', 'next']
    if (levels.at(-1)?.sort !== sort || !allowed.includes(state)) broken('not-well-formed')
    levels.pop()
    afterValue()
  }
  const takesValue = (): boolean => state === 'value' || state === 'first-value'

  const finishRow = (): ReadRow => {
    rows += 1
    afterValue()
    if (rowTooLong) return refusedRow('too-long')
    let row: unknown
    try {
      row = JSON.parse(held)
    } catch {
      // Its brackets fit, or it would not have ended here: what is wrong with it is wrong in it alone.
      return refusedRow('not-readable')
    }
    return isObject(row) ? wish.readRow(row) : refusedRow('not-readable')
  }

  /** Goes on within a row as far as it reaches in this text; gives where it stopped and the row when it ended. */
  const throughRow = (text: string, from: number): { at: number; row: ReadRow | null } => {
    let at = from
    let ended = false
    for (; at < text.length && !ended; at += 1) {
      const code = text.charCodeAt(at)
      if (rowText) {
        if (escaped) escaped = false
        else if (code === 92) escaped = true
        else if (code === 34) rowText = false
      } else if (code === 34) rowText = true
      else if (code === 123 || code === 91) {
        rowDepth += 1
        if (rowDepth > DEEPEST) broken('too-deep')
      } else if (code === 125 || code === 93) {
        rowDepth -= 1
        ended = rowDepth === 0
      }
    }
    if (!rowTooLong) held += text.slice(from, at)
    if (held.length > LONGEST) {
      rowTooLong = true
      held = ''
    }
    if (!ended) return { at, row: null }
    within = 'nothing'
    const row = finishRow()
    held = ''
    return { at, row }
  }

  const throughText = (text: string, from: number): number => {
    let at = from
    let ended = false
    for (; at < text.length && !ended; at += 1) {
      const code = text.charCodeAt(at)
      if (escaped) escaped = false
      else if (code === 92) escaped = true
      else if (code === 34) ended = true
    }
    held += text.slice(from, at)
    if (held.length > LONGEST) broken('too-long')
    if (ended) {
      within = 'nothing'
      const raw = held
      held = ''
      hear(parseText(raw, rows))
    }
    return at
  }

  const throughScalar = (text: string, from: number): number => {
    let at = from
    while (at < text.length && !',]}'.includes(text.charAt(at)) && !isSpace(text.charCodeAt(at))) at += 1
    held += text.slice(from, at)
    if (held.length > 64) broken('not-well-formed')
    if (at < text.length) endScalar()
    return at
  }
  const endScalar = (): void => {
    if (!SCALAR.test(held)) broken('not-well-formed')
    within = 'nothing'
    const raw = held
    held = ''
    hear(raw)
  }

  /** One sign outside of texts, scalars and rows; gives where to go on. */
  const one = (text: string, at: number): number => {
    const sign = text.charAt(at)
    if (isSpace(text.charCodeAt(at))) return at + 1
    if (sign === ',' && state === 'next') {
      state = levels.at(-1)?.sort === '{' ? 'key' : 'value'
      return at + 1
    }
    if (sign === ':' && state === 'colon') {
      state = 'value'
      return at + 1
    }
    if (sign === '}' || sign === ']') {
      close(sign === '}' ? '{' : '[')
      return at + 1
    }
    if (sign === '"' && (takesValue() || state === 'key' || state === 'first-key')) {
      within = 'text'
      held = '"'
      return at + 1
    }
    if (!takesValue()) broken('not-well-formed')
    if (sign === '{' && wish.isRow(path())) {
      within = 'row'
      rowLine = line
      rowDepth = 0
      rowText = false
      rowTooLong = false
      held = ''
      return at
    }
    if (sign === '{' || sign === '[') {
      open(sign)
      return at + 1
    }
    within = 'scalar'
    return at
  }

  return {
    push: (text) => {
      const found: FileRow[] = []
      for (let at = 0; at < text.length; ) {
        const from = at
        if (within === 'row') {
          const step = throughRow(text, at)
          at = step.at
          if (step.row !== null) found.push({ ...step.row, line: rowLine })
        } else if (within === 'text') at = throughText(text, at)
        else if (within === 'scalar') at = throughScalar(text, at)
        else at = one(text, at)
        line += lineEnds(text, from, at)
      }
      return found
    },
    end: () => {
      if (within === 'scalar') endScalar()
      if (within !== 'nothing' || state !== 'done') broken('ends-too-early')
      wish.finish?.(rows)
      return []
    },
  }
}

/** A field of a row as text; numbers too, for some write ids as numbers. */
export const textOf = (row: Readonly<Record<string, unknown>>, field: string): string | undefined => {
  const value = Object.hasOwn(row, field) ? row[field] : undefined
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : undefined
}
