import { type Desk, opening } from '@vigie/platform/operation'
import { open, openText, type Place, seal, sealer } from '@vigie/platform/vault'

const PLACES = {
  explanation: { table: 'notices.notice', column: 'explanation' },
  overrideReason: { table: 'notices.notice', column: 'override_reason' },
  address: { table: 'notices.notice_item', column: 'address' },
  objectReference: { table: 'notices.notice_item', column: 'object_reference' },
  proof: { table: 'notices.dispatch', column: 'proof' },
  reminderProof: { table: 'notices.reminder_dispatch', column: 'proof' },
  contactWords: { table: 'notices.second_contact', column: 'words' },
  contactProof: { table: 'notices.second_contact_dispatch', column: 'proof' },
  coordinatorWords: { table: 'notices.coordinator_complaint', column: 'words' },
  complaintWords: { table: 'notices.complaint_letter', column: 'words' },
  complaintProof: { table: 'notices.complaint_letter_dispatch', column: 'proof' },
  reply: { table: 'notices.reply', column: 'sealed' },
  strayMail: { table: 'notices.stray_mail', column: 'sealed' },
  words: { table: 'notices.decision', column: 'words' },
  proposedSentence: { table: 'notices.answer_proposal', column: 'sentence' },
  pressSummaryProof: { table: 'notices.press_summary', column: 'proof' },
  pressedWords: { table: 'notices.page_answer', column: 'words' },
} as const
export type SealedPlace = keyof typeof PLACES

const placeOf = (place: SealedPlace, row: string): Place => ({ ...PLACES[place], row })

/** Seals what only the desk may read, for its row and column alone. */
export const sealIn = (desk: Desk, place: SealedPlace, row: string, text: string | Buffer): Buffer =>
  seal(desk.keys.desk, placeOf(place, row), text)

/** Seals several of one record together: one agreement for all of them. Each place once. */
export const sealTogether = (desk: Desk): ((place: SealedPlace, row: string, text: string) => Buffer) => {
  const seal = sealer(desk.keys.desk)
  return (place, row, text) => seal(placeOf(place, row), text)
}

export const sealMaybe = (desk: Desk, place: SealedPlace, row: string, text: string | null): Buffer | null =>
  text === null ? null : sealIn(desk, place, row, text)

/** What was destroyed is empty. */
export const openIn = (desk: Desk, place: SealedPlace, row: string, sealed: Buffer): string =>
  sealed.length === 0 ? '' : openText(opening(desk), placeOf(place, row), sealed)

export const openBytes = (desk: Desk, place: SealedPlace, row: string, sealed: Buffer): Buffer =>
  sealed.length === 0 ? sealed : open(opening(desk), placeOf(place, row), sealed)
