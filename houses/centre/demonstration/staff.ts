import { recordMeeting } from '@vigie/hotline/verbs/record-meeting'
import { recordMeetingDecision } from '@vigie/hotline/verbs/record-meeting-decision'
import { DAY, dayOf } from '@vigie/kernel'
import { recordCertificate } from '@vigie/people/verbs/record-certificate'
import { requireTraining } from '@vigie/people/verbs/require-training'
import { sayLanguages } from '@vigie/people/verbs/say-languages'
import type { World } from './world.ts'

/** What the made-up team met about, a week before now. */
export const recordMeetings = async ({ clock, perform, staff }: World): Promise<void> => {
  const heldOn = dayOf(clock())
  const { meeting } = await perform(recordMeeting, staff.griet, {
    kind: 'team',
    heldOn,
    present: [staff.griet, staff.hanne, staff.bram, staff.yasmine].map(({ id }) => id),
    minutes: 'Verzonnen verslag: de drukte van de maand, en hoe we leeftijden schatten.',
  })
  await perform(recordMeetingDecision, staff.griet, {
    meeting,
    decision: 'Bij twijfel over de leeftijd kijken we voortaan samen het stappenplan na.',
    owner: staff.hanne.id,
    changesProcedure: true,
  })
  await perform(recordMeetingDecision, staff.griet, {
    meeting,
    decision: 'De lijst met contacten bij platformen nakijken.',
    owner: staff.bram.id,
    dueOn: dayOf(new Date(clock().getTime() + 14 * DAY)),
  })
  await perform(recordMeeting, staff.bram, {
    kind: 'intervision',
    heldOn,
    present: [staff.bram.id, staff.yasmine.id],
    minutes: 'Compte rendu inventé : comment nous gardons nos distances.',
  })
}

/** What the made-up analysts were trained in, and which languages they read. The house asks for its own training; Tom never did it. */
export const recordTrainings = async ({ perform, staff }: World): Promise<void> => {
  for (const { id } of [staff.hanne, staff.bram, staff.yasmine]) {
    await perform(recordCertificate, staff.griet, { person: id, training: 'house', obtainedOn: '2024-11-18' })
    await perform(recordCertificate, staff.griet, {
      person: id,
      training: 'inhope',
      obtainedOn: '2024-06-04',
      validUntil: '2029-06-03',
    })
  }
  await perform(recordCertificate, staff.griet, {
    person: staff.hanne.id,
    training: 'interpol',
    obtainedOn: '2023-10-09',
    validUntil: '2025-10-08',
  })
  await perform(sayLanguages, staff.hanne, { person: staff.hanne.id, languages: ['nl', 'en'] })
  await perform(sayLanguages, staff.bram, { person: staff.bram.id, languages: ['nl', 'fr', 'en'] })
  await perform(sayLanguages, staff.yasmine, { person: staff.yasmine.id, languages: ['de', 'fr', 'en'] })
  await perform(requireTraining, staff.griet, { training: 'house', requiredFrom: '2025-01-02' })
}
