import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertCertificateWithdrawal, selectHolder } from '../certificate-rows.ts'
import { may, maySayOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Withdraws a certificate that was recorded by mistake, or that whoever gave it took back. */
export const withdrawCertificate = operation({
  name: 'people.withdraw-certificate',
  who: may.withdrawCertificate,
  on: 'house',
  input: z.strictObject({ certificate: z.uuid() }),
  subject: ({ certificate }) => `certificate:${certificate}`,
  run: async (desk, { certificate }) => {
    const by = staffOf(desk)
    const holder = await selectHolder(desk.db, certificate)
    if (holder === null) throw refuse('no-such-certificate')
    insist(maySayOf(desk.actor, holder))
    await insertCertificateWithdrawal(desk.db, { certificate, withdrawn_by: by, withdrawn_at: desk.now })
    return { certificate }
  },
})
