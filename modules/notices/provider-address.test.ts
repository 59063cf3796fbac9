import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { prepareExample, seedCase } from './case-fixtures.ts'
import { getProvider } from './find-providers.ts'
import { addConfirmedProvider, seedProviders } from './fixtures.ts'
import { findProposedChannels } from './providers/find-channels.ts'
import { addProvider } from './verbs/add-provider.ts'
import { confirmProviderAddress } from './verbs/confirm-provider-address.ts'
import { declineProviderAddress } from './verbs/decline-provider-address.ts'
import { proposeChannel } from './verbs/propose-channel.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const given = (name: string) => ({
  name,
  country: 'BE',
  roles: ['host'],
  languages: ['nl'],
  inEuScope: true,
  channel: 'mail',
  mailbox: `abuse@${name.toLowerCase()}.example`,
})
const mailboxOf = async (provider: string) =>
  (await centre.read(centre.staff.hanne, (desk) => getProvider(desk, provider))).mailbox
const waiting = async () =>
  (await centre.read(centre.staff.hanne, findProposedChannels)).map(({ provider }) => provider)

test('a new provider has no address, and gets no notice, until somebody else confirmed one', async () => {
  const { hanne, bram } = centre.staff
  const { provider, proposal } = await centre.perform(addProvider, hanne, given('Tulp'))
  expect([await mailboxOf(provider), await waiting()]).toEqual([null, [provider]])
  const { case: ofCase, items } = await seedCase(centre.place, 1)
  await expect(centre.perform(prepareExample, hanne, { case: ofCase, items, provider })).rejects.toThrow(
    'provider-without-address',
  )
  await expect(centre.perform(confirmProviderAddress, hanne, { proposal })).rejects.toThrow(
    'you-prepared-this',
  )
  await centre.perform(confirmProviderAddress, bram, { proposal })
  expect([await mailboxOf(provider), await waiting()]).toEqual(['abuse@tulp.example', []])
  await expect(centre.perform(declineProviderAddress, bram, { proposal })).rejects.toThrow(
    'provider-address-ruled',
  )
})

test('until another address is confirmed the old one stays in use, and one proposal waits at a time', async () => {
  const { hanne, bram, griet, louis } = centre.staff
  const provider = await addConfirmedProvider(centre, [hanne, bram], given('Roos'))
  const change = { provider, channelKind: 'mail', endpoint: 'desk@roos.example', languages: ['nl'] }
  await expect(centre.perform(proposeChannel, louis, change)).rejects.toThrow('not-for-you')
  const { proposal } = await centre.perform(proposeChannel, bram, change)
  await expect(centre.perform(proposeChannel, griet, change)).rejects.toThrow('provider-address-waits')
  expect(await mailboxOf(provider)).toBe('abuse@roos.example')
  await centre.perform(declineProviderAddress, bram, { proposal })
  expect([await mailboxOf(provider), await waiting()]).toEqual(['abuse@roos.example', []])
  const again = await centre.perform(proposeChannel, bram, change)
  await centre.perform(confirmProviderAddress, griet, { proposal: again.proposal })
  expect(await mailboxOf(provider)).toBe('desk@roos.example')
})

test('two who say yes and no at the same moment are one answer', async () => {
  const { hanne, bram, griet } = centre.staff
  const { proposal } = await centre.perform(addProvider, hanne, given('Iris'))
  const outcomes = await Promise.allSettled([
    centre.perform(confirmProviderAddress, bram, { proposal }),
    centre.perform(declineProviderAddress, griet, { proposal }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the books themselves take no address on the word of one person', async () => {
  const { hanne, bram } = centre.staff
  const { proposal } = await centre.perform(addProvider, hanne, given('Lelie'))
  const { books } = centre.desk.house
  const rule = (proposedBy: string, ruledBy: string) =>
    sql`
      insert into notices.channel_ruling (channel, proposed_by, way, ruled_by, ruled_at)
      values (${proposal}, ${proposedBy}, 'confirmed', ${ruledBy}, now())`.execute(books)
  await expect(rule(hanne.id, hanne.id)).rejects.toMatchObject({ code: '23514' })
  // Nor by naming somebody else as who proposed it.
  await expect(rule(bram.id, hanne.id)).rejects.toMatchObject({ code: '23503' })
  await rule(hanne.id, bram.id)
  for (const change of [
    sql`update notices.channel set endpoint = 'x@evil.example'`,
    sql`delete from notices.channel_ruling`,
  ]) {
    await expect(change.execute(books)).rejects.toMatchObject({ code: '42501' })
  }
})

test('the made-up providers have addresses that two people stand for', async () => {
  const ids = await bySystem(centre.desk.house, seedProviders)
  for (const id of ids.values()) expect(await mailboxOf(id)).toMatch(/\.example$/)
})
