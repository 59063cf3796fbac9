/** A line of a letter: what it says of what. The label holds its colon. */
export interface LetterRow {
  readonly label: string
  readonly value: string
  /** Where it leads, behind the value and readable as it is: nothing else in a letter is a link. */
  readonly link?: string
}

/** A piece of a letter. A letter is written once, in pieces; its plain text and its page are made from the same ones. */
export type LetterPart =
  | { readonly sort: 'rows'; readonly title?: string; readonly rows: readonly LetterRow[] }
  | { readonly sort: 'heading'; readonly words: string }
  /** Prose; each of its lines is a paragraph. */
  | { readonly sort: 'words'; readonly words: string }
  | {
      readonly sort: 'list'
      readonly title?: string
      readonly marks: 'dashes' | 'numbers' | 'none'
      readonly entries: readonly string[]
    }
  /** To be copied sign by sign. */
  | { readonly sort: 'exact'; readonly lines: readonly string[] }

const WIDTH = 74

/** Breaks prose into lines; a word longer than a line is never broken. */
const wrap = (text: string, indent = ''): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 1 > WIDTH) {
      lines.push(indent + line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

const MARKED = {
  dashes: (entry: string) => `- ${entry}`,
  numbers: (entry: string, index: number) => `${index + 1}. ${wrap(entry, '   ').trimStart()}`,
  none: (entry: string) => `  ${entry}`,
} as const

const titled = (title: string | undefined, lines: readonly string[]): string =>
  [...(title === undefined ? [] : [title]), ...lines].join('\n')

const textOf = (part: LetterPart): string => {
  switch (part.sort) {
    case 'rows': {
      const indent = part.title === undefined ? '' : '  '
      return titled(
        part.title,
        part.rows.map(
          ({ label, value, link }) => `${indent}${label}${value}${link === undefined ? '' : ` ${link}`}`,
        ),
      )
    }
    case 'heading':
      return `${part.words}\n${'-'.repeat(part.words.length)}`
    case 'words':
      return part.words
        .split('\n')
        .map((line) => wrap(line))
        .join('\n')
    case 'list':
      return titled(part.title, part.entries.map(MARKED[part.marks]))
    case 'exact':
      return part.lines.join('\n')
  }
}

/** The letter as plain text. */
export const letterText = (parts: readonly LetterPart[]): string => `${parts.map(textOf).join('\n\n')}\n`
