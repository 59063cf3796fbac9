import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Drill, type Outcome, runDrill } from '@vigie/centre'
import { templatePlace } from '@vigie/centre/testing'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const drills = globSync('drills/*.json', { cwd: root }).sort()

const run = async (drill: Drill): Promise<{ right: boolean; outcomes: Outcome[] }> => {
  const outcomes: Outcome[] = []
  const right = await runDrill({
    drill,
    template: templatePlace(),
    tell: (outcome) => outcomes.push(outcome),
  })
  return { right, outcomes }
}
const read = (file: string): Drill => Drill.parse(JSON.parse(readFileSync(join(root, file), 'utf8')))

test('there are at least three drills', () => {
  expect(drills.length).toBeGreaterThanOrEqual(3)
})

test.each(drills)('%s goes as it says', async (file) => {
  const { right, outcomes } = await run(read(file))
  expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toEqual([])
  expect(right).toBe(true)
})

test('a drill that expects a refusal which does not come is wrong, and so is one that meets an unexpected one', async () => {
  const drill = Drill.parse({
    title: 'planted',
    steps: [
      { do: 'hotline.read-queue', as: 'hanne', refused: 'not-for-you' },
      { do: 'hotline.read-queue', as: 'ines' },
      { do: 'hotline.read-queue', as: 'hanne', expect: { total: 7 } },
    ],
  })
  const { right, outcomes } = await run(drill)
  expect(right).toBe(false)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong', 'wrong'])
})
