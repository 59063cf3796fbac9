import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { wayOf } from '../channels/way-of.ts'
import { complainUntil } from '../complaint.ts'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { insistOnLetter } from '../insist-on-letter.ts'
import { insertComplaintLetter, insertComplaintLetterRuling } from '../ladder/complaint-letter-rows.ts'
import { draftComplaint } from '../ladder/draft-complaint.ts'
import { may, mayComplainOf, mayWriteComplaint } from '../may.ts'
import { sendingOf } from '../notice.ts'
import { holdNotice } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { insist, refuse } from '../refusals.ts'

const plain = (words: string): string => words.replaceAll('\r\n', '\n').trim()

/** Complains to a provider about what it decided: as drafted it leaves at once, in other words it waits for a second person. */
export const writeComplaint = operation({
  name: 'notices.write-complaint',
  who: may.writeComplaint,
  on: 'notice',
  opens: 'send',
  input: z.strictObject({
    notice: z.uuid(),
    noticeItems: z.array(z.uuid()).min(1).max(1_000),
    letterWords: z.string().trim().min(1).max(5_000).meta({ long: true }),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, noticeItems, letterWords }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice)
    insist(mayWriteComplaint(desk.actor, view))
    const items = view.items.filter(({ id }) => noticeItems.includes(id))
    if (items.length !== new Set(noticeItems).size) throw refuse('no-such-notice-item')
    for (const item of items) insist(mayComplainOf(item))
    const decisions = items.flatMap(({ decisions }) => decisions.at(-1) ?? [])
    if (decisions.some(({ decidedAt }) => desk.now > complainUntil(decidedAt)))
      throw refuse('complaint-too-late')
    const words = plain(letterWords)
    await insistOnLetter(desk, view, words)
    const way = await wayOf(desk, view)
    // Where the notice went by the protocol, so does the complaint about it.
    const byProtocol =
      way?.adapter.by === 'program' &&
      way.adapter.complain !== undefined &&
      sendingOf(view)?.channel === way.channel.kind
    if (!byProtocol && view.provider.mailbox === null) throw refuse('provider-without-mailbox')
    const turn = view.complaintLetters.length + 1
    const asDrafted = words === (await draftComplaint(desk, view, noticeItems))
    const row = {
      notice,
      turn,
      way: byProtocol ? 'vigie-protocol' : 'mail',
      words: sealIn(desk, 'complaintWords', `${notice}/${turn}`, words),
      as_drafted: asDrafted,
      written_by: staffOf(desk),
      written_at: desk.now,
    }
    await insertComplaintLetter(
      desk.db,
      row,
      decisions.map(({ id }) => id),
    )
    if (asDrafted) {
      await insertComplaintLetterRuling(desk.db, {
        notice,
        turn,
        way: 'released',
        as_drafted: true,
        written_by: staffOf(desk),
        ruled_by: staffOf(desk),
        ruled_at: desk.now,
      })
      await desk.announce({ name: FACTS.complaintReleased, body: { notice, case: view.case, turn } })
    }
    return { notice }
  },
})
