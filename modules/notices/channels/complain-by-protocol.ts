import type { Work } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import type { Attempt } from '../attempt-sending.ts'
import type { ComplaintLetterView } from '../ladder/complaint-letter.ts'
import type { NoticeView } from '../notice.ts'
import type { Complaining, Sent } from './adapter.ts'
import { lineOf } from './line-of.ts'
import { selectTurns } from './report-rows.ts'
import { openSessions } from './sessions.ts'
import { wayOf } from './way-of.ts'

const failed = (answer: string): Attempt => ({ outcome: 'failed', answer, proof: '' })

/** Their number of a decision, as it stands in the id under which its answer is kept. */
const theirDecision = (messageId: string | undefined, remote: string): string | null => {
  const [, id = null] =
    /\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(
      messageId?.startsWith(`<${remote}.`) ? messageId : '',
    ) ?? []
  return id
}

/** What is complained of in the part that they know by this number. */
const aboutOf = (
  notice: NoticeView,
  { decisions }: ComplaintLetterView,
  remote: string,
): Complaining['about'] =>
  notice.items.flatMap((item) =>
    item.decisions
      .filter(({ id }) => decisions.includes(id))
      .map(({ reply }) => ({
        item: item.number,
        decision: theirDecision(notice.replies.find(({ id }) => id === reply)?.messageId, remote),
      })),
  )

/** Lodges a complaint by the protocol, over the channel by which the notice went. */
export const complainByProtocol = async (
  desk: Desk,
  notice: NoticeView,
  letter: ComplaintLetterView,
  { house, outside }: Pick<Work, 'house' | 'outside'>,
): Promise<Attempt> => {
  const way = await wayOf(desk, notice)
  const complain = way?.adapter.by === 'program' ? way.adapter.complain : undefined
  if (way === null || complain === undefined) return failed('channel-changed')
  const { endpoint } = way.channel
  const turns = (await selectTurns(desk.db, [notice.id])).filter(({ remote }) => remote !== null)
  const [first] = turns
  // A notice of several parts is several notices there: a person complains of those.
  if (first?.remote == null || new Set(turns.map(({ part }) => part)).size !== 1) return failed('too-many')
  const line = await lineOf(way, { outside, sessions: openSessions(), now: house.clock })
  const complaint: Complaining = {
    key: `${notice.id}/complaint/${letter.turn}`,
    remote: first.remote,
    about: aboutOf(notice, letter, first.remote),
    language: notice.language,
    reasons: letter.words,
    at: letter.at,
  }
  const sent: Sent = await complain(complaint, line)
  const proof = JSON.stringify({ endpoint, complaint, sent })
  const answer = sent.answer.slice(0, 500)
  if (sent.outcome === 'sent') return { outcome: 'sent', answer, proof }
  return { outcome: sent.outcome === 'failed-for-now' ? 'failed-for-now' : 'failed', answer, proof }
}
