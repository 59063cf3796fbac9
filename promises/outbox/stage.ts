import { declareStatus } from '@vigie/notices'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { proposeChannel } from '@vigie/notices/verbs/propose-channel'
import { seedStaff } from '@vigie/people/fixtures'
import { openHouse } from '@vigie/platform/house'
import { type Actor, type AnyOperation, bySystem, perform } from '@vigie/platform/operation'
import { z } from 'zod'
import { prepareExample, seedCase } from '../../modules/notices/case-fixtures.ts'
import type { ScratchCentre } from '../scratch-centre.ts'
import { PEERS, type Peer } from './peers.ts'

const Proposed = z.object({ proposal: z.string() })
const Prepared = z.object({ notice: z.string(), reference: z.string() })

export interface Stage {
  /** Prepares one more notice for a peer; approves it, or begins to and undoes it. Returns its reference. */
  notify(
    peer: Peer,
    which: number,
    way: 'approved' | 'undone',
  ): Promise<{ notice: string; reference: string }>
  close(): Promise<void>
}

/** Approves in a transaction that fails at its end, after the fact was announced. */
const undone: AnyOperation = {
  ...approveNotice,
  start: async (house, given) => {
    const act = await approveNotice.start(house, given)
    return async (desk) => {
      await act(desk)
      throw new Error('undone')
    }
  },
}

export const setStage = async ({ place }: ScratchCentre, peers: readonly Peer[]): Promise<Stage> => {
  const holding = await openHouse(place, 'desk', 4)
  const { house } = holding
  const staff = await bySystem(house, seedStaff)
  await bySystem(house, declareStatus)
  const act = async (operation: AnyOperation, actor: Actor, input: unknown): Promise<unknown> =>
    (await perform(house, operation, actor, input)).result
  const providers = new Map<string, string>()
  for (const { name, base } of peers) {
    const given = {
      name: `Example ${name}`,
      country: 'IE',
      roles: ['platform'],
      languages: ['en'],
      inEuScope: true,
      channel: 'mail',
      mailbox: `desk@${name}.example`,
    }
    const provider = await addConfirmedProvider({ perform: act }, [staff.hanne, staff.bram], given)
    const channel = { provider, channelKind: name, endpoint: base, languages: ['en'], credential: name }
    const more = name === 'discourse' ? { ourAccount: 'flagger' } : {}
    const { proposal } = Proposed.parse(await act(proposeChannel, staff.hanne, { ...channel, ...more }))
    await act(confirmProviderAddress, staff.bram, { proposal })
    providers.set(name, provider)
  }
  return {
    notify: async ({ name, base }, which, way) => {
      const { place: placeAt, items: count } = PEERS[name]
      const { case: ofCase, items } = await seedCase(place, count)
      const given = {
        case: ofCase,
        items,
        provider: providers.get(name),
        address: `${base}${placeAt(which + 1)}`,
      }
      const prepared = Prepared.parse(await act(prepareExample, staff.hanne, given))
      const approving = act(way === 'approved' ? approveNotice : undone, staff.bram, {
        notice: prepared.notice,
      })
      if (way === 'approved') await approving
      else await approving.catch(() => undefined)
      return prepared
    },
    close: () => holding.close(),
  }
}
