import { openProactiveCase } from '@vigie/hotline/verbs/open-proactive-case'
import { movableClock } from '@vigie/kernel'
import { findProviders } from '@vigie/notices'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { proposeChannel } from '@vigie/notices/verbs/propose-channel'
import { findStaff } from '@vigie/people'
import type { StaffName } from '@vigie/people/fixtures'
import type { Holding, Neighbours } from '@vigie/platform/house'
import { type Actor, type AnyOperation, type Desk, perform, visit } from '@vigie/platform/operation'
import { type Story, story } from './story.ts'
import { assess, notify } from './tell-story.ts'

const LOOK = { act: 'hotline.read-case', subject: 'demonstration', purpose: 'follow-up' } as const
const PROVIDER = 'Vigie demonstration provider'
const LANGUAGES = ['en', 'nl', 'fr', 'de']

const seen = (kind: Story['kind'], language: Story['language'], place: string): Story =>
  story(0, kind, language, '', `https://social.provider.example/${place}`, [PROVIDER, 'NL'], 'notice-sent')
const STORIES: readonly Story[] = [
  seen('csam', 'nl', 'post/4101'),
  seen('grooming', 'fr', 'account/brume'),
  seen('csam', 'de', 'album/88'),
]

/**
 * The centre of a demonstration takes up the provider beside it, and notifies it over the protocol: the worker sends what two
 * people approved here. Once: where the provider is known already, nothing is done.
 */
export const meetProvider = async (
  holdings: Readonly<Record<string, Holding>>,
  { sites, register }: Neighbours,
): Promise<void> => {
  const { house } = holdings.desk ?? {}
  const { provider: endpoint } = sites
  if (house === undefined || endpoint === undefined) return
  const people = await visit(house, { kind: 'system' }, null, findStaff)
  const named = (name: string): Actor & { kind: 'person' } => {
    const found = people.find((one) => one.name.toLowerCase().startsWith(`${name} `))
    if (!found) throw new Error(`nobody of the demonstration is called ${name}`)
    return { kind: 'person', id: found.id, roles: found.roles }
  }
  const [hanne, bram, griet] = [named('hanne'), named('bram'), named('griet')]
  const act = async <Result>(
    operation: AnyOperation<Result>,
    actor: Actor,
    input: unknown,
  ): Promise<Result> => (await perform(house, operation, actor, input)).result
  if ((await visit(house, hanne, LOOK, findProviders)).some(({ name }) => name === PROVIDER)) return
  const { provider, proposal } = await act(addProvider, griet, {
    name: PROVIDER,
    country: 'NL',
    roles: ['platform'],
    languages: LANGUAGES,
    inEuScope: true,
    channel: 'mail',
    mailbox: 'notices@provider.example',
  })
  await act(confirmProviderAddress, hanne, { proposal })
  const channel = await act(proposeChannel, griet, {
    provider,
    channelKind: 'vigie-protocol',
    endpoint,
    register,
    languages: LANGUAGES,
    capabilities: ['ack', 'decision', 'poll'],
    source: `${endpoint}/.well-known/vigie-protocol`,
  })
  await act(confirmProviderAddress, hanne, { proposal: channel.proposal })
  const staff: Pick<Record<StaffName, Actor & { kind: 'person' }>, 'hanne' | 'bram'> = { hanne, bram }
  const world = {
    staff,
    clock: movableClock(house.clock()),
    perform: act,
    read: <Result>(actor: Actor, work: (desk: Desk) => Promise<Result>): Promise<Result> =>
      visit(house, actor, LOOK, work),
    // The worker beside it sends and asks.
    deliver: async () => undefined,
    receive: async () => undefined,
  }
  for (const one of STORIES) {
    const { kind, language, addresses } = one
    const opened = await act(openProactiveCase, hanne, {
      origin: 'list',
      kind,
      language,
      addresses,
    })
    await assess(world, one, opened.case)
    await notify(world, one, opened.case)
  }
}
