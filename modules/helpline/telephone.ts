import type { Desk } from '@vigie/platform/operation'
import { blindIndex } from '@vigie/platform/vault'
import { z } from 'zod'

/** What a telephone exchange tells of a call. */
export const CALL_EVENTS = ['ringing', 'answered', 'missed', 'ended'] as const

/** A short number inside the house. What is longer could be the number of whoever calls. */
export const EXTENSION = /^\d{1,8}$/
export const extensionField = z.string().trim().regex(EXTENSION)

/** So long a call whose end was never told is offered, and so long one that is over. */
export const LONGEST_CALL_HOURS = 12
export const OFFERED_HOURS = 2

/** Of the exchange's own name of a call nothing but this is kept, for two days: it may hold a telephone number. */
export const markOfCall = ({ keys }: Desk, call: string): Buffer =>
  blindIndex(keys.lookup.receiptSeed, `telephone call\0${call}`)
