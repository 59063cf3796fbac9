import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { blindIndex, type LookupKeys } from '@vigie/platform/vault'
import { ensureSender } from './sender-rows.ts'

/** Whoever sends notices: an organisation by the domain under which its keys stand, a person by an e-mail address. */
export type Sender =
  | { readonly kind: 'organisation'; readonly domain: string }
  | { readonly kind: 'person'; readonly mail: string }

const nameOf = (sender: Sender): string =>
  sender.kind === 'organisation' ? sender.domain.toLowerCase() : sender.mail.trim().toLowerCase()

/** The same sender has the same mark, from which nobody reads who it is. */
export const senderMark = (lookup: LookupKeys, sender: Sender): Buffer =>
  blindIndex(lookup.addressIndex, `sender ${sender.kind} ${nameOf(sender)}`)

/** The sender as the books know it, from now on at least. */
export const senderIn = (desk: Desk, sender: Sender): Promise<string> =>
  ensureSender(desk.db, {
    id: newId(),
    kind: sender.kind,
    mark: senderMark(desk.keys.lookup, sender),
    domain: sender.kind === 'organisation' ? nameOf(sender) : null,
    today: desk.today,
  })
