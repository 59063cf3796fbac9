import { findIncomingQueue } from '@vigie/incoming'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementSchema } from '../database/statement.ts'
import { openWorld, REFUSAL, REMOVAL, type World } from '../testing-world.ts'
import { decideItem } from './decide-item.ts'
import { decideOwn } from './decide-own.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const waits = async (notice: string) =>
  (await world.house.read(world.mats, (desk) => findIncomingQueue(desk, {}))).lines.find(
    (one) => one.notice === notice,
  )

test('a removal has a statement of reasons that the database takes, and the item waits no longer', async () => {
  const { notice, items } = await world.byFlagger()
  expect(await waits(notice)).toBeDefined()
  const decision = await world.decide(world.mats, items[0])
  const { statements, trusted, ground } = await world.whole(decision)
  expect([trusted, ground]).toEqual([true, 'law'])
  expect(statementSchema.parse(statements[0]?.body)).toMatchObject({
    puid: decision,
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
    source_type: 'SOURCE_TRUSTED_FLAGGER',
    application_date: '2026-03-02',
  })
  // Who sent the notice stands in it nowhere.
  expect(JSON.stringify(statements)).not.toContain('lagger.example')
  expect(await waits(notice)).toBeUndefined()
})

test('what stays has its explanation and no statement; the other item of the notice still waits', async () => {
  const { notice, items } = await world.byForm()
  const { statements, ground } = await world.whole(await world.decide(world.mats, items[0], REFUSAL))
  expect([statements, ground]).toEqual([[], null])
  expect(await waits(notice)).toMatchObject({ items: 1 })
})

test('an item is decided once, whoever is first; an item that is none is unknown', async () => {
  const { items } = await world.byForm()
  await world.decide(world.mats, items[0])
  await expect(world.decide(world.mona, items[0], REFUSAL)).rejects.toThrow('item-decided-already')
  const none = '00000000-0000-4000-8000-000000000000'
  await expect(world.decide(world.mona, none)).rejects.toThrow('item-unknown')
})

test('money, the service and the account are restricted beside a removal or alone, each until a day of its own', async () => {
  const { items } = await world.byForm()
  const beside = {
    monetary: 'terminated',
    service: 'partly-suspended',
    serviceUntil: '2026-04-01',
    account: 'suspended',
    accountUntil: '2026-05-01',
    until: '2026-06-01',
  }
  const { statements } = await world.whole(
    await world.decide(world.mats, items[0], { ...REMOVAL, ...beside }),
  )
  expect(statements[0]?.body).toMatchObject({
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    end_date_visibility_restriction: '2026-06-01',
    decision_monetary: 'DECISION_MONETARY_TERMINATION',
    decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
    end_date_service_restriction: '2026-04-01',
    decision_account: 'DECISION_ACCOUNT_SUSPENDED',
    end_date_account_restriction: '2026-05-01',
  })
  const alone = { ...REMOVAL, action: 'monetary-restricted', monetary: 'suspended', until: '2026-04-01' }
  const whole = await world.whole(await world.decide(world.mats, items[1], alone))
  expect(whole.statements[0]?.body).toMatchObject({
    decision_monetary: 'DECISION_MONETARY_SUSPENSION',
    end_date_monetary_restriction: '2026-04-01',
  })
  expect(whole.statements[0]?.body.decision_visibility).toBeUndefined()
})

test('only who moderates decides', async () => {
  const { items } = await world.byForm()
  const administrator = {
    kind: 'person',
    id: world.house.staff[0]?.id ?? '',
    roles: ['administrator'],
  } as const
  await expect(world.decide(administrator, items[0])).rejects.toThrow('not-for-you')
})

const complaintsOf = async (said: object): Promise<string[]> => {
  const parsed = decideItem.input.safeParse({ item: '00000000-0000-4000-8000-000000000000', ...said })
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('what is missing or wrong is said beside its field', async () => {
  const { facts: _facts, reference: _reference, ...partly } = REMOVAL
  expect(await complaintsOf(partly)).toEqual([
    'reference: needed-for-restriction',
    'facts: needed-for-restriction',
  ])
  expect(await complaintsOf({ ...REMOVAL, facts: 'It was sent by jan@mail.example.' })).toEqual([
    'facts: personal-data-inside',
  ])
  expect(await complaintsOf({ ...REFUSAL, explanation: 'Call 0470 12 34 56.' })).toEqual([
    'explanation: personal-data-inside',
  ])
  expect(await complaintsOf({ ...REFUSAL, ground: 'law' })).toEqual(['ground: no-ground-without-restriction'])
  expect(await complaintsOf({ ...REMOVAL, keyword: 'KEYWORD_PHISHING' })).toEqual([
    'keyword: keyword-of-another-category',
  ])
  expect(
    await complaintsOf({ ...REMOVAL, action: 'service-restricted', accountUntil: '2026-04-01' }),
  ).toEqual(['service: needed-for-restriction', 'account: ends-without-beginning'])
  expect(await complaintsOf({ ...REMOVAL, action: 'account-terminated', account: 'suspended' })).toEqual([
    'account: said-by-the-decision',
  ])
  expect(await complaintsOf({ ...REFUSAL, monetary: 'suspended' })).toEqual([
    'monetary: no-ground-without-restriction',
  ])
  const { items } = await world.byForm()
  await expect(world.decide(world.mats, items[0], { ...REMOVAL, until: '2026-03-01' })).rejects.toThrow(
    'until-before-today',
  )
})

test('what the platform removed by itself is written down by its button, under its own name for it', async () => {
  const { decision } = await world.house.perform(decideOwn, world.mats, { ...REMOVAL, content: 'post-7' })
  const { item, content, statements } = await world.whole(decision)
  expect([item, content, statements[0]?.body.source_type]).toEqual([null, 'post-7', 'SOURCE_VOLUNTARY'])
  const left = world.house.perform(decideOwn, world.mats, { ...REFUSAL, content: 'post-8' })
  await expect(left).rejects.toThrow('bad-input')
})

test('the tables refuse a restriction without reasons, a decision that goes away, and a second statement of an accepted one', async () => {
  const { items } = await world.byForm()
  const decided = `insert into moderation.decision (id, item, action, ground, explanation, automated, decided_by, decided_at)
    values (gen_random_uuid(), '${items[0]}', 'removed', 'law', 'x', 'not', '${world.mats.id}', now())`
  await expect(world.asDesk(decided)).rejects.toThrow('without a statement of reasons')
  const decision = await world.decide(world.mats, items[0])
  await expect(world.asDesk(`delete from moderation.decision where id = '${decision}'`)).rejects.toThrow(
    'permission denied',
  )
  await world.asWorker(`insert into moderation.submission (decision, attempt, version, outcome, at)
    values ('${decision}', 1, 1, 'accepted', now())`)
  await expect(
    world.asDesk(`insert into moderation.statement (decision, version, body, written_by, written_at)
      select decision, 2, body, written_by, now() from moderation.statement where decision = '${decision}'`),
  ).rejects.toThrow('the database has accepted it')
})
