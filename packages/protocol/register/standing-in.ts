import type { NoticeItem } from '../schemas/notice.ts'
import type { NOT_GRANTED } from '../schemas/receipt.ts'
import type { RegisterEntry, RegisterSnapshot } from '../schemas/register.ts'

type NotGranted = (typeof NOT_GRANTED)[number]

export interface Claim {
  /** The origin whose key signed the notice. */
  readonly sender: string
  readonly entry: string
  readonly items: readonly Pick<NoticeItem, 'item' | 'category' | 'keyword'>[]
  /** When the notice came in. */
  readonly at: Date
}

export type Finding =
  | { readonly granted: true; readonly entry: string }
  | { readonly granted: false; readonly notGranted: NotGranted; readonly outside?: readonly string[] }

const instant = (text: string): number => new Date(text).getTime()

/** What holds of an entry at a moment; of two decisions that hold from the same moment, the later one in the list. */
const stateAt = ({ states }: RegisterEntry, at: Date) =>
  states
    .filter(({ from }) => instant(from) <= at.getTime())
    .toSorted((a, b) => instant(a.from) - instant(b.from))
    .at(-1)?.state ?? 'not-yet'

const isInside = (
  { category, keyword }: Pick<NoticeItem, 'category' | 'keyword'>,
  { areas }: RegisterEntry,
): boolean => areas.some((area) => area.category === category && (area.keywords?.includes(keyword) ?? true))

/** Whether a snapshot of a register bears out a claim to the priority of Art. 22(1) DSA: in force, and every item in the area. */
export const standingIn = ({ entries }: RegisterSnapshot, claim: Claim): Finding => {
  const entry = entries.find((one) => one.entry === claim.entry && one.origins.includes(claim.sender))
  if (!entry) return { granted: false, notGranted: 'no-entry' }
  const state = stateAt(entry, claim.at)
  if (state !== 'awarded') return { granted: false, notGranted: state }
  const outside = claim.items.filter((item) => !isInside(item, entry)).map(({ item }) => item)
  if (outside.length > 0) return { granted: false, notGranted: 'outside-area', outside }
  return { granted: true, entry: entry.entry }
}
