import { bySystem } from '@vigie/platform/operation'
import { createCall } from '@vigie/platform/outside'
import { missingPost } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { dispatchByMail } from '../channels/dispatch-by-channel.ts'
import { findNotices } from '../find-notices.ts'
import { seedProviders } from '../fixtures.ts'
import { stageOf } from '../notice.ts'
import { previewLetter } from '../preview-notice.ts'
import { previewReports } from '../preview-reports.ts'
import { approved, idOfProvider, look, prepared } from '../test-world-fixtures.ts'
import { approveNotice } from '../verbs/approve-notice.ts'
import { confirmProviderAddress } from '../verbs/confirm-provider-address.ts'
import { giveUpSending } from '../verbs/give-up-sending.ts'
import { noteArrival } from '../verbs/note-arrival.ts'
import { noteService } from '../verbs/note-service.ts'
import { proposeChannel } from '../verbs/propose-channel.ts'
import { retryDispatch } from '../verbs/retry-dispatch.ts'
import { sendByMail } from '../verbs/send-by-mail.ts'
import { dispatchByChannel } from './dispatch-by-channel.ts'
import { type Imitated, likeLemmy, likeMastodon, SECRET } from './testing/platforms.ts'
import { type StandIn, startStandIn } from './testing/stand-in.ts'

const MINUTE = 60_000
let centre: Awaited<ReturnType<typeof openTestCentre>>
let square: Imitated
let squareAt: StandIn
let garden: Imitated
let gardenAt: StandIn
const hosts = { square: '', garden: '' }
/** Breaks the worker off after a report left and before anything is written. */
let dies = false
const letters: string[] = []

const proposed = z.object({ proposal: z.string() })
const channelTo = async (provider: string, channelKind: string, endpoint: string, service?: string) => {
  const credential = channelKind === 'mail' ? undefined : channelKind
  const given = { provider, service, channelKind, endpoint, languages: ['en'], credential }
  const { proposal } = proposed.parse(await centre.perform(proposeChannel, centre.staff.hanne, given))
  await centre.perform(confirmProviderAddress, centre.staff.bram, { proposal })
}

beforeAll(async () => {
  const call = createCall({ reach: 'anywhere', within: 400 })
  centre = await openTestCentre({
    subscribers: ({ house }) => [
      ...dispatchByChannel({
        house,
        outside: {
          call: async (asked) => {
            const came = await call(asked)
            if (dies && asked.url.endsWith('/reports')) throw new Error('killed')
            return came
          },
          credentials: async (name) => (name === 'lemmy' ? `flagger\n${SECRET}` : SECRET),
        },
      }),
      ...dispatchByMail({
        ...missingPost,
        send: async ({ to, messageId }) => {
          letters.push(to)
          return { messageId, accepted: [to], response: '250 ok', at: new Date() }
        },
      }),
    ],
  })
  const providers = await bySystem(centre.desk.house, seedProviders)
  hosts.square = idOfProvider(providers, 'pixelkist')
  hosts.garden = idOfProvider(providers, 'buurtnet')
  square = likeMastodon()
  squareAt = await startStandIn(square)
  garden = likeLemmy()
  gardenAt = await startStandIn(garden)
  await channelTo(hosts.square, 'mastodon', squareAt.base)
  await channelTo(hosts.garden, 'lemmy', gardenAt.base)
})
afterAll(async () => {
  await squareAt.close()
  await gardenAt.close()
  await centre.close()
})
beforeEach(() => {
  dies = false
  letters.length = 0
  square.taken.length = 0
  garden.taken.length = 0
})

const toSquare = () => approved(centre, hosts.square, { address: `${squareAt.base}/@one` })
const toGarden = (count = 3) => approved(centre, hosts.garden, { address: `${gardenAt.base}/post` }, count)
const outcomes = async (notice: string) =>
  (await look(centre, notice)).dispatches.map(({ channel, outcome }) => `${channel}: ${outcome}`)
const failedList = async () =>
  (await centre.read(centre.staff.hanne, (desk) => findNotices(desk, 'failed'))).map(({ notice }) => notice)

test('what was approved leaves by the platform’s own interface, once, and not by e-mail as well', async () => {
  const { notice } = await prepared(centre, hosts.square, { address: `${squareAt.base}/@one` })
  const preview = () => centre.read(centre.staff.bram, (desk) => previewReports(desk, notice))
  const shown = await preview()
  await centre.perform(approveNotice, centre.staff.bram, { notice })
  await centre.deliver()
  await centre.deliver()
  expect(square.taken).toHaveLength(1)
  if (!shown?.prepared.ready) throw new Error('nothing was shown')
  expect(shown.prepared.parts.map(({ text }) => text)).toEqual(square.taken.map(({ words }) => words))
  expect(await preview()).toEqual(shown)
  expect(letters).toEqual([])
  const view = await look(centre, notice)
  expect(stageOf(view)).toBe('sent')
  expect(view.dispatches).toMatchObject([{ channel: 'mastodon', outcome: 'sent', answer: null }])
  const { reports } = z
    .object({ reports: z.array(z.object({ text: z.string() })) })
    .parse(JSON.parse(view.dispatches[0]?.proof ?? ''))
  expect(reports.map(({ text }) => text)).toEqual(square.taken.map(({ words }) => words))
})

test('an approval that is undone sends nothing', async () => {
  const { notice } = await prepared(centre, hosts.square, { address: `${squareAt.base}/@one` })
  const undone = approveNotice.run
  await expect(
    centre.perform(
      {
        ...approveNotice,
        start: async () => async (desk) => {
          await undone(desk, { notice })
          throw new Error('the second thought')
        },
      },
      centre.staff.bram,
      { notice },
    ),
  ).rejects.toThrow()
  await centre.deliver()
  expect(square.taken).toEqual([])
  expect(stageOf(await look(centre, notice))).toBe('waiting')
})

test('a platform that is busy is asked again when it said, and nothing that arrived goes there twice', async () => {
  gardenAt.feel('well', 'busy', 'lost')
  const { notice } = await toGarden()
  await centre.deliver()
  expect(await outcomes(notice)).toEqual(['lemmy: failed-for-now'])
  centre.clock.moveBy(MINUTE)
  await centre.deliver()
  centre.clock.moveBy(2 * MINUTE)
  await centre.deliver()
  expect(await outcomes(notice)).toEqual(['lemmy: failed-for-now', 'lemmy: failed-for-now', 'lemmy: sent'])
  expect(garden.taken.map(({ about }) => about)).toEqual(['post 1', 'post 2', 'post 3'])
})

test('a worker that dies after the report left leaves a notice that waits for a person, and sends nothing again', async () => {
  dies = true
  const { notice } = await toSquare()
  await centre.deliver().catch(() => undefined)
  dies = false
  centre.clock.moveBy(2 * MINUTE)
  await centre.deliver()
  expect(square.taken).toHaveLength(1)
  expect(await outcomes(notice)).toEqual(['mastodon: unknown'])
  expect(stageOf(await look(centre, notice))).toBe('failed')
  expect(await failedList()).toContain(notice)

  await centre.perform(noteArrival, centre.staff.bram, { notice, because: 'It stands in our list there.' })
  expect(stageOf(await look(centre, notice))).toBe('sent')
  expect(await failedList()).not.toContain(notice)
  await centre.deliver()
  expect(square.taken).toHaveLength(1)
})

test('whoever looked and found nothing sends it again', async () => {
  squareAt.feel('cut')
  const { notice } = await toSquare()
  await centre.deliver()
  expect(await outcomes(notice)).toEqual(['mastodon: unknown'])
  centre.clock.moveBy(1)
  await centre.perform(retryDispatch, centre.staff.hanne, { notice })
  await centre.perform(retryDispatch, centre.staff.bram, { notice })
  await expect(
    centre.perform(giveUpSending, centre.staff.bram, { notice, because: 'Too late.' }),
  ).rejects.toThrow('nothing-to-send-again')
  await centre.deliver()
  expect(await outcomes(notice)).toEqual(['mastodon: unknown', 'mastodon: sent'])
  expect(square.taken).toHaveLength(1)
})

test('what the platform cannot take goes by e-mail when a person says so', async () => {
  const { notice } = await approved(centre, hosts.square, { address: 'https://elsewhere.example/@one' })
  await centre.deliver()
  const view = await look(centre, notice)
  expect(view.dispatches).toMatchObject([{ outcome: 'failed', answer: 'elsewhere: 1, 2' }])
  await expect(centre.perform(noteArrival, centre.staff.bram, { notice, because: 'x' })).rejects.toThrow(
    'nothing-to-send-again',
  )
  await centre.perform(sendByMail, centre.staff.bram, { notice })
  await centre.deliver()
  expect(letters).toEqual(['abuse@pixelkist.example'])
  expect(await outcomes(notice)).toEqual(['mastodon: failed', 'mail: sent'])
})

test('who gives up says why, and it stands in no list any more', async () => {
  const { notice } = await approved(centre, hosts.square, { address: 'https://elsewhere.example/@one' })
  await centre.deliver()
  expect(await failedList()).toContain(notice)
  await expect(centre.perform(giveUpSending, centre.staff.bram, { notice, because: ' ' })).rejects.toThrow()
  await centre.perform(giveUpSending, centre.staff.bram, { notice, because: 'The page is gone.' })
  expect(await failedList()).not.toContain(notice)
  expect((await look(centre, notice)).dispatches.at(-1)?.ruling).toMatchObject({
    way: 'given-up',
    reason: 'The page is gone.',
  })
})

test('what was about to leave and what came of it can be changed by nobody', async () => {
  const { notice } = await toSquare()
  await centre.deliver()
  const books = centre.worker.house.books
  for (const table of ['platform_report', 'platform_report_end'])
    await expect(
      sql`delete from notices.${sql.raw(table)} where notice = ${notice}`.execute(books),
    ).rejects.toThrow()
})

test('a notice about a service goes by the channel of that service before those of its provider, and names both', async () => {
  const { service } = await centre.perform(noteService, centre.staff.hanne, {
    provider: hosts.square,
    serviceName: 'Pixelplein',
    roles: ['platform'],
    inScope: true,
    domains: ['pixelplein.example'],
    source: 'made up',
  })
  await channelTo(hosts.square, 'mail', 'flags@pixelplein.example', service)
  const own = await startStandIn(likeMastodon())
  await channelTo(hosts.square, 'mastodon', own.base, service)
  const { notice } = await approved(centre, hosts.square, { service, address: `${own.base}/@one` })
  const view = await look(centre, notice)
  expect(view).toMatchObject({
    service: { name: 'Pixelplein' },
    provider: { name: 'Pixelkist', channel: 'mail', mailbox: 'flags@pixelplein.example' },
  })
  const { text } = await centre.read(centre.staff.bram, (desk) => previewLetter(desk, notice))
  expect(text).toMatch(/To: Pixelkist\s+Service: Pixelplein/)
  await centre.deliver()
  expect(square.taken).toHaveLength(0)
  expect(await outcomes(notice)).toEqual(['mastodon: sent'])
  await own.close()
})
