import { randomUUID } from 'node:crypto'
import { Refused } from '@vigie/kernel'
import { receiveComplaint } from '@vigie/moderation/verbs/receive-complaint'
import { perform } from '@vigie/platform/operation'
import { ProtocolProblem, type ReceiverStore } from '@vigie/protocol'
import type { Site } from '@vigie/site-frame/page-kit'

const AT_ABOUT = '/about'

/** A refusal in the words of the protocol. */
const toProblem = ({ word, sort }: Refused) => {
  if (word === 'complaint-sent-otherwise') return { outcome: 'taken' } as const
  if (sort === 'unknown') return { outcome: 'unknown' } as const
  if (word === 'sender-suspended') throw new ProtocolProblem('not-admitted')
  throw new ProtocolProblem('invalid', { errors: [{ pointer: AT_ABOUT, detail: word }] })
}

/** Complaints that come over the protocol, each about decisions of one notice of the sender's. */
export const keepComplaints =
  (site: Site): ReceiverStore['keepComplaint'] =>
  async ({ document, sender, digest }, sign) => {
    const { signed } = await sign({ id: randomUUID(), receivedAt: site.house.clock() })
    try {
      const { result } = await perform(
        site.house,
        receiveComplaint,
        { kind: 'system' },
        {
          domain: new URL(sender).host,
          ownId: document.id,
          notice: document.notice,
          about: document.about,
          words: document.reasons,
          digest,
          receipt: signed,
        },
      )
      return { outcome: result.again ? 'again' : 'new', signed: result.receipt }
    } catch (fault) {
      if (fault instanceof Refused) return toProblem(fault)
      throw fault
    }
  }
