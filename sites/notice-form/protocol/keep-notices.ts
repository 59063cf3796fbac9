import { randomUUID } from 'node:crypto'
import { findSentNotice, type MatchAtReceipt, senderMark } from '@vigie/incoming'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { dayOf, Refused } from '@vigie/kernel'
import { perform, visit } from '@vigie/platform/operation'
import {
  type Notice,
  ProtocolProblem,
  type Received,
  type ReceiverStore,
  type Standing,
} from '@vigie/protocol'
import type { Site } from '@vigie/site-frame/page-kit'

const SYSTEM = { kind: 'system' } as const

const hostOf = (origin: string): string => new URL(origin).host

/** What the register said, in the words in which it is kept. */
const matchOf = (standing: Standing, organisation: string): MatchAtReceipt => {
  const { claimed, granted, notGranted = null, register, outside = [] } = standing
  const asked = {
    claimed,
    organisation,
    register: register?.address ?? null,
    serial: register?.serial ?? null,
    entry: register?.entry ?? null,
    outside,
  }
  if (claimed !== 'trusted-flagger') return { ...asked, outcome: 'not-claimed', reason: null }
  if (granted === 'trusted-flagger') return { ...asked, outcome: 'matched', reason: null }
  const outcome = notGranted === 'register-unavailable' ? 'unreachable' : 'not-matched'
  return { ...asked, outcome, reason: notGranted ?? 'no-entry' }
}

const itemOf = ({ location, ...item }: Notice['items'][number]) => {
  const remark = [location.objectId, location.part].filter((one) => one !== undefined).join(' · ')
  return {
    ownId: item.item,
    location: location.url,
    ...(remark === '' ? {} : { remark }),
    explanation: item.explanation,
    category: item.category,
    keyword: item.keyword,
    grounds: item.legalGrounds.map(
      ({ country, instrument, article }) => `${country}, ${instrument}, ${article}`,
    ),
    seenAt: item.observedAt,
  }
}

/** Notices that come over the protocol, kept like all others. */
export const keepNotices = (
  site: Site,
  organisationOf: (origin: string) => Promise<string>,
): ReceiverStore => ({
  keepNotice: async (received: Received<Notice> & { readonly standing: Standing }, sign) => {
    const { document, sender, standing } = received
    // A trial must reach no moderator and no figure, and there is no other queue.
    if (document.test) throw new ProtocolProblem('not-admitted', { detail: 'tests are not taken here' })
    const { signed } = await sign({ id: randomUUID(), receivedAt: site.house.clock() })
    const { notifier } = document
    try {
      const { result } = await perform(site.house, receiveNotice, SYSTEM, {
        domain: hostOf(sender),
        ownId: document.id,
        language: document.language.slice(0, 2),
        items: document.items.map(itemOf),
        ...(notifier.kind === 'named' ? { name: notifier.organisation, mail: notifier.email } : {}),
        goodFaith: document.goodFaith.version,
        match: matchOf(standing, await organisationOf(sender)),
        receipt: signed,
      })
      return { outcome: result.again ? 'again' : 'new', signed: result.receipt }
    } catch (fault) {
      if (fault instanceof Refused && fault.sort === 'conflict') return { outcome: 'taken' }
      throw fault
    }
  },
  // Nobody takes complaints by the protocol here yet: the sender comes back later.
  keepComplaint: async () => {
    throw new ProtocolProblem('unavailable', { detail: 'complaints are not taken by the protocol here' })
  },
  findNotice: async (sender, id) => {
    const { lookup } = await site.house.keys.on(dayOf(site.house.clock()))
    const mark = senderMark(lookup, { kind: 'organisation', domain: hostOf(sender) })
    const rows = await visit(site.house, SYSTEM, null, ({ db }) => findSentNotice(db, mark, id))
    const receipt = rows[0]?.receipt
    return receipt ? { receipt, decisions: [], complaints: [] } : null
  },
  findDecisions: async (_sender, after) => ({ decisions: [], next: after, more: false }),
})
