import { SOUGHT, SOUGHT_NAMES } from '@vigie/helpline'
import { DAY, dayOf } from '@vigie/kernel'

/** Chance that comes out the same every time. */
export const drawing = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What somebody asks for: one to three answers, whatever they are, often of some weeks, sometimes only their own. */
export const drawWish = (draw: () => number, now: Date): URLSearchParams => {
  const wish = new URLSearchParams()
  const most = 1 + Math.floor(draw() * 3)
  for (let at = 0; at < most; at++) {
    const name = SOUGHT_NAMES[Math.floor(draw() * SOUGHT_NAMES.length)] ?? 'insafe'
    const words = SOUGHT[name]
    wish.set(name, words[Math.floor(draw() * words.length)] ?? '')
  }
  if (draw() < 0.4) {
    const from = now.getTime() - Math.floor(draw() * 7 * 365) * DAY
    wish.set('from', dayOf(new Date(from)))
    wish.set('until', dayOf(new Date(from + Math.floor(draw() * 120) * DAY)))
  }
  if (draw() < 0.2) wish.set('whose', 'mine')
  return wish
}
