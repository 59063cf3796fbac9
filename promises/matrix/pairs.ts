import { listen } from '@vigie/platform/web'
import { requestOf } from '../../tests/house/access-answers.ts'
import { type Cell, cellsOf, type Shelf } from '../../tests/house/access-cells.ts'
import type { State } from '../../tests/house/access-lines.ts'
import type { Credentials, House, Requester } from '../../tests/house/access-open.ts'
import type { HouseName } from '../scratch-houses.ts'
import type { Pair } from './time-classes.ts'

/** What somebody may not know of, and how it must look: as if it did not exist. */
type Hidden = readonly (readonly [Requester, Cell['app'], string, State])[]
const NOTICE = 'GET /en/notice/00000000-0000-4000-8000-000000000000'
const DECISION = 'GET /en/decision/00000000-0000-4000-8000-000000000000'
const IN_CENTRE: Hidden = [
  ['analyst', 'console', 'GET /en/case/999999', 'other-house'],
  ['analyst', 'partner', 'POST /api/v1/operations/hotline.read-case', 'other-house'],
  ['analyst', 'console', 'GET /en/notice/VIG-2026-999999', 'other-house'],
  ['analyst', 'console', 'GET /en/report/00000000-0000-4000-8000-000000000000', 'other-house'],
  ['analyst', 'console', 'GET /en/referral/00000000-0000-4000-8000-000000000000', 'other-house'],
  ['analyst', 'console', 'POST /en/act/hotline.take-case', 'other-house'],
  ['analyst', 'console', 'POST /en/act/people.withdraw-access-key', 'others'],
  ['policy-officer', 'console', 'GET /en/case/999999', 'others'],
  ['policy-officer', 'console', 'POST /en/act/notices.approve-notice', 'others'],
  ['nobody', 'console', 'GET /en/case/999999', 'others'],
  ['policy-officer', 'partner', 'POST /api/v1/operations/hotline.read-case', 'others'],
  ['analyst', 'partner', 'POST /api/v1/operations/notices.read-notice', 'other-house'],
]

const IN_PROVIDER: Hidden = [
  ['moderator', 'console', NOTICE, 'other-house'],
  ['moderator', 'console', DECISION, 'other-house'],
  ['moderator', 'console', 'POST /en/act/moderation.decide-item', 'other-house'],
  ['moderator', 'partner', 'POST /api/v1/operations/moderation.decide-item', 'other-house'],
  ['coordinator', 'console', 'POST /en/act/moderation.warn-sender', 'other-house'],
  ['administrator', 'console', NOTICE, 'own'],
  ['data-protection-officer', 'console', DECISION, 'own'],
  ['nobody', 'console', NOTICE, 'own'],
]
const HIDDEN: Readonly<Record<HouseName, Hidden>> = { centre: IN_CENTRE, provider: IN_PROVIDER }

/** The pairs, to be asked over real sockets. */
export const pairsOf = async (
  name: HouseName,
  house: House,
  shelf: Shelf,
): Promise<{ pairs: readonly Pair[]; close: () => Promise<void> }> => {
  const at = { host: '127.0.0.1', port: 0, name: 'attacked' }
  const served = {
    console: await listen(house.apps.console, at),
    partner: await listen(house.apps.partner, at),
  }
  const hidden = HIDDEN[name]
  const known = new Map<Requester, { who: Credentials; cells: readonly Cell[] }>()
  for (const requester of new Set(hidden.map(([one]) => one))) {
    const who = await house.receive(requester)
    known.set(requester, { who, cells: cellsOf(house, shelf, who, requester) })
  }
  const asking = (requester: Requester, app: Cell['app'], key: string, state: State) => {
    const { who, cells } = known.get(requester) ?? {}
    const cell = cells?.find((one) => one.app === app && one.key === key && one.state === state)
    if (!who || !cell || (app !== 'console' && app !== 'partner'))
      throw new Error(`no cell ${key} (${state})`)
    return async () => {
      const answer = await fetch(
        requestOf(cell, who, 'application/json', `http://127.0.0.1:${served[app].port}`),
        {
          redirect: 'manual',
        },
      )
      await answer.arrayBuffer()
    }
  }
  return {
    pairs: hidden.map(([requester, app, key, state]) => ({
      name: `${requester}: ${key}, ${state} or absent`,
      hidden: asking(requester, app, key, state),
      absent: asking(requester, app, key, 'absent'),
    })),
    close: async () => {
      await served.console.close()
      await served.partner.close()
    },
  }
}
