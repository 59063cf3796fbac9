import { createHash } from 'node:crypto'
import { notePassing } from '@vigie/intake'
import { newId } from '@vigie/kernel'
import { getStatus } from '@vigie/notices'
import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { isInDanger } from '../cases/danger.ts'
import { getItem, holdCase } from '../cases/find-cases.ts'
import { verdictOf } from '../items/item.ts'
import { commonRule, providerOf, routesOf } from '../items/routing.ts'
import { may } from '../may.ts'
import { mayPrepareReferral } from '../may-refer.ts'
import { chooseRule } from '../overriding.ts'
import { overridePlace, packetPlace } from '../places.ts'
import { composeReferralPacket } from '../referrals/compose-packet.ts'
import { isRecipient, languageFor } from '../referrals/recipient.ts'
import { RECIPIENT_SORTS } from '../referrals/referral.ts'
import { insertReferral } from '../referrals/referral-rows.ts'
import { insist, refuse } from '../refusals.ts'

const MOST_ITEMS = 50

/** Prepares a hand-over for a second analyst: to the police, a partner hotline, another authority or the helpline. */
export const prepareReferral = operation({
  name: 'hotline.prepare-referral',
  who: may.prepareReferral,
  on: 'case',
  opens: 'hand-over',
  vetted: true,
  input: z.strictObject({
    case: z.uuid(),
    recipientSort: z.enum(RECIPIENT_SORTS),
    recipient: z.string().trim().min(1).max(60),
    items: z.array(z.uuid()).min(1).max(MOST_ITEMS),
    summary: z.string().trim().max(10_000).meta({ long: true }),
    overrideReason: z.string().trim().max(2000).meta({ long: true }).optional(),
  }),
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayPrepareReferral(desk.actor, found))
    await getEligibility(desk)
    const { recipientSort: sort, recipient } = input
    if (!isRecipient(sort, recipient, found.kind)) throw refuse('recipient-not-known')
    const items = [...new Set(input.items)].map((id) => getItem(found, id))
    const held = items.map((item) => {
      const verdict = verdictOf(item)
      if (verdict === null) throw refuse('waits-for-two-people')
      if ((sort === 'police' || sort === 'inhope') && verdict.outcome !== 'illegal') {
        throw refuse('not-found-illegal')
      }
      if (sort === 'inhope' && verdict.kind !== 'csam') throw refuse('partner-hotlines-take-abuse-only')
      return { item: item.id, verdict: verdict.id }
    })
    const routes = []
    const facts = { imminentDanger: isInDanger(found), status: await getStatus(desk) }
    for (const item of items) routes.push(routesOf(item, await providerOf(desk, item), facts))
    const chosen = chooseRule(desk, commonRule(routes, sort), input.overrideReason)
    const { packet, passing } = await composeReferralPacket(desk, found, {
      items,
      sort,
      recipient,
      summary: input.summary,
      language: languageFor(sort, found.language),
    })
    const id = newId()
    const row = {
      id,
      case: found.id,
      recipient_sort: sort,
      recipient,
      rule: chosen.rule,
      rules_version: chosen.rulesVersion,
      override_reason:
        chosen.overrideReason === null
          ? null
          : seal(desk.keys.desk, overridePlace(id), chosen.overrideReason),
      packet: seal(desk.keys.desk, packetPlace(id), packet),
      packet_digest: createHash('sha256').update(packet).digest(),
      prepared_by: staffOf(desk),
      prepared_at: desk.now,
    }
    await insertReferral(desk.db, row, held)
    await notePassing(desk, { packet: id, passing })
    return { referral: id }
  },
  subject: (_input, result) => `referral:${result.referral}`,
})
