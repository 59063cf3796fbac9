import { findSentNotice, senderMark } from '@vigie/incoming'
import { newId } from '@vigie/kernel'
import { type Desk, operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { findOutcomes } from '../find-outcomes.ts'
import { may } from '../may.ts'
import { callComplain } from '../outcome-rows.ts'
import { sealComplaint, sealSignedComplaint } from '../places.ts'
import { refuse } from '../refusals.ts'
import {
  callComplainedBefore,
  callKeepComplainedItem,
  callKeepSignedComplaint,
} from '../signed-complaint-rows.ts'

const input = z.strictObject({
  /** The host whose keys signed it. */
  domain: z.string().min(1).max(259),
  /** The sender's own id of the complaint, and of the notice. */
  ownId: z.uuid(),
  notice: z.uuid(),
  /** An item without a decision was not decided in due time. */
  about: z
    .array(z.strictObject({ item: z.string().min(1).max(200), decision: z.uuid().optional() }))
    .min(1)
    .max(100),
  words: z.string().min(1).max(10_000),
  digest: z.string().max(100),
  /** Signed for this complaint; where it came before, the one that was signed then counts. */
  receipt: z.string().min(1),
})

/** Lodges the complaint with a decision, as if it came by the code of the form. */
const lodge = async (desk: Desk, decision: string, words: string): Promise<string> => {
  const id = newId()
  const said = await callComplain(desk.db, {
    id,
    decision,
    words: sealComplaint(desk, id, words),
    today: desk.today,
    at: desk.now,
  })
  if (said === 'late') throw refuse('six-months-over')
  if (said === 'there') throw refuse('complaint-there-already')
  if (said !== 'lodged') throw refuse('decision-unknown')
  return id
}

/** A complaint came over the protocol (Art. 20 DSA), once by its sender and id. Whoever hands it in has proved the signature. */
export const receiveComplaint = operation({
  name: 'moderation.receive-complaint',
  who: may.receiveComplaint,
  on: 'house',
  input,
  run: async (desk, sent) => {
    const { db, keys, now } = desk
    const sender = senderMark(keys.lookup, { kind: 'organisation', domain: sent.domain })
    const before = await callComplainedBefore(db, sender, sent.ownId)
    if (before !== undefined) {
      if (before.digest !== sent.digest) throw refuse('complaint-sent-otherwise')
      return { notice: before.notice, receipt: before.receipt, again: true }
    }
    const items = await findSentNotice(db, sender, sent.notice)
    const found = sent.about.map(({ item, decision }) => ({
      decision,
      item: items.find((one) => one.own_id === item)?.item,
    }))
    const ids = found.flatMap(({ item }) => item ?? [])
    const [first] = items
    if (first === undefined || ids.length < found.length) throw refuse('item-unknown')
    const outcomes = await findOutcomes(desk, ids)
    const id = newId()
    const isUndecided = found.some(({ decision }) => decision === undefined)
    const said = await callKeepSignedComplaint(db, {
      id,
      sender,
      named: sent.ownId,
      digest: sent.digest,
      receipt: sent.receipt,
      notice: first.notice,
      words: isUndecided ? sealSignedComplaint(desk, id, sent.words) : null,
      at: now,
    })
    if (said === 'suspended') throw refuse('sender-suspended')
    if (said !== 'kept') throw refuse('item-unknown')
    for (const { item = '', decision } of found) {
      const isTheirs = outcomes.some((one) => one.item === item && one.decision === decision)
      if (decision !== undefined && !isTheirs) throw refuse('decision-unknown')
      const lodged = decision === undefined ? null : await lodge(desk, decision, sent.words)
      await callKeepComplainedItem(db, { complaint: id, item, lodged })
    }
    return { notice: first.notice, receipt: sent.receipt, again: false }
  },
  subject: (_sent, { notice }) => `notice:${notice}`,
})
