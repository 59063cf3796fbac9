import type { Desk } from '@vigie/platform/operation'
import type { MailboxProof } from '@vigie/platform/receipt'
import { findMailbox } from './mailbox.ts'

/** The report that a receipt belongs to: the only thing by which a reporter without a name can show that it is theirs. */
export const getReportOfReceipt = async (desk: Desk, proofs: readonly MailboxProof[]): Promise<string> =>
  (await findMailbox(desk, proofs)).row.report
