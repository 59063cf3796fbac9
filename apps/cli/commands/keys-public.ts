import { basename, dirname } from 'node:path'
import { loadPublicBundle, placeFile, publicFileText } from '@vigie/platform/vault'
import { Misuse, type Run } from '../command.ts'
import { readWords } from '../read-words.ts'
import { keysOf, OF_BOOKS } from './keys-of.ts'

export const givePublicKeys: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, { ...OF_BOOKS, out: { type: 'string' } }, usage)
  if (!values.out) throw new Misuse(`write it where? usage: ${usage}`)
  const { keyFolder } = await keysOf(settings, values.books)
  const text = publicFileText(await loadPublicBundle(keyFolder))
  if (!(await placeFile(dirname(values.out), basename(values.out), text))) {
    throw new Misuse(`${values.out} is there already`)
  }
  if (values.json) return say(JSON.stringify({ file: values.out }))
  say(`${values.out}: put it as public.json into the folder of the keys on that machine.`)
}
