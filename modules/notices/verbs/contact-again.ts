import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { messageIdOf } from '../compose.ts'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { insertSecondContact } from '../ladder/ladder-rows.ts'
import { CONTACT_WAYS } from '../ladder/second-contact.ts'
import { may, mayContactAgain } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { findContactPoints } from '../providers/find-contact-points.ts'
import { insist, refuse } from '../refusals.ts'

/** Tells somebody else at the provider that a notice waits: by a letter of ours, or with a note of what was said. */
export const contactAgain = operation({
  name: 'notices.contact-again',
  who: may.contactAgain,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    contactPoint: z.uuid(),
    contactWay: z.enum(CONTACT_WAYS),
    /** What was said, where no letter of ours says it. */
    contactNote: z.string().trim().min(1).max(2_000).optional().meta({ long: true }),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, contactPoint, contactWay: way, contactNote }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayContactAgain(desk.actor, view))
    const points = await findContactPoints(desk, [view.provider.id])
    const point = points.find(({ id }) => id === contactPoint)
    if (point === undefined) throw refuse('no-such-contact-point')
    const places = { mail: point.mailbox, telephone: point.telephone, form: point.formPlace }
    if (places[way] === null) throw refuse('contact-point-not-by-this-way')
    if (way === 'mail' && point.notedBy === staffOf(desk)) throw refuse('you-noted-this')
    if (way !== 'mail' && contactNote === undefined) throw refuse('contact-without-note')
    const turn = view.secondContacts.length + 1
    const row = {
      notice,
      turn,
      provider: view.provider.id,
      contact_point: point.id,
      point_noted_by: point.notedBy,
      way,
      message_id: way === 'mail' ? messageIdOf(desk, notice, `s${turn}`) : null,
      words:
        way === 'mail' || contactNote === undefined
          ? null
          : sealIn(desk, 'contactWords', `${notice}/${turn}`, contactNote),
      contacted_by: staffOf(desk),
      contacted_at: desk.now,
    }
    await orRefuse(insertSecondContact(desk.db, row), { taken: refuse('contacted-before') })
    if (way === 'mail')
      await desk.announce({ name: FACTS.contactAgain, body: { notice, case: view.case, turn } })
    return { notice }
  },
})
