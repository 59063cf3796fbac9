import { newId, Refused } from '@vigie/kernel'
import type { Work } from '@vigie/platform/house'
import { bySystem, type Desk } from '@vigie/platform/operation'
import { nothingOutside } from '@vigie/platform/outside'
import type { Post } from '@vigie/platform/post'
import { type Lane, MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { openAnswerPage } from '../answer-page.ts'
import { asProof, heldBack } from '../attempt-sending.ts'
import { toLetter } from '../compose.ts'
import { insertDispatch } from '../dispatch-rows.ts'
import { FACTS, idIn } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { insistItMayLeave } from '../letter-content.ts'
import { bounceOf, type NoticeView, sendingOf } from '../notice.ts'
import { holdNotice, mayLeave } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { noteTheirReferences } from '../their-reference.ts'
import type { Called, Posted } from './adapter.ts'
import { PLATFORMS } from './lane.ts'
import { lineOf, type Reach } from './line-of.ts'
import { nextStepOf } from './next-step.ts'
import { prepareBy } from './prepare-by.ts'
import { insertTurn, insertTurnEnd, selectTurns } from './report-rows.ts'
import { retryAt } from './retry-at.ts'
import { type Notebook, type Outcome, sendParts } from './send-parts.ts'
import { openSessions } from './sessions.ts'
import { type Way, wayOf } from './way-of.ts'

const MINUTE = 60_000

interface Sender extends Reach {
  /** What it carries; the rest is another one's, or a person's. */
  readonly by: (Called | Posted)['by']
  readonly settle: number
  readonly notebookOf: (notice: string, channel: string) => Notebook
}

/** A way by which a machine sends. */
type Sendable = Way & { readonly adapter: Called | Posted }

/** In transactions of their own: what was about to leave is known, also when the work around it is undone. */
const writingDown =
  (house: Work['house']): Sender['notebookOf'] =>
  (notice, channel) => ({
    begin: (part, turn) =>
      bySystem(house, async ({ db, now }) => {
        await insertTurn(db, { notice, part, turn, channel, begun_at: now })
      }),
    end: (part, turn, sent) =>
      bySystem(house, async ({ db, now }) => {
        const remote = sent.outcome === 'sent' ? sent.remote : null
        const answer = sent.answer.slice(0, 500)
        await insertTurnEnd(db, { notice, part, turn, outcome: sent.outcome, remote, answer, at: now })
      }),
  })

/** A letter is known by its id wherever it arrives twice: nothing has to be written down before it leaves. */
const writingNothing: Sender['notebookOf'] = () => ({
  begin: async () => undefined,
  end: async () => undefined,
})

interface Attempted {
  readonly result: Outcome
  /** What left, word for word: kept sealed as proof of actual knowledge, Art. 16(3). */
  readonly proof: string
  /** By which id it left as a letter, and what the mail server said of it. */
  readonly letter?: { readonly id: string; readonly response: string }
}

const answerOf = (result: Outcome): string =>
  result.outcome === 'sent' ? result.reports.map(({ answer }) => answer).join('\n') : result.answer

const failed = (answer: string): Attempted => ({ result: { outcome: 'failed', answer }, proof: '' })

const attempt = async (desk: Desk, notice: NoticeView, way: Sendable, sender: Sender): Promise<Attempted> => {
  if (!(await mayLeave(desk.db, notice.id))) return failed(heldBack.answer)
  try {
    insistItMayLeave(toLetter(desk, notice))
  } catch (fault) {
    // The house itself may no longer send it: a trusted flagger whose status is suspended, Art. 22(6).
    if (fault instanceof Refused) return failed(fault.word)
    throw fault
  }
  const { channel, adapter } = way
  const prepared = await prepareBy(desk, notice, way)
  if (!prepared.ready) return failed([prepared.why, prepared.items.join(', ')].filter(Boolean).join(': '))
  if (adapter.by === 'post') await openAnswerPage(desk, notice)
  const turns = adapter.by === 'post' ? [] : await selectTurns(desk.db, [notice.id])
  const clearedUntil = notice.dispatches.findLast(({ ruling }) => ruling?.way === 'again')?.ruling?.at ?? null
  const others = turns.filter(
    (turn) => turn.channel !== channel.id && turn.outcome !== 'failed' && turn.outcome !== 'failed-for-now',
  )
  // Part of it went another way, or may have: which, only a person can say.
  if (others.some(({ begun_at }) => clearedUntil === null || begun_at > clearedUntil))
    return { result: { outcome: 'unknown', answer: 'channel-changed' }, proof: '' }
  const line = await lineOf(way, sender)
  if (channel.credential !== null && line.secret === null) return failed('no-credential')
  const result = await sendParts(prepared.parts, {
    adapter,
    line,
    key: notice.id,
    now: desk.now,
    settle: sender.settle,
    tried: turns.map(({ begun_at, ...turn }) => ({ ...turn, begunAt: begun_at })),
    clearedUntil,
    notebook: sender.notebookOf(notice.id, channel.id),
  })
  const [letter] = prepared.parts.flatMap((part) => part.letter ?? [])
  if (letter) {
    const response = answerOf(result)
    const proof = asProof(letter, { response, at: desk.now.toISOString() })
    return { result, proof, letter: { id: letter.messageId, response } }
  }
  const { kind, endpoint } = channel
  return { result, proof: JSON.stringify({ channel: kind, endpoint, reports: prepared.parts, result }) }
}

const isSendable = (way: Way | null, by: Sender['by']): way is Sendable => way?.adapter.by === by

const dispatch = async (desk: Desk, id: string, sender: Sender): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const way = await wayOf(desk, notice)
  if (!isSendable(way, sender.by) || !notice.approval) return undefined
  const bounce = bounceOf(notice)
  if (nextStepOf(notice) === 'given-up' || (sendingOf(notice) && bounce === null)) return undefined
  const { result, proof, letter } = await attempt(desk, notice, way, sender)
  const row = newId()
  await insertDispatch(desk.db, {
    id: row,
    notice: id,
    attempt: notice.dispatches.length + 1,
    channel: way.channel.kind,
    outcome: result.outcome,
    message_id: letter?.id ?? null,
    proof: sealIn(desk, 'proof', row, proof),
    answer: result.outcome === 'sent' ? (letter?.response ?? null) : result.answer.slice(0, 500),
    after_bounce: bounce?.id ?? null,
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

const subscribers = (lane: Lane, names: readonly [string, string], sender: Sender): Subscriber[] =>
  [FACTS.approved, FACTS.sendAgain].map((fact, at) => ({
    name: names[at] ?? '',
    fact,
    opens: 'send',
    lane,
    take: (desk, body) => dispatch(desk, idIn(body, 'notice'), sender),
  }))

/**
 * Sends what was approved by a platform's own interface, where one is in use. Who sends holds the notice: nobody else is at it, and
 * what two agreed on stands while it is on its way.
 */
export const dispatchByChannel = (
  { house, outside }: Pick<Work, 'house' | 'outside'>,
  settle = MINUTE,
): readonly Subscriber[] =>
  subscribers(PLATFORMS, ['notices.dispatch-by-platform', 'notices.dispatch-by-platform-again'], {
    by: 'program',
    outside,
    sessions: openSessions(),
    now: house.clock,
    settle,
    notebookOf: writingDown(house),
  })

/** Sends what was approved by e-mail, where a provider takes it so. The letter leaves within the transaction that records it. */
export const dispatchByMail = (post: Post): readonly Subscriber[] =>
  subscribers(MAIL, ['notices.dispatch-by-mail', 'notices.dispatch-again'], {
    by: 'post',
    outside: nothingOutside,
    post,
    sessions: openSessions(),
    now: () => new Date(),
    settle: 0,
    notebookOf: writingNothing,
  })
