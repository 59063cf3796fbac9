import { type Desk, opening } from '@vigie/platform/operation'
import { openText, type Place } from '@vigie/platform/vault'

/** Where each sealed text of the register lies. */
export const addressPlace = (item: string): Place => ({ table: 'hotline.item', row: item, column: 'sealed' })

/** The page from which one has to come. */
export const referrerPlace = (trace: string): Place => ({
  table: 'hotline.trace',
  row: trace,
  column: 'referrer',
})

export const notePlace = (assessment: string): Place => ({
  table: 'hotline.assessment',
  row: assessment,
  column: 'note',
})

export const arbitrationPlace = (verdict: string): Place => ({
  table: 'hotline.verdict',
  row: verdict,
  column: 'arbitrator_reason',
})

export const reassessmentPlace = (item: string, round: number): Place => ({
  table: 'hotline.reassessment',
  row: `${item}/${round}`,
  column: 'reason',
})

export const sampleNotePlace = (sampleItem: string): Place => ({
  table: 'hotline.sample_look',
  row: sampleItem,
  column: 'note',
})

export const packetPlace = (referral: string): Place => ({
  table: 'hotline.referral',
  row: referral,
  column: 'packet',
})

export const alertPlace = (alert: string): Place => ({ table: 'hotline.alert', row: alert, column: 'packet' })

/** The hash of a capture that is kept elsewhere. */
export const capturePlace = (capture: string): Place => ({
  table: 'hotline.capture',
  row: capture,
  column: 'sealed',
})

export const overridePlace = (referral: string): Place => ({
  table: 'hotline.referral',
  row: referral,
  column: 'override_reason',
})

export const minutesPlace = (meeting: string): Place => ({
  table: 'hotline.meeting',
  row: meeting,
  column: 'minutes',
})

export const decisionPlace = (decision: string): Place => ({
  table: 'hotline.meeting_decision',
  row: decision,
  column: 'decision',
})

/** Opens what is sealed there; what was destroyed is empty. */
export const openIn = (desk: Desk, place: Place, sealed: Buffer): string =>
  sealed.length === 0 ? '' : openText(opening(desk), place, sealed)
