import type { Desk } from '@vigie/platform/operation'
import { blindIndex, equal } from '@vigie/platform/vault'
import { selectNoticeByReference } from './notice-rows.ts'

/** So many signs of four bits each: eighty bits, which nobody guesses. */
const SIGNS = 20
const ADDRESSED = /\+(vig-\d{4}-\d{6,12})\.([0-9a-f]{20})@/i

/** What only whoever got our letter knows: references can be counted through, this cannot be made without the house's key. */
const tokenOf = (desk: Desk, notice: string): string =>
  blindIndex(desk.keys.lookup.addressIndex, `answer to ${notice}`).toString('hex').slice(0, SIGNS)

/** The mailbox that a letter asks to be answered at: with the reference and the token of its notice behind a plus sign. */
export const answerAddress = (
  desk: Desk,
  notice: { readonly id: string; readonly reference: string },
): string => {
  const { mailbox } = desk.letterhead
  const sign = mailbox.lastIndexOf('@')
  return `${mailbox.slice(0, sign)}+${notice.reference.toLowerCase()}.${tokenOf(desk, notice.id)}${mailbox.slice(sign)}`
}

/** The notice at whose own address a mail came in; null where none has one of these. */
export const addressedNotice = async (desk: Desk, addresses: readonly string[]): Promise<string | null> => {
  for (const address of addresses) {
    const [, reference = '', token = ''] = ADDRESSED.exec(address) ?? []
    const notice = reference === '' ? null : await selectNoticeByReference(desk.db, reference.toUpperCase())
    if (notice !== null && equal(Buffer.from(tokenOf(desk, notice)), Buffer.from(token.toLowerCase())))
      return notice
  }
  return null
}
