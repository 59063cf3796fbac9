import { randomUUID } from 'node:crypto'
import { keepTest } from '@vigie/incoming'
import { bySystem } from '@vigie/platform/operation'
import {
  type Complaint,
  type Kept,
  type Notice,
  ProtocolProblem,
  type Received,
  type Receiver,
  type ReceiverStore,
  testDecision,
} from '@vigie/protocol'
import type { Site } from '@vigie/site-frame/page-kit'
import { senderMarks } from './sender-marks.ts'

type Sign = Parameters<ReceiverStore['keepNotice']>[1]

/** Seconds: very many tests of one sender wait for the day to pass. */
const LATER = 3_600

/** Tests of the protocol, decided at once by nobody, and kept apart from all notices. */
export const keepTests = (site: Site, { signDecision }: Pick<Receiver, 'signDecision'>) => {
  const markOf = senderMarks(site)
  const keep = async (
    { document, sender, digest }: Received<Notice | Complaint>,
    sign: Sign,
    what: { notice: string | null; items: readonly string[]; decisions: readonly string[] },
  ): Promise<Kept> => {
    const at = site.house.clock()
    const { signed } = await sign({ id: randomUUID(), receivedAt: at })
    const row = {
      ...what,
      sender: await markOf(sender),
      about: what.notice === null ? ('notice' as const) : ('complaint' as const),
      ownId: document.id,
      digest,
      receipt: signed,
      at,
    }
    const { said, kept } = (await bySystem(site.house, ({ db }) => keepTest(db, row))) ?? {}
    if (said === 'full') throw new ProtocolProblem('too-many', { detail: 'tests of a day' }, LATER)
    if ((said === 'new' || said === 'again') && kept != null) return { outcome: said, signed: kept }
    return { outcome: said === 'taken' ? 'taken' : 'unknown' }
  }
  return {
    notice: async (received: Received<Notice>, sign: Sign): Promise<Kept> => {
      const { document, sender } = received
      const items = document.items.map(({ item }) => item)
      const decidedAt = site.house.clock()
      const decisions = await Promise.all(
        items.map((item) =>
          signDecision(testDecision(document, item, { id: randomUUID(), sender, decidedAt })),
        ),
      )
      return keep(received, sign, { notice: null, items, decisions: decisions.map(({ signed }) => signed) })
    },
    complaint: (received: Received<Complaint>, sign: Sign): Promise<Kept> => {
      const { notice, about } = received.document
      return keep(received, sign, { notice, items: about.map(({ item }) => item), decisions: [] })
    },
  }
}
