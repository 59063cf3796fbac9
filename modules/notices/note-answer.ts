import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { insertAcknowledgement, insertDecision } from './answer-rows.ts'
import type { Decision, Ground } from './decisions.ts'
import { FACTS } from './facts.ts'
import type { NoticeItemView, NoticeView } from './notice.ts'
import { sealMaybe } from './places.ts'
import { noteTheirReferences } from './their-reference.ts'

/** Who says so: a member of staff who typed it, the mail in which the provider wrote it, or a press on the page that our letter led to. */
export type Witness =
  | {
      readonly source: 'typed'
      readonly recordedBy: string
      readonly reply: null
      /** What they confirmed, or put right. */
      readonly proposal?: string
    }
  | { readonly source: 'link'; readonly recordedBy: null; readonly reply: null; readonly pressed: string }
  | {
      readonly source: 'reply'
      readonly recordedBy: null
      readonly reply: string
      readonly sort: 'answer' | 'confirmation'
    }

/** Writes that the provider has the notice: Art. 16(4). False when that was known. */
export const noteAcknowledgement = async (
  desk: Desk,
  notice: NoticeView,
  witness: Witness,
  theirReference: string | null,
): Promise<boolean> => {
  const written = await insertAcknowledgement(desk.db, {
    notice: notice.id,
    source: witness.source,
    reply: witness.reply,
    reply_sort: witness.source === 'reply' ? witness.sort : null,
    pressed: witness.source === 'link' ? witness.pressed : null,
    recorded_by: witness.recordedBy,
    their_reference: theirReference,
    acknowledged_at: desk.now,
  })
  if (written) {
    await noteTheirReferences(desk, notice.id, [theirReference])
    await desk.announce({ name: FACTS.acknowledged, body: { notice: notice.id, case: notice.case } })
  }
  return written
}

export interface Said {
  readonly action: Decision
  readonly ground: Ground | null
  readonly redress: boolean
  readonly words: string | null
}

/** Writes what the provider decided about one item, as a new turn: Art. 16(5). False when somebody took that turn. */
export const noteDecision = async (
  desk: Desk,
  notice: NoticeView,
  item: NoticeItemView,
  said: Said,
  witness: Witness,
): Promise<boolean> => {
  const id = newId()
  const written = await insertDecision(desk.db, {
    id,
    notice_item: item.id,
    turn: (item.decisions.at(-1)?.turn ?? 0) + 1,
    action: said.action,
    ground: said.ground,
    redress: said.redress,
    words: sealMaybe(desk, 'words', id, said.words),
    source: witness.source,
    reply: witness.reply,
    pressed: witness.source === 'link' ? witness.pressed : null,
    proposal: witness.source === 'typed' ? (witness.proposal ?? null) : null,
    recorded_by: witness.recordedBy,
    decided_at: desk.now,
  })
  if (written) {
    const body = { notice: notice.id, case: notice.case, item: item.item, action: said.action }
    await desk.announce({ name: FACTS.decided, body })
  }
  return written
}
