import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import { insertReplyReading } from './answer-rows.ts'
import type { Decision } from './decisions.ts'
import { getNotice } from './find-notices-of-case.ts'
import { mayRuleOnAnswer } from './may.ts'
import { noteAcknowledgement, noteDecision, type Witness } from './note-answer.ts'
import type { NoticeItemView, NoticeView } from './notice.ts'
import { openProposals, type ProposalView } from './proposal.ts'
import { insertAnswerRuling, selectProposals } from './proposal-rows.ts'
import { isAboutItems } from './read-plain-answer.ts'
import { insist, refuse } from './refusals.ts'

interface Ruled {
  readonly notice: string
  readonly proposal: string
  /** Asked for where the reply names none and the notice has several. */
  readonly noticeItems: readonly string[]
  readonly ruled: Decision | 'as-proposed' | 'nothing'
}

/** The items that a ruling is about: those that were chosen, else the one that the reply names. */
const itemsFor = (
  view: NoticeView,
  { noticeItem }: ProposalView,
  chosen: readonly string[],
): readonly NoticeItemView[] => {
  const wanted = chosen.length > 0 ? chosen : noticeItem === null ? [] : [noticeItem]
  if (wanted.some((id) => view.items.every((item) => item.id !== id))) throw refuse('no-such-notice-item')
  if (wanted.length > 0) return view.items.filter(({ id }) => wanted.includes(id))
  if (view.items.length > 1) throw refuse('answer-names-no-item')
  return view.items
}

const actionOf = ({ saying }: ProposalView, ruled: Ruled['ruled']): Decision | null => {
  if (ruled === 'nothing') return null
  if (ruled !== 'as-proposed') return ruled
  return isAboutItems(saying) ? saying : null
}

/** A person says what a reply means; whatever follows is noted as of when the reply came in, and that the notice arrived. */
export const ruleOnAnswer = async (desk: Desk, given: Ruled): Promise<void> => {
  // Asked first, so that nobody learns from the answer which notices there are.
  const proposed = await selectProposals(desk.db, [given.notice])
  if (proposed.every(({ id }) => id !== given.proposal)) throw refuse('no-such-answer-proposal')
  const view = await getNotice(desk, given.notice, 'unopened')
  const proposal = view.proposals.find(({ id }) => id === given.proposal)
  const reply = view.replies.find(({ id }) => id === proposal?.reply)
  if (proposal === undefined || reply === undefined) throw refuse('no-such-answer-proposal')
  insist(mayRuleOnAnswer(desk.actor, proposal, reply))
  const ruledBy = staffOf(desk)
  const action = actionOf(proposal, given.ruled)
  const items = action === null ? [] : itemsFor(view, proposal, given.noticeItems)
  const asProposed = given.ruled === 'as-proposed' || given.ruled === proposal.saying
  const ruling = {
    proposal: proposal.id,
    saying: proposal.saying,
    way: asProposed ? 'confirmed' : action === null ? 'set-aside' : 'corrected',
    action,
    ruled_by: ruledBy,
    ruled_at: desk.now,
  }
  await orRefuse(insertAnswerRuling(desk.db, ruling), { taken: refuse('answer-already-ruled') })
  const witness: Witness = { source: 'typed', recordedBy: ruledBy, reply: null, proposal: proposal.id }
  const then = { ...desk, now: reply.receivedAt }
  // Who answers, whatever it is, has the notice: Art. 16(4).
  await noteAcknowledgement(then, view, witness, null)
  for (const item of items) {
    if (action === null) continue
    const said = { action, ground: null, redress: proposal.redress, words: null }
    if (!(await noteDecision(then, view, item, said, witness))) throw refuse('notice-decided-meanwhile')
  }
  const others = openProposals(view).filter(({ id, reply: of }) => of === reply.id && id !== proposal.id)
  if (others.length > 0) return
  const reading = { reply: reply.id, read_by: ruledBy, read_at: desk.now }
  await orRefuse(insertReplyReading(desk.db, reading), { taken: refuse('reply-already-read') })
}
