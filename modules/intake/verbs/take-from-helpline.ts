import { LANGUAGES } from '@vigie/kernel'
import { type Before, preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { knownFirstWords, proveReceipt } from '../mailbox-proof.ts'
import { selectMailbox } from '../mailbox-rows.ts'
import { may } from '../may.ts'
import { insertReferralIn } from '../referral-in-rows.ts'
import { refuse } from '../refusals.ts'
import { MOST_FINGERPRINTS, reportedAddresses, reportSent } from '../report.ts'
import { REPORT_KINDS } from '../report-kind.ts'
import { HANDED_ON_WORD_OF } from '../report-words.ts'
import { readyReport, type TakenIn, takeInReport } from '../take-in.ts'
import { orRefuse } from '../violations.ts'

const input = z
  .strictObject({
    /** The id under which the helpline's books have it. */
    referral: z.uuid(),
    consent: z.enum(HANDED_ON_WORD_OF),
    language: z.enum(LANGUAGES),
    kind: z.enum(REPORT_KINDS),
    addresses: reportedAddresses,
    /** Fingerprints of pictures that go to the lists at once; here only that they come. */
    fingerprints: z.array(z.string().min(1).max(1_000)).max(MOST_FINGERPRINTS).default([]),
  })
  .refine(({ addresses, fingerprints }) => addresses.length + fingerprints.length > 0, {
    path: ['addresses'],
    message: 'Give an address or a fingerprint.',
  })

const sentOf = ({
  referral,
  consent,
  language,
  kind,
  addresses,
  fingerprints,
}: z.output<typeof input>): TakenIn => ({
  ...reportSent.parse({ language, kind, addresses, urgent: consent === 'danger' ? ['danger'] : [] }),
  channel: 'helpline',
  submission: referral,
  fingerprints,
})

/** What asks after it: taken in before, it was proved under the salt of then. */
const ready = async (before: Before, given: z.output<typeof input>) => {
  const first = await readyReport(before, sentOf(given))
  const isKnown = (await knownFirstWords(before, first.receipt)) !== null
  return { ...first, known: isKnown ? await proveReceipt(before, first.receipt) : [] }
}

const NO_KEY = Buffer.alloc(0)

/**
 * The helpline hands addresses and fingerprints over: a report like every other, but without a story, without a contact and without a mailbox that
 * anybody could write to. It comes by the door of the public. What the answer holds asks for the news of it, and opens nothing.
 */
export const takeFromHelpline = preparedOperation({
  name: 'intake.take-from-helpline',
  who: may.takeFromHelpline,
  on: 'house',
  input,
  prepare: ready,
  run: async (desk, given, { receipt, report, known }) => {
    const { report: id, again } = await takeInReport(desk, sentOf(given), {
      receipt,
      report: { ...report, mailbox_key: NO_KEY },
    })
    if (!again) {
      await orRefuse(insertReferralIn(desk.db, { id: given.referral, report: id, consent: given.consent }), {
        taken: refuse('handed-over-already'),
      })
      return { report: id, index: report.receipt_index, proof: report.receipt_verifier }
    }
    for (const { index, proof } of known) {
      if ((await selectMailbox(desk.db, index, proof)) !== null) return { report: id, index, proof }
    }
    // Somebody else carried it at this very moment: whoever tries again finds it.
    throw refuse('submission-reused')
  },
  subject: (_given, { report }) => `report:${report}`,
})
