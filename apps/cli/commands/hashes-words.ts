import { FORMATS, type Format, isFormat } from '@vigie/hashes'
import { Misuse } from '../command.ts'

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
