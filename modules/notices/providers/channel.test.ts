import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { findProviders, getProvider } from '../find-providers.ts'
import { seedProviders } from '../fixtures.ts'
import { confirmProviderAddress } from '../verbs/confirm-provider-address.ts'
import { endChannel } from '../verbs/end-channel.ts'
import { proposeChannel } from '../verbs/propose-channel.ts'
import { CHANNEL_KINDS, type ChannelKind, fitsKind, needsCredential } from './channel-kinds.ts'
import { channelsFor, findProposedChannels } from './find-channels.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let provider = ''
beforeAll(async () => {
  centre = await openTestCentre()
  provider = (await bySystem(centre.desk.house, seedProviders)).get('buurtnet') ?? ''
})
afterAll(() => centre.close())

const used = () => centre.read(centre.staff.hanne, (desk) => channelsFor(desk, provider, null))
const given = (channelKind: ChannelKind, also: Readonly<Record<string, unknown>> = {}) => ({
  provider,
  channelKind,
  endpoint: 'https://buurtnet.example',
  languages: ['nl'],
  ...also,
})

test('the books know the very kinds that the list has', async () => {
  const { rows } = await sql<{ said: string }>`
    select pg_get_constraintdef(oid) as said from pg_constraint
    where conrelid = 'notices.channel'::regclass and conname = 'channel_kind_check'`.execute(
    centre.desk.house.books,
  )
  const kinds = [...(rows[0]?.said ?? '').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind)
  expect(kinds).toEqual([...CHANNEL_KINDS])
})

test('a channel is in use once a second person said yes, beside the address that is there already', async () => {
  const { hanne, bram, louis } = centre.staff
  expect((await used()).map(({ kind }) => kind)).toEqual(['mail'])
  await expect(centre.perform(proposeChannel, louis, given('vigie-protocol'))).rejects.toThrow('not-for-you')
  const { proposal } = await centre.perform(
    proposeChannel,
    hanne,
    given('vigie-protocol', {
      maxItems: 50,
      capabilities: ['ack', 'decision', 'poll'],
      ourAccount: 'not its own',
    }),
  )
  await expect(centre.perform(proposeChannel, bram, given('vigie-protocol'))).rejects.toThrow(
    'provider-address-waits',
  )
  await expect(centre.perform(confirmProviderAddress, hanne, { proposal })).rejects.toThrow(
    'you-prepared-this',
  )
  expect((await used()).map(({ kind }) => kind)).toEqual(['mail'])
  await centre.perform(confirmProviderAddress, bram, { proposal })
  expect(await centre.read(hanne, findProposedChannels)).toEqual([])
  const [newest, older] = await used()
  expect(older?.kind).toBe('mail')
  expect(newest).toMatchObject({
    kind: 'vigie-protocol',
    endpoint: 'https://buurtnet.example',
    settings: {},
    maxItems: 50,
    ruled: { way: 'confirmed', by: bram.id },
  })
  // One person is enough to take a way away, and it goes once.
  await centre.perform(endChannel, hanne, { endedChannel: newest?.id })
  expect((await used()).map(({ kind }) => kind)).toEqual(['mail'])
  await expect(centre.perform(endChannel, bram, { endedChannel: newest?.id })).rejects.toThrow(
    'channel-not-in-use',
  )
})

test('where the address in use is ended, the one before it does not come back', async () => {
  const { hanne, bram } = centre.staff
  const other = (await bySystem(centre.desk.house, (desk) => findProviders(desk))).find(
    ({ name }) => name === 'Wolkenhost',
  )
  const { proposal } = await centre.perform(proposeChannel, hanne, {
    ...given('mail'),
    provider: other?.id,
    endpoint: 'new@wolkenhost.example',
  })
  await centre.perform(confirmProviderAddress, bram, { proposal })
  const seen = () => centre.read(hanne, (desk) => getProvider(desk, other?.id ?? ''))
  expect(await seen()).toMatchObject({ channel: 'mail', mailbox: 'new@wolkenhost.example' })
  await centre.perform(endChannel, hanne, { endedChannel: proposal })
  expect(await seen()).toMatchObject({ channel: null, mailbox: null })
  expect(await centre.read(hanne, (desk) => channelsFor(desk, other?.id ?? '', null))).toEqual([])
})

test('what stands there has the form of its kind, and the secret is named, never given', async () => {
  const { hanne, bram } = centre.staff
  const refused = async (kind: ChannelKind, also: Readonly<Record<string, unknown>>, word: string) =>
    expect(centre.perform(proposeChannel, hanne, given(kind, also))).rejects.toThrow(word)
  await refused('mail', {}, 'channel-endpoint-not-fitting')
  await refused('mastodon', {}, 'channel-needs-credential')
  await refused('mastodon', { credential: 'S3cret/with=signs' }, 'bad-input')
  await refused('discourse', { credential: 'buurtnet-forum' }, 'channel-setting-not-fitting')
  await refused('lemmy', { credential: 'x', endpoint: 'https://me:secret@buurtnet.example' }, 'not-fitting')
  await refused('vigie-protocol', { endpoint: 'http://buurtnet.example' }, 'channel-endpoint-not-fitting')
  const { proposal } = await centre.perform(
    proposeChannel,
    hanne,
    given('mastodon', { credential: 'buurtnet-toot', forward: true }),
  )
  await centre.perform(confirmProviderAddress, bram, { proposal })
  expect((await used())[0]).toMatchObject({ kind: 'mastodon', settings: { forward: true } })
})

test('whoever has an account needs its secret; a machine is spoken to over TLS or on this machine', () => {
  expect(CHANNEL_KINDS.filter(needsCredential)).toEqual([
    'atproto',
    'mastodon',
    'peertube',
    'lemmy',
    'discourse',
  ])
  expect(fitsKind('vigie-protocol', 'http://127.0.0.1:4310')).toBe(true)
  expect(fitsKind('vigie-protocol', 'ftp://buurtnet.example')).toBe(false)
  expect(fitsKind('form', 'Under “Help”, then “Report”')).toBe(true)
  expect(fitsKind('mail', 'abuse@buurtnet.example')).toBe(true)
})

test('the books change no channel, take no yes from its proposer, and end none that nobody confirmed', async () => {
  const { hanne, bram } = centre.staff
  const { proposal } = await centre.perform(proposeChannel, hanne, given('peertube', { credential: 'tube' }))
  const { books } = centre.desk.house
  const end = sql`insert into notices.channel_end (channel, ended_by, ended_at)
    values (${proposal}, ${bram.id}, now())`
  await expect(end.execute(books)).rejects.toMatchObject({ code: '23503' })
  const own = sql`insert into notices.channel_ruling (channel, proposed_by, way, ruled_by, ruled_at)
    values (${proposal}, ${hanne.id}, 'confirmed', ${hanne.id}, now())`
  await expect(own.execute(books)).rejects.toMatchObject({ code: '23514' })
  await expect(sql`update notices.channel set credential = 'x'`.execute(books)).rejects.toMatchObject({
    code: '42501',
  })
})
