import { readFile } from 'node:fs/promises'
import { type HeadElsewhere, readHead } from '@vigie/audit'
import { z } from 'zod'
import { Misuse } from '../command.ts'

const Answer = z.object({ note: z.string() })

const textOf = async (given: string): Promise<{ text: string; where: string }> => {
  if (/^https?:\/\//.test(given)) {
    const answer = await fetch(given, { redirect: 'error' })
    if (!answer.ok) throw new Misuse(`${given} answered ${answer.status}`)
    const text = await answer.text()
    return { text: text.startsWith('{') ? Answer.parse(JSON.parse(text)).note : text, where: `at ${given}` }
  }
  if (/^\d+:/.test(given)) return { text: given, where: 'given by hand' }
  return { text: await readFile(given, 'utf8'), where: `in the file ${given}` }
}

/** A head that somebody kept: in a file, at an address, or typed. */
export const givenHead = async (given: string): Promise<HeadElsewhere> => {
  const { text, where } = await textOf(given)
  const head = readHead(text)
  if (head === null) throw new Misuse(`what is ${where} is no signed head`)
  return { head, where }
}

/** The heads that lie with the public site, out of their texts. */
export const publishedHeads = (notes: readonly string[]): HeadElsewhere[] =>
  notes.map((note) => {
    const head = readHead(note)
    const where = 'on the public site'
    if (head === null) throw new Error(`a head ${where} cannot be read: ${note}`)
    return { head, where }
  })
