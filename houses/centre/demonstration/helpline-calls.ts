import { misbehave, type StandInCall } from '@vigie/helpline/stand-in-exchange'
import { hearExchange } from '@vigie/helpline/verbs/hear-exchange'
import { sitAtExtension } from '@vigie/helpline/verbs/sit-at-extension'
import type { MovableClock } from '@vigie/kernel'
import { type Actor, type House, perform } from '@vigie/platform/operation'

const MINUTE = 60_000

/** Made-up calls: minutes ago, on which line, and where somebody answered, if anybody did. */
const CALLS = [
  { ago: 190, language: 'fr', lasts: 22 },
  { ago: 64, language: 'nl', lasts: 41 },
  { ago: 35, language: 'nl', answered: { after: 12, extension: '22' }, lasts: 900 },
  { ago: 2, language: 'nl', answered: { after: 9, extension: '21' } },
] as const

/** Who sits where, and what a stand-in exchange tells, in its own bad order. */
export const callHelpline = async (
  at: {
    readonly callers: House
    readonly desk: House
    readonly named: (by: string) => Actor
    readonly clock: MovableClock
  },
  now: Date,
): Promise<void> => {
  at.clock.moveTo(new Date(now.getTime() - 240 * MINUTE))
  await perform(at.desk, sitAtExtension, at.named('Sara'), { extension: '21' })
  const calls = CALLS.map(
    ({ ago, ...call }, nth): StandInCall => ({
      call: `stand-in-${nth}`,
      rings: new Date(now.getTime() - ago * MINUTE),
      ...call,
    }),
  )
  at.clock.moveTo(now)
  for (const event of misbehave(calls)) await perform(at.callers, hearExchange, { kind: 'anyone' }, event)
}
