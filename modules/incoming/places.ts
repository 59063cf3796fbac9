import { type Desk, opening } from '@vigie/platform/operation'
import { openText, type Place, sealer } from '@vigie/platform/vault'

const PLACES = {
  explanation: { table: 'incoming.notice', column: 'explanation' },
  notifierName: { table: 'incoming.notice', column: 'notifier_name' },
  notifierMail: { table: 'incoming.notice', column: 'notifier_mail' },
  location: { table: 'incoming.item', column: 'location' },
  itemExplanation: { table: 'incoming.item', column: 'explanation' },
  remark: { table: 'incoming.item', column: 'remark' },
} as const
export type SealedPlace = keyof typeof PLACES

const placeOf = (place: SealedPlace, row: string): Place => ({ ...PLACES[place], row })

/** Seals what belongs to one notice together. Each place once. */
export const sealTogether = (desk: Desk) => {
  const seal = sealer(desk.keys.desk)
  return (place: SealedPlace, row: string, text: string): Buffer => seal(placeOf(place, row), text)
}

/** What was destroyed is empty. */
export const openIn = (desk: Desk, place: SealedPlace, row: string, sealed: Buffer | null): string =>
  sealed === null || sealed.length === 0 ? '' : openText(opening(desk), placeOf(place, row), sealed)
