import { DAY, HOUR } from '@vigie/kernel'
import type { Work } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import { FACTS, idIn } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { openComplaintOf } from '../may.ts'
import { type NoticeView, sendingOf, undecidedItems } from '../notice.ts'
import { holdNotice } from '../notice-rows.ts'
import { PLATFORMS } from './lane.ts'
import { lineOf } from './line-of.ts'
import { selectTurns } from './report-rows.ts'
import { openSessions, type Sessions } from './sessions.ts'
import { takeDecided, takeReceived, takeSaid } from './take-said.ts'
import { wayOf } from './way-of.ts'

const QUARTER = HOUR / 4
const SOONEST = 10_000
/** After that an answer comes by another way, or the coordinator has long been told. */
const GIVE_UP = 60 * DAY

/**
 * When to ask again: soon at first and more and more rarely, four times an hour on the first day, then hourly for a week, then
 * four times a day.
 */
export const askAgainAt = (now: Date, sentAt: Date): Date => {
  const since = now.getTime() - sentAt.getTime()
  const today = Math.min(QUARTER, Math.max(SOONEST, since / 2))
  return new Date(now.getTime() + (since < DAY ? today : since < 7 * DAY ? HOUR : 6 * HOUR))
}

const isStillOpen = (notice: NoticeView, now: Date): boolean => {
  const sending = sendingOf(notice)
  if (sending === null || notice.isDestroyed) return false
  // Of what we complained they decide anew.
  const complained = notice.items.some((item) => openComplaintOf(item) !== undefined)
  if (!complained && undecidedItems(notice).length === 0) return false
  return now.getTime() - sending.at.getTime() < GIVE_UP
}

const ask = async (
  desk: Desk,
  id: string,
  { house, outside, sessions }: Pick<Work, 'house' | 'outside'> & { readonly sessions: Sessions },
): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const sending = sendingOf(notice)
  const way = await wayOf(desk, notice)
  if (sending === null || way?.adapter.by !== 'program' || way.channel.kind !== sending.channel)
    return undefined
  const { poll } = way.adapter
  if (poll === undefined) return undefined
  if (!isStillOpen(notice, desk.now)) return undefined
  const { endpoint } = way.channel
  const line = await lineOf(way, { outside, sessions, now: house.clock })
  const turns = await selectTurns(desk.db, [id])
  for (const { remote, part, channel } of turns) {
    if (remote === null || channel !== way.channel.id) continue
    const polled = await poll(remote, line)
    if (!polled.came) continue
    const where = { endpoint, remote, part }
    if (polled.received) await takeReceived(desk, notice, where, polled.received)
    for (const said of polled.said) await takeSaid(desk, notice, where, said)
    for (const decided of polled.decided ?? []) await takeDecided(desk, notice, where, decided)
  }
  return { again: askAgainAt(desk.now, sending.at), reason: 'no-answer-yet' }
}

/** Asks a platform that shows what its moderators answered, until every item is decided. What they wrote a person reads. */
export const askPlatform = ({ house, outside }: Pick<Work, 'house' | 'outside'>): Subscriber => {
  const sessions = openSessions()
  return {
    name: 'notices.ask-platform',
    fact: FACTS.sent,
    opens: 'follow-up',
    lane: PLATFORMS,
    take: (desk, body) => ask(desk, idIn(body, 'notice'), { house, outside, sessions }),
  }
}
