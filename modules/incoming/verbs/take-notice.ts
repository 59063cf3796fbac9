import { LANGUAGES } from '@vigie/kernel'
import { operation, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { LONGEST_LOCATIONS, readLocations } from '../location.ts'
import { allowsUnnamed } from '../matter.ts'
import { may } from '../may.ts'
import { explanation, matter, notifierMail, notifierName } from '../notice.ts'
import { insertTaker } from '../notice-rows.ts'
import { refuse } from '../refusals.ts'
import { takeIn } from '../take-in.ts'

/** A colleague writes down a notice that came by letter, by phone or at the door. It goes the way of every notice. */
export const takeNotice = operation({
  name: 'incoming.take-notice',
  who: may.takeNotice,
  on: 'house',
  input: z.strictObject({
    language: z.enum(LANGUAGES),
    matter,
    places: z
      .string()
      .min(1)
      .max(LONGEST_LOCATIONS)
      .refine((text) => readLocations(text).length > 0)
      .meta({ long: true }),
    explanation,
    name: notifierName,
    mail: notifierMail,
    submission: z.uuid().optional(),
  }),
  run: async (desk, given) => {
    const taker = personOf(desk.actor)
    if (taker === null) throw refuse('no-such-incoming-notice')
    const { notice, again } = await takeIn(desk, {
      channel: 'desk',
      sender: given.mail === undefined ? null : { kind: 'person', mail: given.mail },
      ownId: given.submission ?? `${taker} ${desk.now.toISOString()}`,
      language: given.language,
      explanation: given.explanation,
      items: readLocations(given.places).map((location) => ({ location, matter: given.matter })),
      name: given.name,
      mail: given.mail,
      unnamedAllowed: allowsUnnamed(given.matter),
      goodFaith: null,
    })
    if (again === null) await insertTaker(desk.db, notice, taker)
    return { notice }
  },
  subject: (_given, { notice }) => `notice:${notice}`,
})
