import { FORMATS, type Format, isFormat } from '@vigie/hashes'
import { Misuse } from '../command.ts'
import { readWords } from '../read-words.ts'

const OPTIONS = {
  list: { type: 'string' },
  format: { type: 'string' },
  owner: { type: 'string' },
  again: { type: 'boolean' },
  out: { type: 'string' },
  pdq: { type: 'string' },
  sha256: { type: 'string' },
  sha1: { type: 'string' },
  md5: { type: 'string' },
  file: { type: 'string' },
  radius: { type: 'string' },
  most: { type: 'string' },
} as const

/** Reads the words of `vigie hashes …`: what stands free, and the options. */
export const readGiven = (words: readonly string[], usage: string) => readWords(words, OPTIONS, usage)
export type Given = Omit<ReturnType<typeof readGiven>, 'tokens'>

/** The format that was named; without one, null. */
export const readFormat = (text: string | undefined): Format | null => {
  if (text === undefined) return null
  if (!isFormat(text)) throw new Misuse(`there is no format "${text}"; formats: ${FORMATS.join(', ')}`)
  return text
}

export const readName = (text: string | undefined): string => {
  if (text === undefined) throw new Misuse('which list? name it with --list')
  return text
}

/** Progress and remarks go beside the answer, so that the answer can be piped on. */
export const remark = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
