import type { Work } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { type Lane, MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { type Attempt, attemptSending, comeBack, heldBack } from '../attempt-sending.ts'
import { complainByProtocol } from '../channels/complain-by-protocol.ts'
import { PLATFORMS } from '../channels/lane.ts'
import { complainUntil } from '../complaint.ts'
import { insertComplaint } from '../complaint-rows.ts'
import { composeComplaint } from '../compose.ts'
import { FACTS, idIn } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { type DecisionView, type NoticeView, sendingOf } from '../notice.ts'
import { holdNotice, mayLeave } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import type { ComplaintLetterView, LetterWay } from './complaint-letter.ts'
import { insertComplaintLetterDispatch } from './complaint-letter-rows.ts'

/** `lodged`: of one that left in several and failed for good, the decisions that are complained of all the same. */
type Left = Attempt & { readonly lodged?: readonly string[] }
type Send = (desk: Desk, notice: NoticeView, letter: ComplaintLetterView) => Promise<Left>

const complainedOf = (named: readonly DecisionView[], { outcome, lodged = [] }: Left): DecisionView[] => {
  if (outcome === 'sent') return [...named]
  return outcome === 'failed' ? named.filter(({ id }) => lodged.includes(id)) : []
}

const namedIn = (notice: NoticeView, { decisions }: ComplaintLetterView): DecisionView[] =>
  notice.items.flatMap((item) => item.decisions.filter(({ id }) => decisions.includes(id)))

const send = async (desk: Desk, id: string, turn: number, way: LetterWay, leave: Send): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const letter = notice.complaintLetters.find((one) => one.turn === turn)
  if (letter?.way !== way || letter.ruling?.way !== 'released') return undefined
  if (letter.outcome === 'sent' || letter.outcome === 'failed') return undefined
  const named = namedIn(notice, letter)
  const isLate = named.some(({ decidedAt }) => desk.now > complainUntil(decidedAt))
  const isLodged = named.some(({ complaint }) => complaint !== null)
  const attempt: Left =
    isLate || isLodged || !(await mayLeave(desk.db, id)) ? heldBack : await leave(desk, notice, letter)
  const number = letter.attempts + 1
  await insertComplaintLetterDispatch(desk.db, {
    notice: id,
    turn,
    attempt: number,
    outcome: attempt.outcome,
    proof: sealIn(desk, 'complaintProof', `${id}/${turn}/${number}`, attempt.proof),
    answer: attempt.answer,
    at: desk.now,
  })
  for (const { id: decision, action, decidedAt } of complainedOf(named, attempt))
    await insertComplaint(desk.db, {
      decision,
      action,
      decided_at: decidedAt,
      way,
      their_reference: null,
      lodged_by: letter.by,
      lodged_at: desk.now,
    })
  return comeBack(desk, attempt, letter.attempts)
}

const subscriber = (name: string, lane: Lane, way: LetterWay, leave: Send): Subscriber => ({
  name,
  fact: FACTS.complaintReleased,
  opens: 'send',
  lane,
  take: (desk, body) => send(desk, idIn(body, 'notice'), Number(body.turn), way, leave),
})

/** Sends the complaints that were let go by e-mail; what left is a complaint about each decision that it names. */
export const complainByMail = (post: Post): Subscriber =>
  subscriber('notices.complain-by-mail', MAIL, 'mail', async (desk, notice, letter) => {
    const { mailbox } = notice.provider
    const sentAt = sendingOf(notice)?.at
    if (mailbox === null || sentAt === undefined) return heldBack
    return attemptSending(post, () => composeComplaint(desk, notice, letter, sentAt, mailbox))
  })

/** The same over the protocol, where the notice went by it. */
export const complainOverProtocol = (reach: Pick<Work, 'house' | 'outside'>): Subscriber =>
  subscriber('notices.complain-by-protocol', PLATFORMS, 'vigie-protocol', (desk, notice, letter) =>
    complainByProtocol(desk, notice, letter, reach),
  )
