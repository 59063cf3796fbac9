import { LEAST_SHOWN } from '@vigie/kernel'
import type { Tally } from '@vigie/notices/counts'
import type { Shown } from './account.ts'

const NOT_SHOWN = { notices: null, items: null, medianHours: null } as const

type Counted = Pick<Tally, 'notices' | 'items' | 'medianHours'>
const isSmall = ({ notices, items }: Counted): boolean =>
  (notices > 0 && notices < LEAST_SHOWN) || (items > 0 && items < LEAST_SHOWN)

/**
 * Parts of one sum without the small ones. What is left out could be worked out from the sum when it is one part alone, or
 * small together: then the next smallest part is left out as well.
 */
export const withoutSmall = (parts: readonly Counted[]): ReadonlySet<Counted> => {
  const byNumber = [...parts]
    .filter(({ items }) => items > 0)
    .sort((one, other) => one.notices - other.notices)
  const hidden = new Set(byNumber.filter(isSmall))
  for (const part of byNumber) {
    const among = [...hidden]
    const add = (of: 'notices' | 'items') => among.reduce((sum, one) => sum + one[of], 0)
    const isSafe = among.length > 1 && add('notices') >= LEAST_SHOWN && add('items') >= LEAST_SHOWN
    if (among.length === 0 || isSafe) break
    hidden.add(part)
  }
  return hidden
}

const shown = ({ notices, items, medianHours }: Counted): Shown => ({ notices, items, medianHours })

/** The numbers of a part, or that they are not shown. */
export const showPart = (part: Counted, hidden: ReadonlySet<Counted>): Shown =>
  hidden.has(part) ? NOT_SHOWN : shown(part)

/** A sum that stands by itself: not shown when it is small. */
export const showSum = (sum: Counted): Shown => (isSmall(sum) ? NOT_SHOWN : shown(sum))
