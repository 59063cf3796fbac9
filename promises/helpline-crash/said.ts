import type { Shown } from './browser.ts'

/** What was written to and fro, in the order in which a page shows it; the same marks on the site and at the desk. */
export const saidOn = ({ body }: Pick<Shown, 'body'>): string[] =>
  [...body.matchAll(/<p class="said-text">([^<]*)/g)].map(([, text = '']) => text)

/** A text that is said once in the whole attack. Whoever wrote sees nothing of the numbers. */
export const textOf = (which: number, round: number, who: 'child' | 'desk'): string =>
  `Verzonnen gesprek ${which}, beurt ${round}, ${who}.`

const NUMBERS = /^Verzonnen gesprek (\d+), beurt (\d+), /

export const roundOf = (text: string): number => Number(NUMBERS.exec(text)?.[2] ?? -1)

/** Which conversation of the attack these words come from. */
export const whichIn = ([first = '']: readonly string[]): number | null => {
  const [, which] = NUMBERS.exec(first) ?? []
  return which === undefined ? null : Number(which)
}
