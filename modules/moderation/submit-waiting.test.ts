import { DAY } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mood, openTestingDatabase } from './database/testing-database.ts'
import { countWaiting, selectRefused } from './submission-rows.ts'
import { submitWaiting } from './submit-waiting.ts'
import { openWorld, type World } from './testing-world.ts'
import { correctStatement } from './verbs/correct-statement.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const open = () => world.house.read(world.mats, ({ db }) => countWaiting(db))
const within = async (
  moodOf: (request: number) => Mood,
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
const decideSome = async (count: number) => {
  const made: string[] = []
  for (let at = 0; at < count; at++) {
    const { items } = await world.byFlagger()
    made.push(await world.decide(world.mats, items[0]))
  }
  return made
}

test('an answer that was lost, a database that is broken, and a day later all is there, each once', () =>
  within(
    (request) => (['lost', 'broken', 'too-much'] as const)[request] ?? 'well',
    async (database) => {
      const made = await decideSome(3)
      const { house } = world.house.worker
      for (let day = 0; day < 4; day++) {
        await submitWaiting(house, database.to)
        world.house.clock.moveBy(DAY)
      }
      expect([...database.stored.keys()].sort()).toEqual([...made].sort())
      expect(await open()).toEqual({ waiting: 0, refused: 0 })
      for (const decision of made) {
        const { submissions } = await world.whole(decision)
        expect(submissions.map(({ outcome, why }) => why ?? outcome)).toEqual([
          'doubt',
          'answer-500',
          'answer-429',
          'accepted',
        ])
        expect(submissions.at(-1)).toMatchObject({
          was_there: true,
          their_id: database.stored.get(decision)?.uuid,
        })
      }
    },
  ))

test('two workers at once ask for each statement once', () =>
  within(
    () => 'well',
    async (database) => {
      await decideSome(4)
      const { house } = world.house.worker
      await Promise.all([submitWaiting(house, database.to), submitWaiting(house, database.to)])
      expect(database.stored.size).toBe(4)
      expect(await open()).toEqual({ waiting: 0, refused: 0 })
    },
  ))

test('what the database refuses waits for a person, who corrects it, and goes under the same number', () =>
  within(
    () => 'well',
    async (database) => {
      const [decision = ''] = await decideSome(1)
      // As if its rules had become stricter than ours.
      const strict = {
        ...database.to,
        call: async (asked: Parameters<typeof database.to.call>[0]) =>
          asked.body?.includes('moderator looked') === true
            ? {
                came: 'answer' as const,
                status: 422,
                headers: {},
                body: JSON.stringify({ message: 'no', errors: { decision_facts: ['say more'] } }),
              }
            : database.to.call(asked),
      }
      const { house } = world.house.worker
      const correct = () =>
        world.house.perform(correctStatement, world.mona, {
          decision,
          reference: 'Made-up act, article 1',
          explanation: 'The made-up act forbids it.',
          facts: 'A trusted flagger named it, and it shows what the act names.',
        })
      await expect(correct()).rejects.toThrow('statement-not-refused')
      await submitWaiting(house, strict)
      expect(await open()).toEqual({ waiting: 0, refused: 1 })
      expect(await world.house.read(world.mats, ({ db }) => selectRefused(db, 10))).toMatchObject([
        { decision, errors: { decision_facts: ['say more'] } },
      ])
      await correct()
      expect(await open()).toEqual({ waiting: 1, refused: 0 })
      await submitWaiting(house, strict)
      expect([...database.stored.keys()]).toEqual([decision])
      expect(await open()).toEqual({ waiting: 0, refused: 0 })
      await expect(correct()).rejects.toThrow('statement-not-refused')
    },
  ))
