import { newReceipt } from '@vigie/platform/receipt'
import { ask, loopback } from '../from-address.ts'
import { welch } from '../welch.ts'
import { sendReports } from './reports.ts'

const HANDS = 6
/** A receipt may be got wrong so often an hour before its line waits. */
const WRONG_EACH = 20

const KINDS = ['right', 'last word wrong', 'never given'] as const
type Kind = (typeof KINDS)[number]

const wrongAtTheEnd = (receipt: string): string => {
  const words = receipt.split(' ')
  for (;;) {
    const other = newReceipt('en').split(' ').at(-1) ?? ''
    if (other !== words.at(-1)) return [...words.slice(0, -1), other].join(' ')
  }
}

/** Comes with right, nearly right and never given receipts, in a random order, each from an address of its own. */
export const compareAnswers = async (port: number, each: number, say: (line: string) => void) => {
  const receipts = await sendReports(port, Math.ceil(each / WRONG_EACH), loopback)
  const turns = KINDS.flatMap((kind) => Array.from({ length: each }, (_, which) => ({ kind, which })))
    .map((turn) => ({ turn, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ turn }) => turn)
  const times = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]))
  const sizes = new Set<number>()
  const typed = (kind: Kind, which: number): string => {
    const receipt = receipts[which % receipts.length] ?? ''
    if (kind === 'right') return receipt
    return kind === 'never given' ? newReceipt('en') : wrongAtTheEnd(receipt)
  }
  let next = 0
  const hand = async (): Promise<void> => {
    for (;;) {
      const turn = turns[next++]
      if (turn === undefined) return
      if (next % 1_000 === 0) say(`${next} tries`)
      const form = { receipt: typed(turn.kind, turn.which) }
      const answer = await ask({ port, path: '/en/mailbox', form, from: loopback(1_000 + next) })
      if (answer.status !== (turn.kind === 'right' ? 200 : 422)) {
        throw new Error(`a try with a receipt ${turn.kind} was answered with ${answer.status}`)
      }
      times.get(turn.kind)?.push(answer.time)
      sizes.add(answer.weight)
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  const of = (kind: Kind) => times.get(kind) ?? []
  const pairs = [
    welch(of('right'), of('never given')),
    welch(of('last word wrong'), of('never given')),
    welch(of('right'), of('last word wrong')),
  ]
  say(`Welch t ${pairs.map((t) => t.toFixed(2)).join(', ')}; sizes ${[...sizes].join(', ')}`)
  return {
    compared: turns.length,
    worstWelchT: Math.round(Math.max(...pairs) * 100) / 100,
    sizes: sizes.size,
  }
}
