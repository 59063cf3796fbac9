import type { Desk } from '@vigie/platform/operation'
import { encryptionIn, type ReceivedMail } from '@vigie/platform/post'
import { DECISIONS } from './decisions.ts'
import { noteAcknowledgement, noteDecision, type Witness } from './note-answer.ts'
import type { NoticeView } from './notice.ts'
import { type ReplyLine, type ReplyReading, readReply } from './read-reply.ts'
import type { SortOfMail } from './sort-of-mail.ts'

/** What a mail says, read as the answer to this notice. */
export const readAnswer = (mail: ReceivedMail, { reference }: Pick<NoticeView, 'reference'>): ReplyReading =>
  readReply(mail.text, mail.subject, DECISIONS, `${mail.to.join(' ')} ${reference}`)

const saysSomething = ({ said }: ReplyReading): boolean => said.some((line) => /[\p{L}\d]/u.test(line))

const noteLine = async (
  desk: Desk,
  view: NoticeView,
  { line, redress, witness }: { line: ReplyLine; redress: boolean; witness: Witness },
): Promise<void> => {
  const item = view.items.find((one) => one.number === line.item)
  if (!item) return
  const ground = line.ground ?? null
  // What was said before may be an old line quoted: a person sees whether it is said anew.
  if (item.decisions.some(({ action }) => action === line.decision)) return
  const note = line.note ?? null
  await noteDecision(desk, view, item, { action: line.decision, ground, redress, words: note }, witness)
}

/** Takes what a believed reply says beyond doubt, as of when it came in: that the notice arrived, and each decision. */
export const takeAnswer = async (
  desk: Desk,
  view: NoticeView,
  mail: ReceivedMail,
  { reply, sort }: { reply: string; sort: SortOfMail },
): Promise<void> => {
  const reading = readAnswer(mail, view)
  // Where nothing is said, or nobody knows what or by whom, the clock keeps running.
  if (sort === 'bounce' || sort === 'automatic' || !saysSomething(reading)) return
  if (encryptionIn(mail) !== null) return
  const witness: Witness = { source: 'reply', recordedBy: null, reply, sort }
  await noteAcknowledgement(desk, view, witness, null)
  for (const line of reading.lines) {
    await noteLine(desk, view, { line, redress: reading.redress, witness })
  }
}
