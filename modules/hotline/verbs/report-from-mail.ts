import {
  bringsOf,
  isTellingWhole,
  readyReport,
  reportSent,
  TELLING_COMPLAINT,
  takeInReport,
} from '@vigie/intake'
import { getStrayMail, noteStrayReported } from '@vigie/notices'
import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

const LONGEST_CONSENT = 1_000

const input = reportSent
  // Whoever wrote an e-mail was not asked whom we may tell.
  .omit({ contact: true, mayPassTo: true })
  .extend({
    strayMail: z.uuid(),
    senderContact: reportSent.shape.contact,
    /** The words of the mail in which its sender agrees to be reached. Without them nobody is told who sent it. */
    consent: z.string().trim().min(1).max(LONGEST_CONSENT).optional(),
  })
  .refine((sent) => bringsOf({ ...sent, fingerprints: [] }).length > 0, {
    path: ['narrative'],
    message: 'Give an address or a few words.',
  })
  .refine(({ senderContact, consent }) => senderContact === undefined || consent !== undefined, {
    path: ['consent'],
    message: 'Give the words of the e-mail in which its sender agrees.',
  })
  .refine(isTellingWhole, TELLING_COMPLAINT)

const sentOf = ({ strayMail, senderContact, consent: _words, ...sent }: z.output<typeof input>) => ({
  ...sent,
  contact: senderContact,
  channel: 'desk' as const,
  fingerprints: [],
  mayPassTo: [],
  submission: `stray-mail:${strayMail}`,
})

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/**
 * Makes a report of an e-mail that found no notice, as somebody at the desk read and corrected it. It goes the way of every
 * report, and stays one: the books take no second report of the same mail.
 */
export const reportFromMail = preparedOperation({
  name: 'hotline.report-from-mail',
  who: may.reportFromMail,
  on: 'house',
  opens: 'follow-up',
  input,
  prepare: (before, given) => readyReport(before, sentOf(given)),
  run: async (desk, given, ready) => {
    const mail = await getStrayMail(desk, given.strayMail)
    if (mail.isFiled) throw refuse('mail-already-filed')
    if (given.consent !== undefined && !folded(mail.text).includes(folded(given.consent)))
      throw refuse('consent-not-in-mail')
    const { report } = await takeInReport(desk, sentOf(given), ready)
    await noteStrayReported(desk, given.strayMail, report)
    return { report }
  },
  subject: ({ strayMail }) => `stray-mail:${strayMail}`,
})
