import type { Refused } from '@vigie/kernel'
import { refuse } from '../refusals.ts'

/** So many tries for one address are written down at once in this process; the line of the account itself stands in the books. */
const MOST_FOR_ONE = 4
/**
 * So many tries, for whatever addresses, are looked at or wait for that in this process: a second or two of the work of
 * checking passwords. Whoever comes on top is told so at once, and has cost nothing.
 */
const MOST_INSIDE = 20
/** Those who stood in the line of an account were let in before it got so full. */
const MOST_COMING_BACK = 60

const placed = new Map<string, number>()
let inside = 0

/** Takes a place in the line of an account, or refuses where too many ask for one at this moment. */
export const takePlace = async <Result>(mail: string, work: () => Promise<Result>): Promise<Result> => {
  const account = mail.toLowerCase()
  const before = placed.get(account) ?? 0
  if (before >= MOST_FOR_ONE) throw refuse('sign-in-line-full')
  placed.set(account, before + 1)
  try {
    return await work()
  } finally {
    const left = (placed.get(account) ?? 1) - 1
    if (left > 0) placed.set(account, left)
    else placed.delete(account)
  }
}

/**
 * Lets a try in, or refuses it where too many are inside. It never asks whose try it is. Whoever has to wait for the line
 * of an account does so outside: `waitOutside`.
 */
export const atTheDoor = async <Result>(
  work: (waitOutside: (wait: () => Promise<unknown>) => Promise<void>) => Promise<Result>,
): Promise<Result> => {
  if (inside >= MOST_INSIDE) throw refuse('too-many-sign-ins')
  inside++
  try {
    return await work(async (wait) => {
      inside--
      await wait().finally(() => inside++)
      if (inside > MOST_COMING_BACK) throw refuse('too-many-sign-ins')
    })
  } finally {
    inside--
  }
}

/** Whether a try was refused because of others, and not looked at. */
export const isTooMany = ({ word }: Refused): boolean =>
  word === 'sign-in-line-full' || word === 'too-many-sign-ins'
