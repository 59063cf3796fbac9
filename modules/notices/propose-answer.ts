import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { ReceivedMail } from '@vigie/platform/post'
import { mailAsSent, readMailed } from './as-sent.ts'
import { getNotice } from './find-notices-of-case.ts'
import { openIn, sealIn } from './places.ts'
import { selectPressSummaries } from './press-summary-rows.ts'
import { insertProposal } from './proposal-rows.ts'
import { isAboutItems, readPlainAnswer } from './read-plain-answer.ts'
import { confirmsReceipt } from './read-reply.ts'
import type { SortOfMail } from './sort-of-mail.ts'
import { readAnswer } from './take-answer.ts'

/**
 * Proposes what the plain words of a believed reply seem to say, for a person to confirm. A machine says nothing of its own, and
 * where lines of ours were filled in, those are the answer.
 */
export const proposeAnswer = async (
  desk: Desk,
  notice: string,
  mail: ReceivedMail,
  { reply, sort }: { reply: string; sort: SortOfMail },
): Promise<void> => {
  if (sort !== 'answer') return
  const view = await getNotice(desk, notice)
  const reading = readAnswer(mail, view)
  if (view.isDestroyed || reading.lines.length > 0 || reading.cut) return
  const summaries = (await selectPressSummaries(desk.db, [notice])).map(({ turn, proof }) =>
    readMailed(openIn(desk, 'pressSummaryProof', `${notice}/${turn}`, proof)),
  )
  const ours = [mailAsSent(view), ...summaries].flatMap((letter) => letter ?? [])
  const proposed = readPlainAnswer(reading.own, {
    items: view.items,
    ours: ours.flatMap(({ subject, text }) => [subject, text]),
    received: confirmsReceipt,
  })
  let position = 0
  for (const { saying, sentence, item: number } of proposed) {
    const item = view.items.find((one) => one.number === number)
    // What was said before is not asked again.
    if (item !== undefined && item.decisions.at(-1)?.action === saying) continue
    position += 1
    const id = newId()
    await insertProposal(desk.db, {
      id,
      reply,
      notice,
      position,
      saying,
      notice_item: isAboutItems(saying) ? (item?.id ?? null) : null,
      sentence: sealIn(desk, 'proposedSentence', id, sentence),
      redress: reading.redress,
      made_at: desk.now,
    })
  }
}
