import type { Lines } from './browser.ts'
import { unlessToldNo } from './managers.ts'
import { roundOf } from './said.ts'
import { comeBack, type Talk } from './talks.ts'

const times = (texts: readonly string[] | null, text: string): number =>
  texts?.filter((one) => one === text).length ?? 0

/** Whether a text of a later turn stands before one of an earlier turn. */
const isDisordered = (texts: readonly string[]): boolean =>
  texts.some((text, at) => at > 0 && roundOf(text) < roundOf(texts[at - 1] ?? ''))

/** Reads every conversation as its child with the eight words, and as whoever listened at the desk. */
export const judge = async (
  talks: readonly Talk[],
  given: { port: () => number | null; lines: Lines },
  say: (line: string) => void,
) => {
  const sums = { lost: 0, doubled: 0, disordered: 0, apart: 0, unopened: 0 }
  const look = async (talk: Talk): Promise<void> => {
    const { which, acknowledged } = talk
    const atHome = talk.receipt === '' ? null : await unlessToldNo(comeBack(talk, given))
    const atDesk = talk.heard === null ? null : await unlessToldNo(talk.heard.read())
    if (atHome === null) sums.unopened++
    for (const text of acknowledged) {
      const [here, there] = [times(atHome, text), times(atDesk, text)]
      if (here === 0 || (talk.heard !== null && there === 0)) {
        sums.lost++
        say(`lost: ${text} with whoever wrote ${here}, at the desk ${there}`)
      }
      if (here > 1 || there > 1) {
        sums.doubled++
        say(`doubled: ${text} with whoever wrote ${here}, at the desk ${there}`)
      }
    }
    const sides = [atHome, atDesk].flatMap((texts) => (texts === null ? [] : [texts]))
    if (sides.some(isDisordered)) {
      sums.disordered++
      say(
        `disordered: conversation ${which}: ${sides.map((texts) => texts.map(roundOf).join(' ')).join(' | ')}`,
      )
    }
    if (atHome !== null && atDesk !== null && atHome.join('\n') !== atDesk.join('\n')) sums.apart++
  }
  let next = 0
  const hand = async (): Promise<void> => {
    for (let talk = talks[next++]; talk !== undefined; talk = talks[next++]) await look(talk)
  }
  await Promise.all(Array.from({ length: 6 }, hand))
  return sums
}
