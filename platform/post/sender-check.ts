/** What a signature or a policy came to: it holds, it does not, or there is none. */
export const CHECK_RESULTS = ['pass', 'fail', 'none'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

/** How near the domain that signed is to the one in the `From` line: the same, one of the same owner, or neither. */
export const ALIGNMENTS = ['same', 'related', 'none'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/** What a domain asks to be done with mail that it did not send. */
export const POLICIES = ['none', 'quarantine', 'reject'] as const
export type Policy = (typeof POLICIES)[number]

/**
 * `proven`: the domain in the `From` line signed the mail as it came. `unpublished`: that domain publishes nothing to check
 * it by. `unproven`: it publishes something, and this mail does not meet it.
 */
export const SENDER_OUTCOMES = ['proven', 'unpublished', 'unproven'] as const
export type SenderOutcome = (typeof SENDER_OUTCOMES)[number]

export interface SenderCheck {
  readonly outcome: SenderOutcome
  readonly domain: string
  readonly dkim: CheckResult
  readonly dmarc: CheckResult
  readonly arc: CheckResult
  readonly alignment: Alignment
  /** What the domain publishes by DMARC; null where it publishes none. */
  readonly policy: Policy | null
}
