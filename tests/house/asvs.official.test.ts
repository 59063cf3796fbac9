import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import { readOfficial } from '../reference/official.ts'
import { official } from '../reference/official-test.ts'

const Answers = z.record(z.string(), z.record(z.string(), z.unknown()))
const Standard = z.object({
  requirements: z.array(z.object({ req_id: z.string(), req_description: z.string() })),
})

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
const runsOf = (words: readonly string[]): string[] =>
  words.slice(0, -6).map((_, at) => words.slice(at, at + 7).join(' '))

official('each answer to a requirement speaks its own words, not those of the standard', async () => {
  const { requirements } = Standard.parse(readOfficial('asvs', 'asvs-5.0.0.flat.json'))
  const file = join(import.meta.dirname, '..', '..', 'docs', 'asvs.json')
  const answers = Answers.parse(JSON.parse(await readFile(file, 'utf8')))
  const copied = requirements.flatMap(({ req_id, req_description }) => {
    const theirs = new Set(runsOf(wordsOf(req_description)))
    const ours = Object.values(answers[req_id] ?? {}).filter((value) => typeof value === 'string')
    return runsOf(wordsOf(ours.join(' '))).filter((run) => theirs.has(run)).length > 0 ? [req_id] : []
  })
  expect(copied).toEqual([])
})
