import { sealedIn } from '../supports/support.ts'

export const CONSENT_WORDS = ['asked', 'given', 'withdrawn', 'overridden'] as const
export type ConsentWord = (typeof CONSENT_WORDS)[number]
export const GIVERS = ['person', 'guardian', 'both'] as const
export type Giver = (typeof GIVERS)[number]
export const PROGRESS_WORDS = ['in-progress', 'accepted', 'rejected', 'done', 'revoked'] as const
export type ProgressWord = (typeof PROGRESS_WORDS)[number]

/** What may follow; the database holds to the same. */
const CONSENT_AFTER: Readonly<Record<ConsentWord, readonly ConsentWord[]>> = {
  asked: ['given', 'withdrawn', 'overridden'],
  given: ['withdrawn'],
  withdrawn: ['asked', 'overridden'],
  overridden: ['given', 'withdrawn'],
}
const PROGRESS_AFTER: Readonly<Record<ProgressWord, readonly ProgressWord[]>> = {
  'in-progress': ['accepted', 'rejected', 'revoked'],
  accepted: ['done', 'revoked'],
  rejected: [],
  done: [],
  revoked: [],
}
/** What ends it needs nobody's yes. */
const ENDS: readonly ProgressWord[] = ['rejected', 'revoked']

export const consentAfter = (consent: ConsentWord): readonly ConsentWord[] => CONSENT_AFTER[consent]

export const progressAfter = (
  progress: ProgressWord | null,
  consent: ConsentWord,
): readonly ProgressWord[] => {
  const next: readonly ProgressWord[] =
    progress === null ? ['in-progress', 'revoked'] : PROGRESS_AFTER[progress]
  return consent === 'given' || consent === 'overridden' ? next : next.filter((word) => ENDS.includes(word))
}

export const LONGEST_CALLED = 60
export const LONGEST_REACH = 200
export const LONGEST_WANTED = 2_000

export const calledText = sealedIn('helpline.onward_referral', 'called')
export const reachText = sealedIn('helpline.onward_referral', 'reach')
export const wantedText = sealedIn('helpline.onward_referral', 'wanted')
export const overridingText = sealedIn('helpline.onward_consent', 'reason')
