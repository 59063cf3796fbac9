import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { isTellingWhole, MOST_FINGERPRINTS, reportSent, TELLING_COMPLAINT } from '../report.ts'
import { CHANNELS, SPOKEN_CHANNELS } from '../report-words.ts'
import { bringsOf, readyReport, takeInReport } from '../take-in.ts'

const input = reportSent
  .extend({
    channel: z.enum(CHANNELS).exclude(['desk', 'helpline', ...SPOKEN_CHANNELS]),
    /** The sender's own name for this sending; with the same one and the same words it is the same report. */
    submission: z.string().min(8).max(200).optional(),
    /** Fingerprints of pictures that go to the lists at once; here only that they come. */
    fingerprints: z.array(z.string().min(1).max(1_000)).max(MOST_FINGERPRINTS).default([]),
  })
  .refine((sent) => bringsOf(sent).length > 0, {
    path: ['narrative'],
    message: 'Give an address, a few words or a fingerprint.',
  })
  .refine(isTellingWhole, TELLING_COMPLAINT)

/** A member of the public tells us something. The receipt in the answer is kept nowhere. */
export const submitReport = preparedOperation({
  name: 'intake.submit-report',
  who: may.submitReport,
  on: 'house',
  input,
  prepare: readyReport,
  run: takeInReport,
  subject: (_sent, { report }) => `report:${report}`,
})
