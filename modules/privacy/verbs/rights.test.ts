import { KEEPING, PRIVACY } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { openReport } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { DAY } from '@vigie/kernel'
import { openKeeper } from '@vigie/platform/house'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpReport } from '../../intake/fixtures.ts'
import { asText, findRectifications, getRequest, runRetention, writeExtension } from '../index.ts'

const { answerRequest, decideRequest, endRestriction, extendRequest, receiveRequest } = PRIVACY

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const submit = () => centre.perform(submitReport, { kind: 'anyone' }, madeUpReport({ kind: 'other' }))
const ask = (given: object) => centre.perform(receiveRequest, centre.staff.ines, given)
const decide = (request: string, given: object = { requestOutcome: 'granted' }) =>
  centre.perform(decideRequest, centre.staff.griet, { request, ...given })
const answer = async (request: string): Promise<string> =>
  asText((await centre.perform(answerRequest, centre.staff.ines, { request })).answer)
const open = (report: string) => centre.read(centre.staff.hanne, (desk) => openReport(desk, report))

test('what somebody had put right stands beside what they told, which stays, and goes with it', async () => {
  const sent = await submit()
  const wish = { wish: 'rectification', receipt: sent.receipt }
  await expect(ask(wish)).rejects.toThrow('say-what-is-wrong')
  const { request } = await ask({ ...wish, said: 'It was a Tuesday.' })
  const statements = async () =>
    (await centre.read(centre.staff.hanne, (desk) => findRectifications(desk, [sent.report]))).get(
      sent.report,
    )
  expect(await statements()).toBeUndefined()
  await decide(request)
  expect(await statements()).toMatchObject([{ said: 'It was a Tuesday.' }])
  expect((await open(sent.report)).narrative).toContain('broertje')
  expect(await answer(request)).toContain('artikel 16')
  const seen = await ask({ wish: 'access', receipt: sent.receipt })
  await decide(seen.request)
  expect(await answer(seen.request)).toContain('It was a Tuesday.')
  const gone = await ask({ wish: 'erasure', receipt: sent.receipt })
  await decide(gone.request)
  const keeper = await openKeeper(centre.place)
  await runRetention(keeper, KEEPING).finally(() => keeper.close())
  expect(await statements()).toBeUndefined()
})

test('what is restricted is kept and not used: closed to its readers, unanswered, and destroyed no sooner than it ends', async () => {
  const { ines, hanne, griet } = centre.staff
  const sent = await submit()
  const { request } = await ask({ wish: 'restriction', receipt: sent.receipt, said: 'It is disputed.' })
  expect((await open(sent.report)).isRestricted).toBe(false)
  await decide(request)
  expect(await open(sent.report)).toMatchObject({ isRestricted: true, narrative: '', contact: null })
  await expect(
    centre.perform(writeToReporter, hanne, { report: sent.report, text: 'Good day.' }),
  ).rejects.toThrow('report-is-restricted')
  // Whoever sent it is still told everything.
  const seen = await ask({ wish: 'access', receipt: sent.receipt })
  await decide(seen.request)
  const text = await answer(seen.request)
  for (const said of ['broertje', 'alleen: u vroeg']) expect(text).toContain(said)
  const erased = await ask({ wish: 'erasure', receipt: sent.receipt })
  await expect(decide(erased.request)).rejects.toThrow('record-is-held')

  const end = (given: object, as = ines) => centre.perform(endRestriction, as, { request, ...given })
  await expect(end({ toldOn: '2026-01-01' }, griet)).rejects.toThrow('not-for-you')
  await expect(end({ toldOn: '2999-01-01' })).rejects.toThrow('day-not-come')
  await end({ toldOn: '2026-01-01' })
  await expect(end({ toldOn: '2026-01-01' })).rejects.toThrow('restriction-ended-already')
  expect(await open(sent.report)).toMatchObject({ isRestricted: false })
  expect((await open(sent.report)).narrative).toContain('broertje')
})

test('the books destroy nothing that is restricted, and restrict nothing that nobody granted', async () => {
  const { books } = centre.desk.house
  const sent = await submit()
  const { request } = await ask({ wish: 'objection', receipt: sent.receipt })
  const restrict = sql`insert into privacy.restriction (request, wish, outcome, record, began_at)
    values (${request}, 'objection', 'granted', ${sent.report}, now())`
  await expect(restrict.execute(books)).rejects.toThrow('foreign key')
  await decide(request)
  const keeper = await openKeeper(centre.place)
  try {
    await expect(
      sql`insert into privacy.destruction (id, record_kind, record, why, sealed_values, key_ids, began_at)
        values (gen_random_uuid(), 'report', ${sent.report}, 'schedule', 0, '{}', now())`.execute(
        keeper.books,
      ),
    ).rejects.toThrow('this record is held')
  } finally {
    await keeper.close()
  }
})

test('each wish is refused on its own grounds, and what does not apply is not granted', async () => {
  const sent = await submit()
  const { request } = await ask({ wish: 'portability', receipt: sent.receipt })
  await expect(decide(request)).rejects.toThrow('no-consent-or-contract')
  await expect(decide(request, { requestOutcome: 'refused', requestGround: 'public-task' })).rejects.toThrow(
    'ground-does-not-fit',
  )
  await decide(request, { requestOutcome: 'refused', requestGround: 'no-consent-or-contract' })
  expect(await answer(request)).toContain('artikel 20')
  const { hanne } = centre.staff
  const staff = await ask({ wish: 'objection', person: hanne.id, seenOn: '2026-01-05' })
  await expect(decide(staff.request)).rejects.toThrow('cannot-be-restricted')
  await decide(staff.request, { requestOutcome: 'refused', requestGround: 'no-right-to-object' })
  expect(await answer(staff.request)).toContain('artikel 21')
})

test('a name takes proof of identity, whoever asks for somebody else a mandate, and no day to come is either', async () => {
  const sent = await submit()
  await expect(ask({ wish: 'access', colleague: 'Hanne Maes' })).rejects.toThrow('proof-not-seen')
  await expect(ask({ wish: 'access', colleague: 'Hanne Maes', seenOn: '2999-01-01' })).rejects.toThrow(
    'day-not-come',
  )
  const mandate = { wish: 'access', receipt: sent.receipt, representative: 'lawyer' }
  await expect(ask(mandate)).rejects.toThrow('proof-not-seen')
  const { request } = await ask({ ...mandate, seenOn: '2026-01-05' })
  const found = await centre.read(centre.staff.ines, (desk) => getRequest(desk, request))
  expect(found).toMatchObject({ namedBy: 'receipt', proof: 'lawyer', proofSeenOn: '2026-01-05' })
})

test('two months more are taken once, within the first, and told in a letter', async () => {
  const sent = await submit()
  const { request, answerBy } = await ask({ wish: 'access', receipt: sent.receipt })
  const late = await ask({ wish: 'erasure', receipt: sent.receipt })
  const extend = (id: string) =>
    centre.perform(extendRequest, centre.staff.griet, { request: id, extensionReason: 'complex' })
  const extended = await extend(request)
  expect(extended.answerBy > answerBy).toBe(true)
  await expect(extend(request)).rejects.toThrow('extended-already')
  const letter = await centre.read(centre.staff.ines, async (desk) =>
    writeExtension(desk, KEEPING, await getRequest(desk, request)),
  )
  expect(asText(letter)).toContain('ingewikkeld')
  centre.clock.moveBy(32 * DAY)
  await expect(extend(late.request)).rejects.toThrow('month-is-over')
})
