import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { codeMark } from './code.ts'
import { noticeReceived } from './facts.ts'
import { locationMark } from './location.ts'
import { databaseWords, harmOf, type Matter, worstOf } from './matter.ts'
import type { Channel } from './notice.ts'
import { insertNotice, selectSentBefore } from './notice-rows.ts'
import { sealTogether } from './places.ts'
import { refuse } from './refusals.ts'
import { type Sender, senderIn } from './sender.ts'
import { submissionOf } from './submission.ts'

export interface ItemIn {
  readonly ownId?: string | undefined
  readonly location: string
  readonly remark?: string | undefined
  /** Why, where it is said of this item alone. */
  readonly explanation?: string | undefined
  readonly matter: Matter
  /** In the words of the sender; without them the matter's own. */
  readonly category?: string | undefined
  readonly keyword?: string | undefined
  readonly grounds?: readonly string[] | undefined
  readonly seenAt?: Date | undefined
}

/** A notice as it came in, by whichever way. */
export interface NoticeIn {
  readonly channel: Channel
  readonly sender: Sender | null
  /** The sender's own name for it; with the same one and the same words it is the same notice. */
  readonly ownId: string
  readonly language: string
  readonly explanation: string
  readonly items: readonly ItemIn[]
  readonly name?: string | undefined
  readonly mail?: string | undefined
  readonly unnamedAllowed: boolean
  readonly goodFaith: string | null
}

export interface TakenIn {
  readonly notice: string
  readonly code: string
  readonly items: readonly string[]
  /** Set where it came before: then nothing was written, and this is the receipt that was given. */
  readonly again: { readonly receipt: string | null } | null
}

const whoIs = (sender: Sender | null): string =>
  sender === null ? 'nobody' : sender.kind === 'organisation' ? sender.domain : sender.mail

const wordsOf = (sent: NoticeIn): readonly unknown[] => [
  sent.language,
  sent.explanation,
  sent.items.map((item) => [
    item.ownId ?? '',
    item.location,
    item.remark ?? '',
    item.explanation ?? '',
    item.matter,
    item.category ?? '',
    item.keyword ?? '',
    item.grounds ?? [],
    item.seenAt?.toISOString() ?? '',
  ]),
  sent.name ?? '',
  sent.mail ?? '',
]

const itemRows = (desk: Desk, seal: ReturnType<typeof sealTogether>, notice: string, sent: NoticeIn) =>
  sent.items.map(({ ownId, location, remark, explanation, matter, category, keyword, ...item }, at) => {
    const id = newId()
    const own = databaseWords(matter)
    return {
      id,
      notice,
      position: at + 1,
      own_id: ownId ?? null,
      location: seal('location', id, location),
      remark: remark ? seal('remark', id, remark) : null,
      explanation: explanation ? seal('itemExplanation', id, explanation) : null,
      blind_index: locationMark(desk.keys, location),
      matter,
      category: category ?? own.category,
      keyword: category === undefined ? own.keyword : (keyword ?? null),
      grounds: [...(item.grounds ?? [])],
      seen_at: item.seenAt ?? null,
    }
  })

/** Writes a notice with its items and tells the others, once however often it is sent. */
export const takeIn = async (desk: Desk, sent: NoticeIn): Promise<TakenIn> => {
  const { db, keys, now, today } = desk
  const key = { who: whoIs(sent.sender), key: sent.ownId, words: wordsOf(sent) }
  const submission = submissionOf(keys.lookup, key)
  const before = await selectSentBefore(db, submission.mark, submission.body)
  if (before !== null) {
    if (!before.same) throw refuse('sent-otherwise')
    const { notice, receipt } = before
    return { notice, code: submission.code, items: [], again: { receipt } }
  }
  const id = newId()
  const seal = sealTogether(desk)
  const isForm = sent.channel === 'form'
  const items = itemRows(desk, seal, id, sent)
  const matter = worstOf(sent.items.map((item) => item.matter))
  const row = {
    id,
    channel: sent.channel,
    sender: sent.sender === null ? null : await senderIn(desk, sent.sender),
    own_id: isForm ? null : sent.ownId,
    language: sent.language,
    matter,
    harm: harmOf(matter),
    received_on: today,
    received_at: isForm ? null : now,
    explanation: seal('explanation', id, sent.explanation),
    notifier_name: sent.name ? seal('notifierName', id, sent.name) : null,
    notifier_mail: sent.mail ? seal('notifierMail', id, sent.mail) : null,
    unnamed_allowed: sent.unnamedAllowed,
    good_faith: sent.goodFaith,
    code_index: isForm ? codeMark(keys.lookup, submission.code) : null,
    submission: submission.mark,
    submission_body: submission.body,
  }
  await insertNotice(db, row, items)
  await desk.announce(noticeReceived(id))
  return { notice: id, code: submission.code, items: items.map((item) => item.id), again: null }
}
