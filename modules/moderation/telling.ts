import { dayOf, type Language } from '@vigie/kernel'
import type { Action, Automated, Ground } from './actions.ts'
import { complainUntil } from './redress.ts'
import { TEXTS } from './texts/index.ts'

export const ADDRESSEES = ['uploader', 'notifier'] as const
export type Addressee = (typeof ADDRESSEES)[number]

export interface Told {
  readonly action: Action
  readonly ground: Ground | null
  readonly reference: string | null
  readonly explanation: string
  readonly automated: Automated
  readonly byNotice: boolean
  /** It takes the place of an earlier decision, after a complaint. */
  readonly afterComplaint: boolean
  readonly decidedAt: Date
}

/** Who decides, and where somebody can complain: by what the house says of itself. */
export interface From {
  readonly name: string
  readonly mailbox: string
}

/**
 * What somebody is told of a decision: Arts 16(5) and 17(3) DSA. Neither learns who the other is, and where it stood is not
 * repeated: whoever gets it knows.
 */
export const writeTelling = (told: Told, whom: Addressee, language: Language, from: From): string => {
  const text = TEXTS[language]
  const until = dayOf(complainUntil(told.decidedAt))
  const lines = [
    whom === 'notifier' ? text.toNotifier : text.toUploader,
    `${text.decided}: ${text.actions[told.action]}.`,
    told.ground === null || told.reference === null
      ? null
      : `${text.grounds[told.ground]}: ${told.reference}.`,
    told.explanation,
    whom === 'uploader' ? (told.byNotice ? text.byNotice : text.byUs) : null,
    text.automated[told.automated],
    told.afterComplaint ? text.afterComplaint : text.complain({ until, mailbox: from.mailbox }),
    text.elsewhere,
    from.name,
  ]
  return lines.filter((line) => line !== null).join('\n\n')
}
