import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { RECEIVERS } from '../consent.ts'
import { insertWithdrawal } from '../consent-rows.ts'
import { openMailbox, typedReceipt } from '../mailbox.ts'
import { proveReceipt } from '../mailbox-proof.ts'
import { may } from '../may.ts'

/** A reporter takes back that we may pass words and contact on (Art. 7(3) GDPR: as easily as it was given). */
export const withdrawConsent = preparedOperation({
  name: 'intake.withdraw-consent',
  who: may.withdrawConsent,
  on: 'house',
  input: z.strictObject({ receipt: typedReceipt, receiver: z.enum(RECEIVERS) }),
  prepare: (before, { receipt }) => proveReceipt(before, receipt),
  run: async (desk, { receiver }, proofs) => {
    const { mailbox } = await openMailbox(desk, proofs)
    const { report, consents } = mailbox
    // What was never given is taken back without a word.
    if (consents.some((one) => one.receiver === receiver))
      await insertWithdrawal(desk.db, { report, receiver, withdrawnOn: desk.today })
    return { report }
  },
  subject: (_given, { report }) => `report:${report}`,
})
