import { hkdfSync } from 'node:crypto'
import type { Language } from '@vigie/kernel'
import type { Desk, DeskKeys } from '@vigie/platform/operation'
import { blindIndex, mailboxKeys, type OpeningKey, type Place } from '@vigie/platform/vault'

/** So many signs of four bits each: nobody guesses them, and whoever has no key of the house cannot make them. */
const SIGNS = 32

/** What stands in the link behind the last slash. */
export const isLinkToken = (typed: string): boolean => new RegExp(`^[0-9a-f]{${SIGNS}}$`).test(typed)

/** The token of the page of a notice: made from the notice, so that every attempt at sending carries the same link. */
export const linkToken = ({ lookup }: DeskKeys, notice: string, serial: number): string =>
  blindIndex(lookup.addressIndex, `answer page ${serial} of ${notice}`).toString('hex').slice(0, SIGNS)

/** By what the books find a page; the token itself is kept nowhere. */
export const markOfLink = ({ lookup }: DeskKeys, token: string): Buffer =>
  blindIndex(lookup.addressIndex, `link to an answer page ${token}`)

/** The key of what a page shows: it comes out of the link alone. */
export const keyOfLink = (token: string): OpeningKey =>
  mailboxKeys(Buffer.from(hkdfSync('sha256', token, '', 'vigie answer page v1', 32)))

export const shownPlace = (notice: string, serial: number): Place => ({
  table: 'notices.answer_page',
  row: `${notice}/${serial}`,
  column: 'shown',
})

/** The link as a letter gives it; none where nobody said at which address the public reaches the house. */
export const answerLink = ({ letterhead }: Desk, language: Language, token: string): string | null =>
  letterhead.site === undefined ? null : `${letterhead.site}/${language}/answer/${token}`

/** A text in which a link may stand, for the eyes of the desk: who presses is whoever was notified. */
export const withoutToken = (text: string): string => text.replace(/(\/answer\/)[0-9a-f]{32}/g, '$1…')
