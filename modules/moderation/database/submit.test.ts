import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Statement } from './statement.ts'
import { MOST_AT_ONCE, type Submitted, submitStatements } from './submit.ts'
import { type Mood, openTestingDatabase } from './testing-database.ts'
import { plainStatement } from './testing-statements.ts'

const numbered = (count: number): Statement[] =>
  Array.from({ length: count }, (_, index) => plainStatement(`item-${index}`))
/** What the database refuses: as if its rules had become stricter than ours. */
const tooLong = (puid: string): Statement => ({ ...plainStatement(puid), decision_facts: 'x'.repeat(5_001) })
const outcomes = (all: readonly Submitted[]) => Object.fromEntries(all.map((one) => [one.puid, one.outcome]))

const within = async (
  moodOf: ((request: number) => Mood) | undefined,
  work: (database: Awaited<ReturnType<typeof openTestingDatabase>>) => Promise<void>,
) => {
  const database = await openTestingDatabase(moodOf)
  try {
    await work(database)
    expect(database.doubled).toEqual([])
  } finally {
    await database.close()
  }
}

test('one goes alone, and what it is called there comes back', () =>
  within(undefined, async ({ to, stored, sizes }) => {
    const [done] = await submitStatements(to, [plainStatement('one')])
    expect(done).toEqual({ puid: 'one', outcome: 'accepted', uuid: stored.get('one')?.uuid, wasThere: false })
    expect(sizes).toEqual([])
  }))

test('many go a hundred at a time, each once, however often one was named', () =>
  within(undefined, async ({ to, stored, sizes }) => {
    const all = numbered(230)
    const done = await submitStatements(to, [...all, ...all.slice(0, 5)])
    expect(done).toHaveLength(230)
    expect(done.every((one) => one.outcome === 'accepted' && one.uuid !== null)).toBe(true)
    expect([stored.size, sizes]).toEqual([230, [MOST_AT_ONCE, MOST_AT_ONCE, 30]])
  }))

test('those that are refused say why by field, and hold up none of the others', () =>
  within(undefined, async ({ to, stored }) => {
    const done = await submitStatements(to, [tooLong('bad-1'), ...numbered(5), tooLong('bad-2')])
    expect(stored.size).toBe(5)
    expect(done.filter((one) => one.outcome === 'refused')).toEqual([
      { puid: 'bad-1', outcome: 'refused', errors: { decision_facts: ['is too long'] } },
      { puid: 'bad-2', outcome: 'refused', errors: { decision_facts: ['is too long'] } },
    ])
  }))

test('what is there already counts as accepted, alone and among others', () =>
  within(undefined, async ({ to, stored }) => {
    await submitStatements(to, numbered(2))
    const again = await submitStatements(to, numbered(4))
    expect(outcomes(again)).toEqual({
      'item-0': 'accepted',
      'item-1': 'accepted',
      'item-2': 'accepted',
      'item-3': 'accepted',
    })
    expect(again.find(({ puid }) => puid === 'item-0')).toMatchObject({
      wasThere: true,
      uuid: stored.get('item-0')?.uuid,
    })
    const [alone] = await submitStatements(to, [plainStatement('item-3')])
    expect(alone).toMatchObject({ outcome: 'accepted', wasThere: true, uuid: stored.get('item-3')?.uuid })
  }))

test.each<[Mood, string, number | null, number]>([
  ['too-much', 'answer-429', 7, 0],
  ['broken', 'answer-500', null, 0],
  ['stranger', 'answer-401', null, 0],
  ['cut', 'doubt', null, 0],
  ['lost', 'doubt', null, 3],
])('when the database is %s, all of it is for later', (mood, why, seconds, made) =>
  within(
    () => mood,
    async ({ to, stored }) => {
      const done = await submitStatements(to, numbered(3))
      expect(done).toEqual(numbered(3).map(({ puid }) => ({ puid, outcome: 'later', why, seconds })))
      expect(stored.size).toBe(made)
    },
  ),
)

test('an answer that nobody can read settles nothing', () =>
  within(
    (request) => (request === 0 ? 'garbled' : 'well'),
    async ({ to }) => {
      expect(outcomes(await submitStatements(to, numbered(2)))).toEqual({
        'item-0': 'later',
        'item-1': 'later',
      })
      const again = await submitStatements(to, numbered(2))
      expect(again.every((one) => one.outcome === 'accepted' && one.wasThere)).toBe(true)
    },
  ))

test('however the database misbehaves, asking again until all is settled loses nothing and doubles nothing', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Mood>('well', 'too-much', 'broken', 'cut', 'lost', 'garbled', 'stranger'), {
        maxLength: 25,
      }),
      fc.uniqueArray(fc.nat(40), { maxLength: 4 }),
      fc.integer({ min: 1, max: 41 }),
      async (moods, bad, count) =>
        within(
          (request) => moods[request] ?? 'well',
          async ({ to, stored }) => {
            const all = numbered(count).map((one, index) => (bad.includes(index) ? tooLong(one.puid) : one))
            const settled = new Map<string, Submitted>()
            for (let round = 0; settled.size < count; round++) {
              expect(round).toBeLessThan(40)
              const open = all.filter(({ puid }) => !settled.has(puid))
              for (const one of await submitStatements(to, open))
                if (one.outcome !== 'later') settled.set(one.puid, one)
            }
            const wrong = all.filter((_, index) => bad.includes(index)).map(({ puid }) => puid)
            expect([...stored.keys()].sort()).toEqual(
              all
                .map(({ puid }) => puid)
                .filter((puid) => !wrong.includes(puid))
                .sort(),
            )
            for (const one of settled.values())
              expect(one.outcome).toBe(wrong.includes(one.puid) ? 'refused' : 'accepted')
          },
        ),
    ),
    { numRuns: 25 },
  ))
