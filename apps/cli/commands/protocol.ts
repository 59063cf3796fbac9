import { Misuse, type Run } from '../command.ts'
import { readWords } from '../read-words.ts'
import { check } from './protocol-check.ts'
import { makeKey } from './protocol-key.ts'

const text = { type: 'string' } as const

export const protocol: Run = async ({ usage, words, say }) => {
  const { values, positionals } = readWords(
    words,
    { origin: text, key: text, wait: text, organisation: text, contact: text, into: text },
    usage,
  )
  const [work, address, ...more] = positionals
  const run = work === 'check' ? check : work === 'key' ? makeKey : null
  if (run === null || address === undefined || more.length > 0) throw new Misuse(`usage: ${usage}`)
  await run(address, values, say)
}
