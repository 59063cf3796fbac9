import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESSES, FOUND_GROOMING } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { addItem } from '../verbs/add-item.ts'
import { approveReferral } from '../verbs/approve-referral.ts'
import { closeCase } from '../verbs/close-case.ts'
import { handOverReferral } from '../verbs/hand-over-referral.ts'
import { noteSighting } from '../verbs/note-sighting.ts'
import { openCase } from '../verbs/open-case.ts'
import { prepareReferral } from '../verbs/prepare-referral.ts'
import { findClosedCases } from './find-queue.ts'
import { findReportsWithoutCase } from './find-reports-without-case.ts'
import { placeReport } from './place-report.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

test('A re-report of an address whose case was closed reopens it, keeps the history and tells the reporter so', async () => {
  const { act, send, see, illegalIn, newsOf, centre } = register
  const { hanne, bram } = centre.staff
  const { case: id, item } = await illegalIn(ADDRESSES.pond, 'NL')
  await act(noteSighting, hanne, { item, state: 'down' })
  await act(closeCase, hanne, { case: id, outcome: 'removed' })
  const closed = await centre.read(bram, (desk) => findClosedCases(desk, { order: 'newest' }))
  expect(closed.lines).toMatchObject([{ id, outcome: 'removed' }])

  centre.clock.moveBy(3 * 86_400_000)
  // The same address, typed another way.
  await send(['HXXPS://Pond[.]Example/album/7'])
  await centre.deliver()
  const seen = await see(bram, id)
  expect(seen.isOpen).toBe(true)
  expect(seen.reports.map(({ why }) => why)).toEqual(['opened', 'same-address'])
  expect(seen.items).toHaveLength(1)
  expect(seen.items[0]?.rounds[0]?.verdict?.outcome).toBe('illegal')
  expect(seen.story.map(({ word }) => word).slice(-3)).toEqual(['closed', 'joined', 'reopened'])
  expect(await newsOf(id, 1)).toEqual(['received', 'reopened'])
  expect(await newsOf(id, 0)).toEqual(['received', 'found-illegal', 'closed-removed', 'reopened'])
})

test('A text-only grooming report with no address at all is accepted, assessed and routed', async () => {
  const { act, see, opened, agreeOn, newsOf, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened([], 'grooming')
  const [item] = one.items
  if (!item) throw new Error('no item stands for what was told')
  expect(item).toMatchObject({ form: 'account', address: null })
  expect(one.reports[0]?.opened.narrative).toBe('Dit vond ik. Kunt u kijken?')
  await agreeOn(item.id, FOUND_GROOMING)
  const routed = await see(hanne, one.id)
  expect(routed.items[0]?.routes).toEqual([
    { to: 'police', rule: 'no-address-police', because: 'no-address-police', waitsFor: null },
  ])
  const { referral } = await act(prepareReferral, hanne, {
    case: one.id,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [item.id],
    summary: 'An adult wrote to a child in a game.',
  })
  await act(approveReferral, bram, { referral })
  await act(handOverReferral, hanne, { referral, way: 'secure-mail', theirReference: 'FGP-12' })
  await act(closeCase, hanne, { case: one.id, outcome: 'handed-over' })
  expect(await newsOf(one.id)).toEqual(['received', 'found-illegal', 'sent-to-police', 'closed-handed-over'])
})

test('a report with one known address among new ones joins that case and brings the new ones along', async () => {
  const { act, send, see, opened, newsOf, centre } = register
  const { hanne } = centre.staff
  const one = await opened([ADDRESSES.meadow])
  await send([ADDRESSES.hill, ADDRESSES.meadow, ADDRESSES.hill])
  await centre.deliver()
  const seen = await see(hanne, one.number)
  expect(seen.items.map(({ number, address }) => [number, address])).toEqual([
    [1, ADDRESSES.meadow],
    [2, ADDRESSES.hill],
  ])
  expect(await newsOf(one.id, 1)).toEqual(['received', 'joined-known-case'])
  const other = await opened(['https://weir.example/2'])
  await expect(act(addItem, hanne, { case: other.id, address: ADDRESSES.hill })).rejects.toThrow(
    'address-in-another-case',
  )
  await expect(act(addItem, hanne, { case: one.id, address: ADDRESSES.hill })).rejects.toThrow(
    'address-already-here',
  )
  await act(addItem, hanne, { case: other.id, address: 'hxxps://weir[.]example/3' })
  expect((await see(hanne, other.id)).items[1]?.address).toBe('https://weir.example/3')
})

test('a report with addresses of two cases joins both', async () => {
  const { send, see, opened, centre } = register
  const one = await opened(['https://north.example/1'])
  const two = await opened(['https://south.example/1'])
  const both = await send(['https://south.example/1', 'https://north.example/1'])
  await centre.deliver()
  for (const { id } of [one, two]) {
    expect((await see(centre.staff.hanne, id)).reports.map(({ report }) => report)).toContain(both)
  }
})

test('two workers and several reports of the same addresses at once end in one case', async () => {
  const { send, see, queue, centre } = register
  const { hanne } = centre.staff
  const before = (await queue(hanne)).lines.length
  const addresses = ['https://east.example/1', 'https://west.example/1', 'https://gate.example/1']
  await Promise.all([
    send(addresses),
    send([...addresses].reverse()),
    send(addresses.slice(1)),
    send(addresses.slice(0, 2)),
  ])
  await Promise.all([centre.deliver(), centre.deliver()])
  await centre.deliver()
  const { lines } = await queue(hanne)
  expect(lines).toHaveLength(before + 1)
  const seen = await see(hanne, lines[0]?.id ?? '')
  expect(seen.reports).toHaveLength(4)
  expect(seen.items.map(({ address }) => address).sort()).toEqual([...addresses].sort())
})

test('however many place a report with the same new address at the same moment, one case is opened', async () => {
  const { send, queue, see, centre } = register
  const { hanne } = centre.staff
  const reports = []
  for (let turn = 0; turn < 4; turn++) reports.push(await send(['https://rush.example/1'], 'other'))
  const placed = await Promise.all(
    reports.map((report) =>
      bySystem(
        centre.worker.house,
        (desk) => placeReport(desk, { report, kind: 'csam', language: 'nl', danger: false }),
        {
          act: 'test.place',
          subject: `report:${report}`,
          purpose: 'triage',
        },
      ),
    ),
  )
  expect(new Set(placed.map((one) => one.case)).size).toBe(1)
  expect(placed.filter(({ way }) => way === 'opened')).toHaveLength(1)
  const [line] = (await queue(hanne)).lines
  expect((await see(hanne, line?.id ?? '')).reports).toHaveLength(4)
})

test('a report about something else makes no case until an analyst opens one', async () => {
  const { act, send, queue, centre } = register
  const { hanne, griet } = centre.staff
  const before = (await queue(hanne)).lines.length
  const report = await send(['https://elsewhere.example/1'], 'other')
  await centre.deliver()
  expect((await queue(hanne)).lines.length).toBe(before)
  const waiting = () => centre.read(hanne, (desk) => findReportsWithoutCase(desk))
  expect((await waiting()).lines.map(({ id }) => id)).toContain(report)
  await expect(act(openCase, griet, { report, kind: 'extreme' })).rejects.toThrow('not-for-you')
  await act(openCase, hanne, { report, kind: 'extreme' })
  expect((await waiting()).lines.map(({ id }) => id)).not.toContain(report)
  expect((await queue(hanne, { kind: 'extreme' })).lines[0]).toMatchObject({
    waitsFor: 'first-look',
    items: 1,
  })
  await expect(act(openCase, hanne, { report, kind: 'csam' })).rejects.toThrow('report-has-case')
})

test('nobody but analysts and coordinators sees the register, nor how much is in it', async () => {
  const { see, queue, opened, centre } = register
  const one = await opened(['https://wall.example/1'])
  for (const outsider of [centre.staff.louis, centre.staff.ines, centre.staff.olivia]) {
    await expect(queue(outsider)).rejects.toThrow('not-for-you')
    await expect(see(outsider, one.id)).rejects.toThrow('not-for-you')
  }
})

test('a case that does not exist is unknown, however it is asked for', async () => {
  const { see, centre } = register
  for (const wanted of [0, -1, 1.5, 999_999, 2 ** 40, 'pond', '00000000-0000-4000-8000-000000000000']) {
    await expect(see(centre.staff.hanne, wanted)).rejects.toThrow('no-such-case')
  }
})

test('addresses lie sealed in the register', async () => {
  const { opened, centre } = register
  const { items } = await opened(['https://sealed.example/1'])
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from hotline.item where id = ${items[0]?.id}`.execute(centre.desk.house.books)
  expect(items[0]?.address).toBe('https://sealed.example/1')
  expect(rows[0]?.sealed.length).toBeGreaterThan(100)
  expect(rows[0]?.sealed.toString('latin1')).not.toContain('sealed.example')
})
