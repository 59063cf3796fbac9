import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertContact } from '../contact-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertContactCall, selectAnsweredBy } from '../telephone-rows.ts'
import { orRefuse } from '../violations.ts'

/** The call that somebody answered where they sit is a contact, from the minute at which they answered. */
export const openCall = operation({
  name: 'helpline.open-call',
  who: may.openCall,
  on: 'call',
  input: z.strictObject({ call: z.uuid() }),
  subject: (_input, { contact }: { readonly contact: string; readonly number: number }) =>
    `contact:${contact}`,
  run: async (desk, { call }) => {
    const person = staffOf(desk)
    const answered = (await selectAnsweredBy(desk.db, person, desk.now)).find(({ id }) => id === call)
    if (answered === undefined) throw refuse('no-such-call')
    const contact = newId()
    const came = { channel: 'phone', direction: 'in', started_at: answered.answered_at, opened_by: person }
    const number = await insertContact(desk.db, { id: contact, ...came })
    await orRefuse(insertContactCall(desk.db, { contact, call }), {
      taken: refuse('no-such-call'),
      'call-not-so': refuse('no-such-call'),
    })
    return { contact, number }
  },
})
