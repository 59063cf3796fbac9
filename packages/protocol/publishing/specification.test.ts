import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { thumbprintOf } from '../keys/signing-key.ts'
import { CLOCK_SKEW, LIMITS, PROTOCOL, READS, SIGNATURE_HOLDS, WELL_KNOWN } from '../names.ts'
import { PROBLEMS } from '../problems.ts'
import { OUTCOMES, REDRESS } from '../schemas/decision.ts'
import { directorySchema, readKeys } from '../schemas/directory.ts'
import { itemSchema, noticeSchema } from '../schemas/notice.ts'
import { NOT_GRANTED } from '../schemas/receipt.ts'
import { REGISTER_STATES, registerSchema } from '../schemas/register.ts'

const text = readFileSync(join(import.meta.dirname, '../../../docs/protocol/README.md'), 'utf8')
const section = (heading: string): string => {
  const found = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (found === undefined) throw new Error(`there is no section ${heading}`)
  return found
}
const namesIn = (part: string): Set<string> =>
  new Set([...part.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name))

test('the specification lists every problem with its status and what the sender does', () => {
  const rows = [
    ...section('Problems').matchAll(/^\| `([a-z-]+)` \| (\d+) \| (never|signs anew|the same later)/gm),
  ]
  const words = { never: 'never', later: 'the same later', 'signed-anew': 'signs anew' } as const
  expect(rows.map(([, kind, status, does]) => [kind, Number(status), does])).toEqual(
    Object.entries(PROBLEMS).map(([kind, { status, retry }]) => [kind, status, words[retry]]),
  )
})

test('it names every field of a notice and an item, every outcome, redress, state, and reason why priority is not granted', () => {
  const missing = (part: string, names: readonly string[]): string[] => {
    const there = namesIn(section(part))
    return names.filter((name) => !there.has(name))
  }
  expect(missing('A notice', Object.keys(noticeSchema.shape))).toEqual([])
  expect(missing('A notice', Object.keys(itemSchema.shape))).toEqual([])
  expect(missing('Decisions', [...OUTCOMES, ...REDRESS])).toEqual([])
  const register = Object.keys(registerSchema.shape).filter((name) => name !== 'protocol')
  expect(missing('Standing, and the register', [...NOT_GRANTED, ...REGISTER_STATES, ...register])).toEqual([])
})

test('its numbers are those of the code', () => {
  expect(section('Signing a request')).toContain(`by ${SIGNATURE_HOLDS} seconds at most`)
  expect(section('Verifying a request')).toContain(`now + ${CLOCK_SKEW}`)
  expect(section('A notice')).toContain(`1 to ${LIMITS.items}`)
  const mebibytes = (bytes: number): string => `${bytes / 1_048_576} MiB`
  const sizes = section('Sizes, unknown fields, versions')
  expect(sizes).toContain(`bodies of ${mebibytes(LIMITS.bytes)} and ${LIMITS.items} items`)
  expect(sizes).toContain(`a register ${mebibytes(READS.register)}`)
  expect(sizes).toContain(`at most ${READS.directory / 1024} KiB`)
  expect(section('Roles and flow')).toContain(WELL_KNOWN)
})

test('its directory is a valid one, and the key there has its thumbprint', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(section('The directory of an origin')) ?? []
  const directory = directorySchema.parse(JSON.parse(example))
  expect(directory.protocols).toEqual([PROTOCOL])
  const keys = readKeys(directory)
  expect(keys).toHaveLength(1)
  for (const { x, kid } of keys) expect(kid).toBe(thumbprintOf(x))
})
