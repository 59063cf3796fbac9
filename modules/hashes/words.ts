/** From where a list comes. */
export const SOURCES = [
  'ncmec',
  'stopncii',
  'threatexchange',
  'project-vic',
  'inhope',
  'police',
  'own',
] as const
export type Source = (typeof SOURCES)[number]

/**
 * What an owner's classification means in our words. A1 to B2 are the industry's four: before puberty or in it, an act or
 * an exhibition. What does not say as much is `csam`; what we cannot place is `unmapped` and is never answered to anybody.
 */
export const CLASSES = ['A1', 'A2', 'B1', 'B2', 'csam', 'virtual', 'ncii', 'not-illegal', 'unmapped'] as const
export type Class = (typeof CLASSES)[number]

/** The gravest of several; the order of the list is the order of gravity. */
export const gravest = (classes: readonly Class[]): Class | null =>
  CLASSES.find((one) => classes.includes(one)) ?? null

/** Ways in which a picture is found again: nearly alike, or the very same file. */
export const MATCH_WAYS = ['pdq', 'sha256', 'sha1', 'md5'] as const
export type MatchWay = (typeof MATCH_WAYS)[number]
export const DIGESTS = ['sha256', 'sha1', 'md5'] as const satisfies readonly MatchWay[]
export type Digest = (typeof DIGESTS)[number]

/** How a fingerprint came to an item. */
export const FINGERPRINT_WAYS = ['typed', 'dropped', 'reported'] as const
export type FingerprintWay = (typeof FINGERPRINT_WAYS)[number]

export const FEEDBACK_VERDICTS = ['confirmed', 'false-positive'] as const
export type FeedbackVerdict = (typeof FEEDBACK_VERDICTS)[number]

export const FEEDBACK_REASONS = [
  'same-picture',
  'another-picture',
  'not-illegal-here',
  'adult',
  'no-sexual-content',
  'artificial',
  'other',
] as const
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number]

/** What a list may be called. */
export const LIST_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Two pictures are found alike up to this distance. */
export const RADIUS = 31
/** What re-encoding the same picture moves at most, on a picture with enough in it: beyond it, a look is needed. */
export const SURE_DISTANCE = 10
/** Below this quality a picture is too plain for its fingerprint to say much. */
export const QUALITY_FLOOR = 50
