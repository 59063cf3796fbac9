import { type Day, dayOf, type Language } from '@vigie/kernel'
import { beforeValue } from '@vigie/locales'
import type { Action, Automated, Ground } from './actions.ts'
import { complainUntil } from './redress.ts'
import type { Stated } from './restrictions.ts'
import { TEXTS } from './texts/index.ts'
import type { Texts } from './texts/shape.ts'

export const ADDRESSEES = ['uploader', 'notifier'] as const
export type Addressee = (typeof ADDRESSEES)[number]

export interface Told {
  readonly action: Action
  readonly ground: Ground | null
  readonly reference: string | null
  readonly explanation: string
  /** How long it holds, where something is restricted; null is without an end. */
  readonly lasts: { readonly until: Day | null } | null
  /** What was decided beside it about money, the service and the account: Art. 17(1)(b) to (d). */
  readonly also: readonly Stated[]
  readonly territory: readonly string[]
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

const alsoText = (text: Texts, one: Stated): string =>
  one.of === 'monetary'
    ? text.monetary[one.word]
    : one.of === 'service'
      ? text.service[one.word]
      : text.actions[one.word === 'suspended' ? 'account-suspended' : 'account-terminated']

/** What only whoever put it there is told: where and until when it holds, and what else was restricted: Art. 17(3)(a). */
const forUploader = (told: Told, text: Texts, language: Language): readonly (string | null)[] => [
  told.territory.length === 0 ? null : text.only(told.territory.join(', ')),
  told.lasts === null ? null : text.lasts(told.lasts.until),
  ...told.also.map((one) => {
    const lasts = one.until === null ? '' : ` (${text.alsoLasts(one.until)})`
    return `${beforeValue(language, text.also)} ${alsoText(text, one)}${lasts}.`
  }),
]

/**
 * What somebody is told of a decision: Arts 16(5) and 17(3) DSA. Neither learns who the other is, and where it stood is not
 * repeated: whoever gets it knows.
 */
export const writeTelling = (told: Told, whom: Addressee, language: Language, from: From): string => {
  const text = TEXTS[language]
  const until = dayOf(complainUntil(told.decidedAt))
  const lines = [
    whom === 'notifier' ? text.toNotifier : text.toUploader,
    `${beforeValue(language, text.decided)} ${text.actions[told.action]}.`,
    ...(whom === 'uploader' ? forUploader(told, text, language) : []),
    told.ground === null || told.reference === null
      ? null
      : `${beforeValue(language, text.grounds[told.ground])} ${told.reference}.`,
    told.explanation,
    whom === 'uploader' ? (told.byNotice ? text.byNotice : text.byUs) : null,
    text.automated[told.automated],
    told.afterComplaint ? text.afterComplaint : text.complain({ until, mailbox: from.mailbox }),
    text.elsewhere,
    from.name,
  ]
  return lines.filter((line) => line !== null).join('\n\n')
}
