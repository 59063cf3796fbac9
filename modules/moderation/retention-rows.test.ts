import { openKeeper } from '@vigie/platform/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  forgetDecisions,
  isDecision,
  selectDecisionsDue,
  selectSealedRowsOfDecisions,
} from './retention-rows.ts'
import { openWorld, type World } from './testing-world.ts'
import { noteComplaint } from './verbs/note-complaint.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

test('when its time has come the keeper takes away why it was decided, and leaves that it was', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0])
  const { complaint } = await world.house.perform(noteComplaint, world.mats, {
    decision,
    complainant: 'notifier',
    words: 'Made up.',
  })
  const keeper = await openKeeper(world.house.place)
  try {
    const due = (until: string) => selectDecisionsDue(keeper.books, { until, after: null, most: 10 })
    expect(await due('2026-03-01')).toEqual([])
    expect((await due('2026-03-02')).map(({ record }) => record)).toEqual([decision])
    expect(await isDecision(keeper.books, decision)).toBe(true)
    expect(await selectSealedRowsOfDecisions(keeper.books, [decision])).toEqual([
      { record: decision, table: 'moderation.complaint', row: complaint },
    ])
    await forgetDecisions(keeper.books, [decision])
    expect(await due('2026-03-02')).toEqual([])
  } finally {
    await keeper.close()
  }
  const { rows } = await world.asDesk(
    `select d.action, d.explanation, s.body from moderation.decision d join moderation.statement s on s.decision = d.id`,
  )
  expect(rows).toEqual([{ action: 'removed', explanation: '', body: {} }])
})
