import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { HANDED_ON_WORD_OF } from '@vigie/intake/report-words'
import { LANGUAGES, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { addressesPlace, LONGEST_HANDED, LONGEST_REASON, linesToHand, reasonPlace } from '../leaving.ts'
import { insertReferral } from '../leaving-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { contactToWrite } from '../write-record.ts'

/** Addresses and fingerprints go to the hotline, on somebody's word, without anybody here looking at them. The worker carries them. */
export const handToHotline = operation({
  name: 'helpline.hand-to-hotline',
  who: may.handToHotline,
  on: 'contact',
  input: z.strictObject({
    contact: z.uuid(),
    addresses: z.string().trim().min(1).max(LONGEST_HANDED).meta({ long: true }),
    kind: z.enum(REPORT_KINDS),
    /** In which the hotline should read it; the record may say another one. */
    reportLanguage: z.enum(LANGUAGES),
    consent: z.enum(HANDED_ON_WORD_OF),
    reason: z.string().trim().max(LONGEST_REASON).default('').meta({ long: true }),
  }),
  subject: (_input, { handover }: { readonly contact: string; readonly handover: string }) =>
    `handover:${handover}`,
  run: async (desk, { contact, addresses, kind, reportLanguage, consent, reason }) => {
    await contactToWrite(desk, contact)
    const read = linesToHand(addresses)
    if (read === null) throw refuse('not-an-address')
    if (consent === 'danger' && reason === '') throw refuse('danger-needs-reason')
    if (consent !== 'danger' && reason !== '') throw refuse('reason-only-for-danger')
    const id = newId()
    await insertReferral(desk.db, {
      id,
      contact,
      consent,
      kind,
      language: reportLanguage,
      addresses: seal(desk.keys.desk, addressesPlace(id), read.join('\n')),
      reason: reason === '' ? null : seal(desk.keys.desk, reasonPlace(id), reason),
      declared_by: staffOf(desk),
      declared_on: desk.today,
    })
    return { contact, handover: id }
  },
})
