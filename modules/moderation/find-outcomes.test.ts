import { DAY } from '@vigie/kernel'
import { visit } from '@vigie/platform/operation'
import { decisionSchema, PROTOCOL } from '@vigie/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOutcomes, protocolDecision } from './find-outcomes.ts'
import { openWorld, REFUSAL, REMOVAL, type World } from './testing-world.ts'
import { complain } from './verbs/complain.ts'
import { ruleOnComplaint } from './verbs/rule-on-complaint.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const ANYONE = { kind: 'anyone' } as const
const asPublic = (items: readonly string[]) =>
  visit(world.house.public.house, ANYONE, null, (desk) => findOutcomes(desk, items))
const objectTo = (decision: string | undefined) =>
  world.house.perform(complain, ANYONE, { decision, words: 'Made up: look again.' })

test('the public site reads what was decided about the items of a notice, and no table', async () => {
  const { items } = await world.byForm()
  await world.decide(world.mats, items[0])
  await world.decide(world.mats, items[1], REFUSAL)
  expect(await asPublic(items)).toMatchObject([
    { item: items[0], action: 'removed', ground: 'law', reference: 'Made-up act, article 1' },
    { item: items[1], action: 'refused-lawful', ground: null, explanation: 'Nothing forbids it.' },
  ])
  await expect(sql`select from moderation.decision`.execute(world.house.public.house.books)).rejects.toThrow(
    'permission denied',
  )
})

test('whoever sent the notice complains by themselves, once and in time, and reads what came of it', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0], REFUSAL)
  const { complaint } = await objectTo(decision)
  await expect(objectTo(decision)).rejects.toThrow('complaint-there-already')
  await expect(objectTo(complaint)).rejects.toThrow('decision-unknown')
  expect((await world.whole(decision)).complaints).toMatchObject([
    { complainant: 'notifier', words: 'Made up: look again.' },
  ])
  await world.house.perform(ruleOnComplaint, world.mona, { ...REMOVAL, complaint, outcome: 'reversed' })
  const outcomes = await asPublic(items)
  expect(outcomes.map(({ action, hasComplained }) => [action, hasComplained])).toEqual([
    ['refused-lawful', true],
    ['removed', false],
  ])
  world.house.clock.moveBy(185 * DAY)
  const late = await world.byForm()
  const other = await world.decide(world.mats, late.items[0])
  world.house.clock.moveBy(185 * DAY)
  await expect(objectTo(other)).rejects.toThrow('six-months-over')
})

test('each decision is one that the protocol can tell, with what the sender can do about it', async () => {
  const { items } = await world.byFlagger()
  await world.decide(world.mats, items[0])
  const [outcome] = await asPublic(items)
  if (outcome === undefined) throw new Error('nothing was decided')
  const told = protocolDecision(outcome, { item: '1', language: 'nl', mailbox: 'notices@provider.example' })
  const whole = decisionSchema.safeParse({
    ...told,
    protocol: PROTOCOL,
    notice: items[0],
    sender: 'https://flagger.example',
    receiver: 'https://provider.example',
  })
  const mistakes = whole.error?.issues.filter(({ path }) => String(path[0]) in told)
  expect(mistakes ?? []).toEqual([])
  expect(told.redress.map(({ kind }) => kind)).toEqual(['complaint', 'out-of-court'])
})
