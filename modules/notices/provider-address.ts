import { newId } from '@vigie/kernel'
import { type Actor, type Desk, orRefuse, personOf, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import {
  type AddressProposal,
  type AddressWay,
  insertAddress,
  insertAddressRuling,
  selectLastProposals,
  selectProviderOfProposal,
} from './address-rows.ts'
import { endPagesOfProvider } from './answer-page-rows.ts'
import { CHANNELS } from './providers.ts'
import { insist, type RefusalWord, refuse } from './refusals.ts'

/** Where notices go: a mailbox or a form. */
export const ADDRESS_FIELDS = {
  channel: z.enum(CHANNELS),
  mailbox: z.email().max(200).toLowerCase().optional(),
  formPlace: z.string().trim().min(1).max(500).optional(),
}

interface AddressGiven {
  readonly channel: (typeof CHANNELS)[number]
  readonly mailbox?: string | undefined
  readonly formPlace?: string | undefined
}

/** Writes down where notices to a provider should go. It holds once somebody else says yes. */
export const proposeAddress = async (
  desk: Desk,
  provider: string,
  { channel, mailbox, formPlace }: AddressGiven,
): Promise<string> => {
  if (channel === 'mail' && mailbox === undefined) throw refuse('provider-needs-mailbox')
  if (channel === 'form' && formPlace === undefined) throw refuse('provider-needs-form')
  const [last] = await selectLastProposals(desk.db, [provider])
  if (last?.ruled === null) throw refuse('provider-address-waits')
  const row = {
    id: newId(),
    provider,
    version: (last?.version ?? 0) + 1,
    channel,
    mailbox: mailbox ?? null,
    form_place: formPlace ?? null,
    proposed_by: staffOf(desk),
    proposed_at: desk.now,
  }
  await orRefuse(insertAddress(desk.db, row), { taken: refuse('provider-address-waits') })
  return row.id
}

/** Why this actor may not rule so on a proposal; its own proposer may let it go, and never say yes to it. */
export const addressRefusal = (
  actor: Actor,
  { ruled, proposedBy }: AddressProposal,
  way: AddressWay,
): RefusalWord | null => {
  if (ruled !== null) return 'provider-address-ruled'
  return way === 'confirmed' && proposedBy === personOf(actor) ? 'you-prepared-this' : null
}

/** Says yes or no to where notices to a provider should go. The books take one answer, and no yes from its proposer. */
export const ruleOnAddress = async (
  desk: Desk,
  proposal: string,
  way: AddressWay,
): Promise<{ provider: string }> => {
  const provider = await selectProviderOfProposal(desk.db, proposal)
  const [last] = provider === null ? [] : await selectLastProposals(desk.db, [provider])
  if (provider === null || !last) throw refuse('no-such-provider-address')
  insist(last.id === proposal ? addressRefusal(desk.actor, last, way) : 'provider-address-ruled')
  const row = {
    address: proposal,
    proposed_by: last.proposedBy,
    way,
    ruled_by: staffOf(desk),
    ruled_at: desk.now,
  }
  await orRefuse(insertAddressRuling(desk.db, row), { taken: refuse('provider-address-ruled') })
  // Links that went to the old address answer no more.
  if (way === 'confirmed') await endPagesOfProvider(desk.db, provider, row.ruled_by, desk.now)
  return { provider }
}
