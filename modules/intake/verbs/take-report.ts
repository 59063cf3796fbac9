import { personOf, preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { isTellingWhole, reportSent, TELLING_COMPLAINT } from '../report.ts'
import { insertReportTaker } from '../report-taker-rows.ts'
import { SPOKEN_CHANNELS } from '../report-words.ts'
import { bringsOf, readyReport, takeInReport } from '../take-in.ts'

const input = reportSent
  .extend({ channel: z.enum(SPOKEN_CHANNELS) })
  .refine((sent) => bringsOf({ ...sent, fingerprints: [] }).length > 0, {
    path: ['narrative'],
    message: 'Give an address or a few words.',
  })
  .refine(isTellingWhole, TELLING_COMPLAINT)

const sentOf = (given: z.output<typeof input>) => ({ ...given, fingerprints: [] })

/**
 * Somebody tells us something by phone or at the door, and a member of the desk writes it down. It goes the way of every report;
 * the words in the answer are read out, and kept nowhere.
 */
export const takeReport = preparedOperation({
  name: 'intake.take-report',
  who: may.takeReport,
  on: 'house',
  byDay: true,
  input,
  prepare: (before, given) => readyReport(before, sentOf(given)),
  run: async (desk, given, ready) => {
    const taker = personOf(desk.actor)
    if (taker === null) throw refuse('no-such-report')
    const { report, receipt } = await takeInReport(desk, sentOf(given), ready)
    await insertReportTaker(desk.db, { report, taken_by: taker })
    const { language, kind, urgent } = given
    return { report, receipt, language, kind, urgent }
  },
  subject: (_given, { report }) => `report:${report}`,
})
