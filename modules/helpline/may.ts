import { Refused } from '@vigie/kernel'
import { type Actor, isOneOf, personOf } from '@vigie/platform/operation'
import type { RefusalWord } from './refusals.ts'

const anyone = ['anyone'] as const
const LISTENERS = ['case-manager', 'coordinator'] as const
const COORDINATOR = ['coordinator'] as const

/** Who may do what at the helpline. A conversation asks the public for its words beyond that, and the exchange for its signature. */
export const may = {
  readContacts: LISTENERS,
  readFigures: COORDINATOR,
  openContact: LISTENERS,
  endContact: LISTENERS,
  recordContact: LISTENERS,
  setAsideContact: LISTENERS,
  correctRecord: LISTENERS,
  addNote: LISTENERS,
  beginConversation: anyone,
  readConversation: anyone,
  writeToHelpline: anyone,
  leaveConversation: anyone,
  hearExchange: anyone,
  sitAtExtension: LISTENERS,
  openCall: LISTENERS,
  rateConversation: anyone,
  receiveMessage: anyone,
  noteDelivery: anyone,
  takeInMessage: ['system'],
  takeConversation: LISTENERS,
  setAsideMissed: LISTENERS,
  reopenMissed: LISTENERS,
  answerCaller: LISTENERS,
  handOverConversation: LISTENERS,
  endConversation: LISTENERS,
  takeOver: COORDINATOR,
  hint: COORDINATOR,
  supervise: COORDINATOR,
  recordAftercare: LISTENERS,
  handToHotline: LISTENERS,
  callEmergency: LISTENERS,
  noteDispatch: LISTENERS,
  seeAlert: LISTENERS,
  readRota: LISTENERS,
  planShift: COORDINATOR,
  endShift: COORDINATOR,
  writeShiftNote: LISTENERS,
  readShiftNote: LISTENERS,
  readHours: LISTENERS,
  setHours: COORDINATOR,
  endHours: COORDINATOR,
  setException: COORDINATOR,
  endException: COORDINATOR,
  readSupports: LISTENERS,
  openSupport: LISTENERS,
  joinContact: LISTENERS,
  writeEntry: LISTENERS,
  givePseudonym: LISTENERS,
  setTask: LISTENERS,
  endTask: LISTENERS,
  askClosing: LISTENERS,
  ruleClosing: COORDINATOR,
  reopenSupport: LISTENERS,
  beginPlan: LISTENERS,
  tickStep: LISTENERS,
  referOnward: LISTENERS,
  noteConsent: LISTENERS,
  moveOnward: LISTENERS,
  readQuestions: LISTENERS,
  changeQuestions: COORDINATOR,
  publishQuestions: LISTENERS,
  giveAnswers: LISTENERS,
} as const

/** A contact is written by whoever holds it: who opened it, or to whom it was handed over. A coordinator may see to any. */
export const mayWrite = (actor: Actor, heldBy: string): RefusalWord | null =>
  personOf(actor) === heldBy || isOneOf(actor, COORDINATOR) ? null : 'contact-of-another'

/** The same asked of many contacts at once: whose they have to be, or null where anybody's will do. */
export const writesOnlyOf = (actor: Actor): string | null =>
  isOneOf(actor, COORDINATOR) ? null : personOf(actor)

/** Whoever may read contacts at all reads any of them. */
export const insistOnReading = (actor: Actor): void => {
  if (!isOneOf(actor, may.readContacts)) throw new Refused('not-for-you', 'forbidden')
}

export const insistOnFigures = (actor: Actor): void => {
  if (!isOneOf(actor, may.readFigures)) throw new Refused('not-for-you', 'forbidden')
}

/** A second person rules on what was asked, never whoever asked it. */
export const mayRule = (actor: Actor, askedBy: string): RefusalWord | null =>
  personOf(actor) === askedBy ? 'closing-is-your-own' : null
