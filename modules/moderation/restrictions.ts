import type { Day } from '@vigie/kernel'
import { z } from 'zod'
import type { Action } from './actions.ts'
import type { Statement } from './database/statement.ts'

/*
 * What Art. 17(1)(b) to (d) names beside the content itself: money, the service, the account. Each may come with a removal,
 * and each may end on a day of its own; money and service also stand alone, with the content left where it is.
 */
export const MONETARY = ['suspended', 'terminated'] as const
export const SERVICE = ['partly-suspended', 'suspended', 'partly-terminated', 'terminated'] as const
export const ACCOUNT = ['suspended', 'terminated'] as const
type Monetary = (typeof MONETARY)[number]
type Service = (typeof SERVICE)[number]
type Account = (typeof ACCOUNT)[number]

const MONETARY_CODE = {
  suspended: 'DECISION_MONETARY_SUSPENSION',
  terminated: 'DECISION_MONETARY_TERMINATION',
} as const satisfies Record<Monetary, Statement['decision_monetary']>
const SERVICE_CODE = {
  'partly-suspended': 'DECISION_PROVISION_PARTIAL_SUSPENSION',
  suspended: 'DECISION_PROVISION_TOTAL_SUSPENSION',
  'partly-terminated': 'DECISION_PROVISION_PARTIAL_TERMINATION',
  terminated: 'DECISION_PROVISION_TOTAL_TERMINATION',
} as const satisfies Record<Service, Statement['decision_provision']>
const ACCOUNT_CODE = {
  suspended: 'DECISION_ACCOUNT_SUSPENDED',
  terminated: 'DECISION_ACCOUNT_TERMINATED',
} as const satisfies Record<Account, Statement['decision_account']>

/** A choice and its last day; asked for more seldom than what becomes of the content. */
const seldom = { more: true }
export const restrictionFields = {
  monetary: z.enum(MONETARY).optional().meta(seldom),
  monetaryUntil: z.iso.date().optional().meta(seldom),
  service: z.enum(SERVICE).optional().meta(seldom),
  serviceUntil: z.iso.date().optional().meta(seldom),
  account: z.enum(ACCOUNT).optional().meta(seldom),
  accountUntil: z.iso.date().optional().meta(seldom),
}
const shape = z.object(restrictionFields)
export type Restrictions = z.output<typeof shape>

/** The days on which restrictions end, as the form asks for them. */
export const ENDS = ['monetaryUntil', 'serviceUntil', 'accountUntil'] as const

type Said = Restrictions & { readonly action: Action; readonly until?: Day | undefined }

/** What becomes of the account: said by the action itself, or beside it. */
const accountIn = ({ action, account }: Said): Account | undefined =>
  action === 'account-suspended' ? 'suspended' : action === 'account-terminated' ? 'terminated' : account

/** Mistakes in what is said of money, service and account, by the field. */
export const restrictionMistakes = (said: Said): readonly (readonly [field: string, word: string])[] => [
  ...(said.action === 'monetary-restricted' && said.monetary === undefined
    ? [['monetary', 'needed-for-restriction'] as const]
    : []),
  ...(said.action === 'service-restricted' && said.service === undefined
    ? [['service', 'needed-for-restriction'] as const]
    : []),
  ...(said.action.startsWith('account-') && said.account !== undefined
    ? [['account', 'said-by-the-decision'] as const]
    : []),
  ...(said.monetaryUntil !== undefined && said.monetary === undefined
    ? [['monetary', 'ends-without-beginning'] as const]
    : []),
  ...(said.serviceUntil !== undefined && said.service === undefined
    ? [['service', 'ends-without-beginning'] as const]
    : []),
  ...(said.accountUntil !== undefined && accountIn(said) === undefined
    ? [['account', 'ends-without-beginning'] as const]
    : []),
]

const NAMED = { 'monetary-restricted': 'monetary', 'service-restricted': 'service' } as const
const namedBy = (action: Action): Stated['of'] | null =>
  action.startsWith('account-')
    ? 'account'
    : action === 'monetary-restricted' || action === 'service-restricted'
      ? NAMED[action]
      : null

const ending = (field: string, day: Day | undefined) => (day === undefined ? {} : { [field]: day })

/** Money, service and account in the words of the database. `until` is the end of what the action itself names. */
export const furtherRestrictions = (said: Said): Partial<Statement> => {
  const { action, until, monetary, service } = said
  const account = accountIn(said)
  return {
    ...(monetary === undefined
      ? {}
      : {
          decision_monetary: MONETARY_CODE[monetary],
          ...ending(
            'end_date_monetary_restriction',
            said.monetaryUntil ?? (action === 'monetary-restricted' ? until : undefined),
          ),
        }),
    ...(service === undefined
      ? {}
      : {
          decision_provision: SERVICE_CODE[service],
          ...ending(
            'end_date_service_restriction',
            said.serviceUntil ?? (action === 'service-restricted' ? until : undefined),
          ),
        }),
    ...(account === undefined
      ? {}
      : {
          decision_account: ACCOUNT_CODE[account],
          ...ending(
            'end_date_account_restriction',
            said.accountUntil ?? (said.account === undefined ? until : undefined),
          ),
        }),
  }
}

/** A restriction as it was stated, with its last day; none is without an end. */
export type Stated = { readonly until: Day | null } & (
  | { readonly of: 'monetary'; readonly word: Monetary }
  | { readonly of: 'service'; readonly word: Service }
  | { readonly of: 'account'; readonly word: Account }
)

/** What a statement says of money, service and account. */
export const statedRestrictions = (body: Partial<Statement>): readonly Stated[] => {
  const monetary = MONETARY.find((one) => MONETARY_CODE[one] === body.decision_monetary)
  const service = SERVICE.find((one) => SERVICE_CODE[one] === body.decision_provision)
  const account = ACCOUNT.find((one) => ACCOUNT_CODE[one] === body.decision_account)
  return [
    ...(monetary === undefined
      ? []
      : [{ of: 'monetary' as const, word: monetary, until: body.end_date_monetary_restriction ?? null }]),
    ...(service === undefined
      ? []
      : [{ of: 'service' as const, word: service, until: body.end_date_service_restriction ?? null }]),
    ...(account === undefined
      ? []
      : [{ of: 'account' as const, word: account, until: body.end_date_account_restriction ?? null }]),
  ]
}

/** The last day of what the action itself names; null is without an end. */
export const lastsIn = (body: Partial<Statement>, action: Action): { readonly until: Day | null } => {
  const named = statedRestrictions(body).find(({ of }) => of === namedBy(action))
  return { until: named ? named.until : (body.end_date_visibility_restriction ?? null) }
}

/** What was stated beside the action; of money and service also how much, which their action does not say. */
export const alsoIn = (body: Partial<Statement>, action: Action): readonly Stated[] =>
  statedRestrictions(body).filter(({ of }) => of !== 'account' || namedBy(action) !== 'account')
