/** What is kept of a talk with somebody after what is hard to bear: nothing of what was said (decision 33). */
export const TALK_WAYS = ['offered', 'held', 'not-needed'] as const
export type TalkWay = (typeof TALK_WAYS)[number]

/** A coordinator offers it and says that it was held; whoever it is for says that it was held, or that they need none. */
export const maySayOfTalk = (
  way: TalkWay,
  { isOwn, oversees }: { readonly isOwn: boolean; readonly oversees: boolean },
): boolean => {
  if (way === 'not-needed') return isOwn
  return way === 'offered' ? oversees && !isOwn : oversees || isOwn
}
