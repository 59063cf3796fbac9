import { newId, Refused } from '@vigie/kernel'
import type { Work } from '@vigie/platform/house'
import { bySystem, type Desk } from '@vigie/platform/operation'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import { heldBack } from '../attempt-sending.ts'
import { toLetter } from '../compose.ts'
import { insertDispatch } from '../dispatch-rows.ts'
import { FACTS, idIn } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { insistItMayLeave } from '../letter-content.ts'
import { type NoticeView, sendingOf } from '../notice.ts'
import { holdNotice, mayLeave } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { noteTheirReferences } from '../their-reference.ts'
import { PLATFORMS } from './lane.ts'
import { nextStepOf } from './next-step.ts'
import { prepareBy } from './prepare-by.ts'
import { insertTurn, insertTurnEnd, selectTurns } from './report-rows.ts'
import { retryAt } from './retry-at.ts'
import { type Notebook, type Outcome, sendParts } from './send-parts.ts'
import { openSessions, type Sessions } from './sessions.ts'
import { type PlatformWay, wayOf } from './way-of.ts'

const MINUTE = 60_000

interface Reach extends Pick<Work, 'house' | 'outside'> {
  readonly sessions: Sessions
  readonly settle: number
}

/** In transactions of their own: what was about to leave is known, also when the work around it is undone. */
const notebookOf = ({ house }: Reach, notice: string, channel: string): Notebook => ({
  begin: (part, turn) =>
    bySystem(house, async ({ db, now }) => {
      await insertTurn(db, { notice, part, turn, channel, begun_at: now })
    }),
  end: (part, turn, sent) =>
    bySystem(house, async ({ db, now }) => {
      const remote = sent.outcome === 'sent' ? sent.remote : null
      const row = {
        notice,
        part,
        turn,
        outcome: sent.outcome,
        remote,
        answer: sent.answer.slice(0, 500),
        at: now,
      }
      await insertTurnEnd(db, row)
    }),
})

interface Attempted {
  readonly result: Outcome
  /** What left, word for word: kept sealed as proof of actual knowledge, Art. 16(3). */
  readonly proof: string
}

const failed = (answer: string): Attempted => ({ result: { outcome: 'failed', answer }, proof: '' })

const attempt = async (desk: Desk, notice: NoticeView, way: PlatformWay, reach: Reach) => {
  if (!(await mayLeave(desk.db, notice.id))) return failed(heldBack.answer)
  try {
    insistItMayLeave(toLetter(desk, notice))
  } catch (fault) {
    // The house itself may no longer send it: a trusted flagger whose status is suspended, Art. 22(6).
    if (fault instanceof Refused) return failed(fault.word)
    throw fault
  }
  const prepared = await prepareBy(desk, notice, way)
  if (!prepared.ready) return failed([prepared.why, prepared.items.join(', ')].filter(Boolean).join(': '))
  const { channel, adapter, hosts } = way
  const { endpoint, settings } = channel
  const turns = await selectTurns(desk.db, [notice.id])
  const clearedUntil = notice.dispatches.findLast(({ ruling }) => ruling?.way === 'again')?.ruling?.at ?? null
  const others = turns.filter(
    (turn) => turn.channel !== channel.id && turn.outcome !== 'failed' && turn.outcome !== 'failed-for-now',
  )
  // Part of it went another way, or may have: which, only a person can say.
  if (others.some(({ begun_at }) => clearedUntil === null || begun_at > clearedUntil))
    return { result: { outcome: 'unknown', answer: 'channel-changed' }, proof: '' } satisfies Attempted
  const { call, credentials } = reach.outside
  const secret = channel.credential === null ? null : await credentials(channel.credential)
  if (channel.credential !== null && secret === null) return failed('no-credential')
  const result = await sendParts(prepared.parts, {
    adapter,
    line: {
      call,
      endpoint,
      settings: { ...settings },
      hosts,
      secret,
      sessions: reach.sessions,
      now: reach.house.clock,
    },
    key: notice.id,
    now: desk.now,
    settle: reach.settle,
    tried: turns.map(({ part, turn, begun_at, outcome, remote }) => ({
      part,
      turn,
      begunAt: begun_at,
      outcome,
      remote,
    })),
    clearedUntil,
    notebook: notebookOf(reach, notice.id, channel.id),
  })
  const proof = JSON.stringify({ channel: channel.kind, endpoint, reports: prepared.parts, result })
  return { result, proof } satisfies Attempted
}

const dispatch = async (desk: Desk, id: string, reach: Reach): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const way = await wayOf(desk, notice)
  if (way === null || !notice.approval || sendingOf(notice)) return undefined
  const step = nextStepOf(notice)
  if (step === 'by-mail' || step === 'given-up') return undefined
  const { result, proof } = await attempt(desk, notice, way, reach)
  const row = newId()
  await insertDispatch(desk.db, {
    id: row,
    notice: id,
    attempt: notice.dispatches.length + 1,
    channel: way.channel.kind,
    outcome: result.outcome,
    message_id: null,
    proof: sealIn(desk, 'proof', row, proof),
    answer: result.outcome === 'sent' ? null : result.answer.slice(0, 500),
    at: desk.now,
  })
  if (result.outcome === 'sent') {
    await noteTheirReferences(
      desk,
      id,
      result.reports.flatMap(({ remote }) => (remote === null ? [] : [remote])),
    )
    await desk.announce({ name: FACTS.sent, body: { notice: id, case: notice.case } })
  }
  if (result.outcome !== 'failed-for-now') return undefined
  const failures = notice.dispatches.filter(({ outcome }) => outcome === 'failed-for-now').length + 1
  return { again: retryAt(desk.now, failures, result.retryAfter), reason: 'failed-for-now' }
}

/**
 * Sends what was approved by a platform's own interface, where one is in use. Who sends holds the notice: nobody else is at it, and
 * what two agreed on stands while it is on its way.
 */
export const dispatchByChannel = (
  { house, outside }: Pick<Work, 'house' | 'outside'>,
  settle = MINUTE,
): readonly Subscriber[] => {
  const reach = { house, outside, settle, sessions: openSessions() }
  const subscriber = (name: string, fact: string): Subscriber => ({
    name,
    fact,
    opens: 'send',
    lane: PLATFORMS,
    take: (desk, body) => dispatch(desk, idIn(body, 'notice'), reach),
  })
  return [
    subscriber('notices.dispatch-by-platform', FACTS.approved),
    subscriber('notices.dispatch-by-platform-again', FACTS.sendAgain),
  ]
}
