import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import { CHOICES, decisionOf } from './answer-choices.ts'
import { type PageAnswerRow, selectPageAnswer } from './answer-page-rows.ts'
import { FACTS, idIn } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { noteAcknowledgement, noteDecision, type Witness } from './note-answer.ts'
import { openIn } from './places.ts'

/** Somebody noted a decision about the same item at that moment. */
const SOON = 1_000

const takePressed = async (desk: Desk, row: PageAnswerRow): Promise<Taken> => {
  const view = await getNotice(desk, row.notice, 'unopened')
  const witness: Witness = { source: 'link', recordedBy: null, reply: null, pressed: row.id }
  const then = { ...desk, now: row.pressed_at }
  // Who presses has the notice, whatever was pressed: Art. 16(4).
  await noteAcknowledgement(then, view, witness, null)
  const action = decisionOf(wordOf(CHOICES, row.choice))
  const item = view.items.find(({ id }) => id === row.notice_item)
  if (action === null || item === undefined) return undefined
  // What was said before in another way is not said anew.
  if (item.decisions.at(-1)?.action === action) return undefined
  const words = row.words === null ? null : openIn(desk, 'pressedWords', row.id, row.words)
  const said = { action, ground: null, redress: false, words }
  if (await noteDecision(then, view, item, said, witness)) return undefined
  return { again: new Date(desk.now.getTime() + SOON), reason: 'decided-meanwhile' }
}

/** Takes what was pressed on the page of a notice, as of then, by the same rule as what an e-mail says. */
export const takesPressed: Subscriber = {
  name: 'notices.take-pressed',
  fact: FACTS.pressed,
  opens: 'follow-up',
  take: async (desk, body) => {
    const row = await selectPageAnswer(desk.db, idIn(body, 'answer'))
    return row === undefined ? undefined : takePressed(desk, row)
  },
}
