import { HOUR, type Refused } from '@vigie/kernel'
import type { Log } from './log.ts'

/** What the log tells of those who try: at the door, before a sensitive act, and where they may not. */
export const SECURITY_EVENTS = [
  'signed-in',
  'sign-in-failed',
  'code-refused',
  'proved-again',
  'proof-failed',
  'session-ended',
  'invitation-refused',
  'key-refused',
  'form-forged',
  'form-late',
  'input-refused',
  'act-refused',
  'too-many-tries',
] as const
export type SecurityEvent = (typeof SECURITY_EVENTS)[number]

/** Words of ours and ids of staff; never what somebody typed. */
export interface Told {
  /** The id of a member of staff, once it is known who sits there. */
  readonly person?: string
  /** A keyed mark of the mail address that was typed: the same for the same, and nothing to read. */
  readonly account?: string
  readonly way?: string
  readonly act?: string
  readonly word?: string
}

/**
 * Hears of everything that is about getting in. Of staff and machines each event is a line. Of the public none is, because a
 * line has a moment: those are counted, and said once an hour, all together.
 */
export interface Witness {
  tell(event: SecurityEvent, told: Told): void
  count(event: SecurityEvent, told?: Pick<Told, 'act' | 'word'>): void
  /** A refusal, once, however many hands it goes through. */
  refused(
    refusal: Refused,
    by: { readonly kind: 'person'; readonly id: string } | { readonly kind: string },
    act: string,
  ): void
}

export type KeptWitness = Witness & { close(): void }

const QUIET: readonly SecurityEvent[] = ['signed-in', 'proved-again', 'form-late']
const EVENT_OF: Readonly<Record<string, SecurityEvent>> = {
  'form-not-ours': 'form-forged',
  'bad-input': 'input-refused',
}

/** A witness that writes into the log; what was counted is said every hour and when it closes. */
export const createWitness = (log: Log, every = HOUR): KeptWitness => {
  const heard = new WeakSet<Refused>()
  const counted = new Map<string, number>()

  const tell: Witness['tell'] = (event, told) =>
    log[QUIET.includes(event) ? 'info' : 'warn']({ event, ...told }, 'security')
  const count: Witness['count'] = (event, { act, word } = {}) => {
    const line = JSON.stringify({ event, act, word })
    counted.set(line, (counted.get(line) ?? 0) + 1)
  }
  const say = (): void => {
    for (const [line, times] of counted) log.warn({ ...JSON.parse(line), times }, 'security, of the public')
    counted.clear()
  }
  const hourly = setInterval(say, every)
  hourly.unref()
  return {
    tell,
    count,
    refused: (refusal, by, act) => {
      if (by.kind === 'system' || heard.has(refusal)) return
      heard.add(refusal)
      const event = EVENT_OF[refusal.word] ?? 'act-refused'
      if (by.kind === 'anyone') count(event, { act, word: refusal.word })
      else tell(event, { act, word: refusal.word, ...('id' in by ? { person: by.id } : {}) })
    },
    close: () => {
      clearInterval(hourly)
      say()
    },
  }
}
