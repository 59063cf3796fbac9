import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { allowsUnnamed } from '../matter.ts'
import { may } from '../may.ts'
import { noticeSent } from '../notice.ts'
import { insertAcknowledgement } from '../notice-rows.ts'
import { takeIn } from '../take-in.ts'

const input = noticeSent.safeExtend({
  /** The sender's own name for this sending, so that a form that is sent twice is one notice. */
  submission: z.uuid(),
})

/** Somebody notifies content by the form (Art. 16). The code in the answer is kept nowhere. */
export const submitNotice = operation({
  name: 'incoming.submit-notice',
  who: may.submitNotice,
  on: 'house',
  input,
  run: async (desk, sent) => {
    const { matter, mail, name, goodFaith, language, explanation } = sent
    const { notice, code, again } = await takeIn(desk, {
      channel: 'form',
      sender: mail === undefined ? null : { kind: 'person', mail },
      ownId: sent.submission,
      language,
      explanation,
      items: sent.locations.map((location) => ({ location, matter })),
      name,
      mail,
      unnamedAllowed: allowsUnnamed(matter),
      goodFaith,
    })
    // Where an address was given the confirmation goes there (Art. 16(4)); where none was, the screen is all there is.
    if (again === null && mail === undefined) {
      const screen = { way: 'screen', given_on: desk.today, given_at: null, receipt: null, message_id: null }
      await insertAcknowledgement(desk.db, { notice, ...screen })
    }
    return { notice, code, again: again !== null }
  },
  subject: (_sent, { notice }) => `notice:${notice}`,
})
