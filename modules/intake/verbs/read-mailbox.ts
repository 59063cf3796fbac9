import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { openMailbox, typedReceipt } from '../mailbox.ts'
import { proveReceipt } from '../mailbox-proof.ts'
import { may } from '../may.ts'

/** A reporter comes back with the receipt, to see what happened and what we wrote. */
export const readMailbox = preparedOperation({
  name: 'intake.read-mailbox',
  who: may.readMailbox,
  on: 'house',
  input: z.strictObject({ receipt: typedReceipt }),
  prepare: (before, { receipt }) => proveReceipt(before, receipt),
  run: async (desk, _given, proofs) => (await openMailbox(desk, proofs)).mailbox,
  subject: (_given, { report }) => `report:${report}`,
})
