import { UnreadablePicture } from '@vigie/pdq'
import { fingerprintFile } from '@vigie/pdq/decode'
import { type Call, Misuse } from '../command.ts'
import { type Given, remark } from './hashes-words.ts'

const whyNot = (fault: unknown): string => {
  if (fault instanceof UnreadablePicture) return fault.word === 'heic' ? fault.message : fault.word
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return 'not-there'
  return fault instanceof Error ? fault.message : String(fault)
}

/** Makes the fingerprint of each file, one after another. A broken one is said and does not keep the others waiting. */
export const fingerprintFiles = async ({ say }: Call, { values, positionals }: Given): Promise<void> => {
  if (positionals.length === 0) throw new Misuse('of which files? vigie hashes pdq FILE …')
  let broken = 0
  for (const file of positionals) {
    try {
      const { pdq, quality, sha256, sha1, md5, warning } = await fingerprintFile(file)
      say(
        values.json
          ? JSON.stringify({ file, pdq, quality, sha256, sha1, md5, ...(warning ? { warning } : {}) })
          : `${pdq}  ${quality}  ${sha256}  ${file}`,
      )
      if (warning && !values.json) remark(`${file}: read, though its end mark is missing`)
    } catch (fault) {
      broken += 1
      const error = whyNot(fault)
      remark(values.json ? JSON.stringify({ file, error }) : `${file}: ${error}`)
    }
  }
  if (broken > 0) throw new Error(`${broken} of ${positionals.length} files gave no fingerprint`)
}
