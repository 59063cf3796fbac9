import { randomUUID } from 'node:crypto'
import type { MatchAtReceipt } from '@vigie/incoming'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { Refused } from '@vigie/kernel'
import { perform } from '@vigie/platform/operation'
import type { Notice, Received, Receiver, ReceiverStore, Standing } from '@vigie/protocol'
import type { Site } from '@vigie/site-frame/page-kit'
import { keepComplaints } from './keep-complaints.ts'
import { keepTests } from './keep-tests.ts'
import { tellDecisions } from './tell-decisions.ts'

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
  receiver: Pick<Receiver, 'signDecision'>,
  organisationOf: (origin: string) => Promise<string>,
): ReceiverStore => {
  const tests = keepTests(site, receiver)
  const keepComplaint = keepComplaints(site)
  return {
    keepNotice: async (received: Received<Notice> & { readonly standing: Standing }, sign) => {
      const { document, sender, standing } = received
      if (document.test) return tests.notice(received, sign)
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
    keepComplaint: (received, sign) =>
      received.document.test ? tests.complaint(received, sign) : keepComplaint(received, sign),
    ...tellDecisions(site, receiver),
  }
}
