import type { Language } from '@vigie/kernel'

/** A made-up call: when it rings, and what becomes of it. */
export interface StandInCall {
  readonly call: string
  readonly rings: Date
  readonly language: Language
  /** After so many seconds at this extension; left out, nobody answers. */
  readonly answered?: { readonly after: number; readonly extension: string }
  /** After so many seconds it is over; left out, the exchange forgets to say so. */
  readonly lasts?: number
}

export interface ToldEvent {
  readonly call: string
  readonly event: 'ringing' | 'answered' | 'missed' | 'ended'
  readonly at: string
  readonly language?: Language
  readonly extension?: string
}

const inOrder = ({ call, rings, language, answered, lasts }: StandInCall): ToldEvent[] => {
  const at = (seconds: number) => new Date(rings.getTime() + seconds * 1000).toISOString()
  return [
    { call, event: 'ringing', at: at(0), language },
    answered
      ? { call, event: 'answered', at: at(answered.after), extension: answered.extension }
      : { call, event: 'missed', at: at(25), language },
    ...(lasts === undefined ? [] : [{ call, event: 'ended' as const, at: at(lasts) }]),
  ]
}

/** An exchange as they are: it says things twice, in another order, and leaves out that it rang. The same calls, the same misbehaviour. */
export const misbehave = (calls: readonly StandInCall[]): ToldEvent[] =>
  calls.flatMap((call, at) => {
    const told = inOrder(call)
    const some = at % 3 === 1 ? told.slice(1) : told
    return [...some.toReversed(), ...(at % 2 === 0 ? some : some.slice(-1))]
  })
