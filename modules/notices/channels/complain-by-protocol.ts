import type { Work } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { reportsAsSent } from '../as-sent.ts'
import type { Attempt } from '../attempt-sending.ts'
import type { ComplaintLetterView } from '../ladder/complaint-letter.ts'
import type { NoticeView } from '../notice.ts'
import type { Complaining, Sent } from './adapter.ts'
import { lineOf } from './line-of.ts'
import { selectTurns } from './report-rows.ts'
import { openSessions } from './sessions.ts'
import { wayOf } from './way-of.ts'

/** What came of a complaint, and where it left in several: which decisions are complained of all the same. */
export interface Complained extends Attempt {
  readonly lodged: readonly string[]
}

const failed = (answer: string): Complained => ({ outcome: 'failed', answer, proof: '', lodged: [] })

/** Their number of a decision, as it stands in the id under which its answer is kept. */
const theirDecision = (messageId: string | undefined, remote: string): string | null => {
  const [, id = null] =
    /\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(
      messageId?.startsWith(`<${remote}.`) ? messageId : '',
    ) ?? []
  return id
}

/** A notice as they know it: a notice of ours that was too much for one is several with them. */
interface Theirs {
  readonly part: number
  readonly remote: string
  readonly items: readonly number[]
}

const noticesOf = async (desk: Desk, notice: NoticeView): Promise<Theirs[]> => {
  const reports = reportsAsSent(notice)?.reports ?? []
  const arrived = new Map(
    (await selectTurns(desk.db, [notice.id])).flatMap(({ part, remote }) =>
      remote === null ? [] : [[part, remote]],
    ),
  )
  return [...arrived].map(([part, remote]) => ({
    part,
    remote,
    items:
      reports.find(({ number }) => number === part)?.items ??
      (arrived.size === 1 ? notice.items.map(({ number }) => number) : []),
  }))
}

interface About {
  readonly theirs: Theirs
  readonly decisions: readonly string[]
  readonly about: Complaining['about']
}

/** What is complained of in one of their notices. */
const aboutOf = (notice: NoticeView, { decisions }: ComplaintLetterView, theirs: Theirs): About => {
  const named = notice.items
    .filter(({ number }) => theirs.items.includes(number))
    .flatMap((item) =>
      item.decisions.filter(({ id }) => decisions.includes(id)).map((decision) => ({ item, decision })),
    )
  return {
    theirs,
    decisions: named.map(({ decision }) => decision.id),
    about: named.map(({ item, decision: { reply } }) => ({
      item: item.number,
      decision: theirDecision(notice.replies.find(({ id }) => id === reply)?.messageId, theirs.remote),
    })),
  }
}

/** Lodges a complaint by the protocol, over the channel by which the notice went: with each of their notices that it is about. */
export const complainByProtocol = async (
  desk: Desk,
  notice: NoticeView,
  letter: ComplaintLetterView,
  { house, outside }: Pick<Work, 'house' | 'outside'>,
): Promise<Complained> => {
  const way = await wayOf(desk, notice)
  const complain = way?.adapter.by === 'program' ? way.adapter.complain : undefined
  if (way === null || complain === undefined) return failed('channel-changed')
  const { endpoint } = way.channel
  const all = (await noticesOf(desk, notice))
    .map((theirs) => aboutOf(notice, letter, theirs))
    .filter(({ about }) => about.length > 0)
  if (all.flatMap(({ decisions }) => decisions).length < letter.decisions.length)
    return failed('channel-changed')
  const line = await lineOf(way, { outside, sessions: openSessions(), now: house.clock })
  const proofs: { readonly complaint: Complaining; readonly sent: Sent }[] = []
  const lodged: string[] = []
  // Sent again from the first on after a failure: what is there already is answered with its first receipt.
  for (const { theirs, decisions, about } of all) {
    const own = `${notice.id}/complaint/${letter.turn}`
    const complaint: Complaining = {
      key: theirs.part === 1 ? own : `${own}/${theirs.part}`,
      remote: theirs.remote,
      about,
      language: notice.language,
      reasons: letter.words,
      at: letter.at,
    }
    const sent = await complain(complaint, line)
    proofs.push({ complaint, sent })
    if (sent.outcome !== 'sent') break
    lodged.push(...decisions)
  }
  const proof = JSON.stringify({ endpoint, complaints: proofs })
  const last = proofs.at(-1)?.sent
  const answer = last?.answer.slice(0, 500) ?? ''
  if (last?.outcome === 'sent') return { outcome: 'sent', answer, proof, lodged }
  const outcome = last?.outcome === 'failed-for-now' ? 'failed-for-now' : 'failed'
  return { outcome, answer, proof, lodged }
}
