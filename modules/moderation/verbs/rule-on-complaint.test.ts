import { DAY } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, REFUSAL, REMOVAL, type World } from '../testing-world.ts'
import { noteComplaint } from './note-complaint.ts'
import { ruleOnComplaint } from './rule-on-complaint.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const complain = async (decision: string, complainant = 'notifier') =>
  (
    await world.house.perform(noteComplaint, world.mats, {
      decision,
      complainant,
      words: 'Made up: I do not agree.',
    })
  ).complaint
const rule = (by: World['mats'], complaint: string, said: object) =>
  world.house.perform(ruleOnComplaint, by, { complaint, ...said })
const REVERSAL = { ...REMOVAL, outcome: 'reversed', explanation: 'On a second look the act forbids it.' }

test('a complaint is kept sealed, and somebody else than who decided rules on it', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0], REFUSAL)
  const complaint = await complain(decision)
  const { rows } = await world.asDesk(`select row_to_json(c)::text as t from moderation.complaint c`)
  expect(JSON.stringify(rows)).not.toContain('agree')
  expect((await world.whole(decision)).complaints).toMatchObject([
    { words: 'Made up: I do not agree.', ruling: null },
  ])
  await expect(rule(world.mats, complaint, REVERSAL)).rejects.toThrow('you-decided-this')
  const { decision: now } = await rule(world.mona, complaint, REVERSAL)
  const whole = await world.whole(decision)
  expect(whole).toMatchObject({
    reversal: now,
    complaints: [{ ruling: { outcome: 'reversed', by: world.mona.id } }],
  })
  expect(await world.whole(now)).toMatchObject({ after: decision, action: 'removed', automated: 'not' })
  await expect(rule(world.mona, complaint, REVERSAL)).rejects.toThrow('complaint-ruled-already')
})

test('upheld leaves everything as it was, and says why', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0])
  const complaint = await complain(decision, 'uploader')
  const withAction = { ...REVERSAL, outcome: 'upheld' }
  await expect(rule(world.mona, complaint, withAction)).rejects.toThrow('bad-input')
  await rule(world.mona, complaint, { outcome: 'upheld', explanation: 'It was right.' })
  expect(await world.whole(decision)).toMatchObject({
    reversal: null,
    complaints: [{ ruling: { outcome: 'upheld' } }],
  })
})

test('there are six months to complain, and one complaint from each side', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0])
  await complain(decision, 'uploader')
  await expect(complain(decision, 'uploader')).rejects.toThrow('complaint-there-already')
  const left = await world.decide(world.mats, items[1], REFUSAL)
  // Whoever put it there lost nothing.
  await expect(complain(left, 'uploader')).rejects.toThrow('nothing-restricted')
  world.house.clock.moveBy(185 * DAY)
  await expect(complain(decision, 'notifier')).rejects.toThrow('six-months-over')
})

test('the tables refuse a ruling by who decided first, by nobody, by a program, and a reversal without a complaint', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0], REFUSAL)
  const complaint = await complain(decision)
  const ruling = (
    by: string,
  ) => `insert into moderation.complaint_ruling (complaint, decision, decided_by, outcome,
      explanation, ruled_by, ruled_at)
    values ('${complaint}', '${decision}', '${world.mats.id}', 'upheld', 'x', ${by}, now())`
  await expect(world.asDesk(ruling(`'${world.mats.id}'`))).rejects.toThrow('violates check constraint')
  await expect(world.asDesk(ruling('null'))).rejects.toThrow('null value')
  await expect(world.asDesk(ruling(`'${world.house.staff[0]?.id}'`))).rejects.toThrow('not-eligible')
  await expect(world.asWorker(ruling(`'${world.mona.id}'`))).rejects.toThrow('permission denied')
  const after = (
    how: string,
  ) => `insert into moderation.decision (id, item, after, action, explanation, automated,
      decided_by, decided_at)
    values (gen_random_uuid(), '${items[0]}', '${decision}', 'not-found', 'x', '${how}', '${world.mona.id}', now())`
  await expect(world.asDesk(after('wholly'))).rejects.toThrow('violates check constraint')
  await expect(world.asDesk(after('not'))).rejects.toThrow('a reversal without a complaint')
})
