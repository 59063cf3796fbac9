import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { cell, readKept } from '../tests/reference/kept.ts'

/*
 * The 345 requirements of OWASP ASVS 5.0, by id: what shows each here. A named test, promise or words that are gone, a
 * requirement without an answer or one that does not exist fails; what is open is counted and said.
 */
const root = join(import.meta.dirname, '..')

const Answer = z.union([
  /** `file: name of the test`; the name stands in that file. */
  z.strictObject({
    test: z.array(z.string().regex(/^[^:]+\.test\.tsx?: .+/)).min(1),
    why: z.string().min(1),
  }),
  z.strictObject({ promise: z.array(z.string()).min(1), why: z.string().min(1) }),
  /** `file: words that stand there`, read by a person. Words move with what they say; the number of a line does not. */
  z.strictObject({ reviewed: z.array(z.string().regex(/^[^:]+: .{6,}/)).min(1), why: z.string().min(1) }),
  z.strictObject({ notApplicable: z.string().min(1) }),
  z.strictObject({ open: z.string().min(1) }),
])
type Answer = z.infer<typeof Answer>

const WAYS = ['test', 'promise', 'reviewed', 'notApplicable', 'open'] as const
const wayOf = (answer: Answer) => WAYS.find((way) => way in answer) ?? 'open'

/** Whether the words of `file: words` stand in that file, whatever quotes are around them. */
const stands = (place: string): boolean => {
  const [file = '', ...words] = place.split(': ')
  const path = join(root, file)
  return existsSync(path) && readFileSync(path, 'utf8').replaceAll("\\'", "'").includes(words.join(': '))
}

const complaintsOf = (id: string, answer: Answer): string[] => {
  if ('test' in answer) {
    return answer.test.flatMap((named) => (stands(named) ? [] : [`${id}: no such test, ${named}`]))
  }
  if ('promise' in answer) {
    return answer.promise.flatMap((promise) =>
      existsSync(join(root, 'promises', promise, 'index.ts')) ? [] : [`${id}: no such promise, ${promise}`],
    )
  }
  if ('reviewed' in answer) {
    return answer.reviewed.flatMap((place) => (stands(place) ? [] : [`${id}: no such words, ${place}`]))
  }
  return []
}

const requirements = readKept('asvs-5.0.0.csv', z.object({ id: cell.text, level: cell.text }))
const answers = z
  .record(z.string(), Answer)
  .parse(JSON.parse(readFileSync(join(root, 'docs', 'asvs.json'), 'utf8')))
const known = new Set(requirements.map(({ id }) => id))
const complaints = [
  ...requirements.flatMap(({ id }) => (id in answers ? [] : [`${id}: not answered`])),
  ...Object.keys(answers).flatMap((id) => (known.has(id) ? [] : [`${id}: no such requirement`])),
  ...Object.entries(answers).flatMap(([id, answer]) => complaintsOf(id, answer)),
]

process.stdout.write(`level  all  ${WAYS.join('  ')}\n`)
for (const level of ['1', '2', '3']) {
  const of = requirements.filter((requirement) => requirement.level === level)
  const counts = WAYS.map((way) =>
    of
      .filter(({ id }) => {
        const answer = answers[id]
        return answer !== undefined && wayOf(answer) === way
      })
      .length.toString(),
  )
  process.stdout.write(
    `${level.padEnd(7)}${String(of.length).padEnd(5)}${WAYS.map((way, at) => (counts[at] ?? '').padEnd(way.length + 2)).join('')}\n`,
  )
}
const incomplete = requirements.filter(({ id, level }) => {
  const answer = answers[id]
  return level !== '3' && (answer === undefined || 'open' in answer)
})
for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
for (const { id } of incomplete) process.stderr.write(`${id}: open, and of level 1 or 2\n`)
process.exitCode = complaints.length + incomplete.length === 0 ? 0 : 1
