import { BrokenFile, type FileRow, type Reader, type ReadRow, refusedRow } from './format.ts'

/** A row of a list is never longer; what is, is not held. */
const LONGEST_LINE = 8192
/** Nor is anything that has no end of line at all. */
const LONGEST_WITHOUT_END = 1 << 20

/** Reads a file of lines. A line that is too long is refused by itself; a file without lines is not one. */
export const lineReader = (read: (line: string) => ReadRow | null): Reader => {
  let rest = ''
  let rows = 0
  let lineNumber = 0
  /** How much of a line that is too long has gone by. */
  let passing = 0

  const one = (line: string): readonly FileRow[] => {
    lineNumber += 1
    if (passing > 0) {
      passing = 0
      rows += 1
      return [{ ...refusedRow('too-long'), line: lineNumber }]
    }
    const row = line.length > LONGEST_LINE ? refusedRow('too-long') : read(line.replace(/\r$/, ''))
    if (row !== null) rows += 1
    return row === null ? [] : [{ ...row, line: lineNumber }]
  }

  return {
    push: (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      const found = lines.flatMap(one)
      if (rest.length > LONGEST_LINE) {
        passing += rest.length
        rest = ''
        if (passing > LONGEST_WITHOUT_END) throw new BrokenFile('too-long', rows)
      }
      return found
    },
    end: () => (rest === '' && passing === 0 ? [] : one(rest)),
  }
}
