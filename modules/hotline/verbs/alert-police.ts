import { createHash } from 'node:crypto'
import { notePassing, notePassingSent } from '@vigie/intake'
import { newId } from '@vigie/kernel'
import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { ALERT_WAYS, openDanger, REVIEW_WITHIN } from '../cases/danger.ts'
import { insertAlert } from '../cases/danger-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { may, mayActOnDanger } from '../may.ts'
import { alertPlace } from '../places.ts'
import { composeReferralPacket } from '../referrals/compose-packet.ts'
import { isRecipient, languageFor } from '../referrals/recipient.ts'
import { insist, refuse } from '../refusals.ts'
import { policeContactsFor } from '../routes/police-contacts.ts'
import { orRefuse } from '../violations.ts'

/**
 * Tells the police at once what is known, on the word of one person, because somebody may be in danger. A second person
 * reviews it within a day. It takes the place of no hand-over: what is hosted in Belgium still goes the way of two people.
 */
export const alertPolice = operation({
  name: 'hotline.alert-police',
  who: may.alertPolice,
  on: 'case',
  opens: 'hand-over',
  vetted: true,
  input: z.strictObject({
    case: z.uuid(),
    recipient: z.string().trim().max(60).optional(),
    alertWay: z.enum(ALERT_WAYS),
    summary: z.string().trim().min(1).max(10_000).meta({ long: true }),
    theirReference: z.string().trim().max(200).optional(),
  }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayActOnDanger(found))
    const eligibility = await getEligibility(desk)
    const danger = openDanger(found)
    const [onDuty] = policeContactsFor({ kind: found.kind, district: null, imminentDanger: true })
    const recipient = input.recipient || onDuty?.id
    if (danger === null) throw refuse('nobody-said-danger')
    if (recipient === undefined || !isRecipient('police', recipient, found.kind)) {
      throw refuse('recipient-not-known')
    }
    const { packet, passing } = await composeReferralPacket(desk, found, {
      items: found.items,
      sort: 'police',
      recipient,
      summary: input.summary,
      language: languageFor('police', found.language),
      isUrgent: true,
    })
    const id = newId()
    const row = {
      id,
      danger: danger.id,
      case: found.id,
      recipient,
      way: input.alertWay,
      their_reference: input.theirReference || null,
      packet: seal(desk.keys.desk, alertPlace(id), packet),
      packet_digest: createHash('sha256').update(packet).digest(),
      sent_by: staffOf(desk),
      eligibility,
      sent_at: desk.now,
      review_by: new Date(desk.now.getTime() + REVIEW_WITHIN),
    }
    await orRefuse(insertAlert(desk.db, row), {
      taken: refuse('somebody-was-faster'),
      unvetted: refuse('vetting-expired'),
      unentitled: refuse('not-eligible'),
      closed: refuse('case-is-closed'),
    })
    await notePassing(desk, { packet: id, passing })
    await notePassingSent(desk, id)
    await tellReporters(desk, found, 'sent-to-police')
    return { alert: id, packet }
  },
})
