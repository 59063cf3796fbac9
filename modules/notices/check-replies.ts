import { HOUR, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type CheckSender, readMail } from '@vigie/platform/post'
import type { Lane, Subscriber, Taken } from '@vigie/platform/queue'
import { FACTS, idIn } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { openBytes } from './places.ts'
import { proposeAnswer } from './propose-answer.ts'
import { domainOf } from './provider.ts'
import { insertSenderCheck, selectUncheckedReply } from './sender-check-rows.ts'
import { SORTS } from './sort-of-mail.ts'
import { takeAnswer } from './take-answer.ts'

/** A resolver that does not answer delays nothing else. */
const NAMES: Lane = { name: 'names', hands: 2, every: 1_000 }

const SOONEST = 60_000
const LATEST = 6 * HOUR
/** After that nobody waits for a resolver any more: a person reads the mail. */
const GIVE_UP = 72 * HOUR

const check = async (
  desk: Desk,
  checkSender: CheckSender,
  { id, counts }: { id: string; counts: boolean },
): Promise<Taken> => {
  const reply = await selectUncheckedReply(desk.db, id)
  if (!reply || reply.sealed.length === 0) return undefined
  const raw = openBytes(desk, 'reply', id, reply.sealed)
  const mail = await readMail(raw)
  const found = await checkSender(raw, { from: mail.from, at: reply.received_at })
  const waited = desk.now.getTime() - reply.received_at.getTime()
  if (found === null && waited < GIVE_UP) {
    // Twice as long after the mail as now.
    const wait = Math.min(LATEST, Math.max(SOONEST, waited))
    return { again: new Date(desk.now.getTime() + wait), reason: 'no-answer-about-names' }
  }
  const nothing = { dkim: 'none', dmarc: 'none', arc: 'none', alignment: 'none', policy: null } as const
  const { outcome, domain, dkim, dmarc, arc, alignment, policy } = found ?? {
    ...nothing,
    outcome: 'unknown',
    domain: domainOf(mail.from),
  }
  const row = { reply: id, outcome, domain, dkim, dmarc, arc, alignment, policy, checked_at: desk.now }
  if (!(await insertSenderCheck(desk.db, row))) return undefined
  if (outcome === 'unproven' || outcome === 'unknown') return undefined
  const known = { reply: id, sort: wordOf(SORTS, reply.sort) }
  if (counts) {
    const view = await getNotice(desk, reply.notice, 'unopened')
    await takeAnswer({ ...desk, now: reply.received_at }, view, mail, known)
  }
  await proposeAnswer(desk, reply.notice, mail, known)
  return undefined
}

/** Checks who sent a reply, by what the sender's domain publishes; only then is what it says believed. */
export const checkReplies = (checkSender: CheckSender): Subscriber => ({
  name: 'notices.check-sender',
  fact: FACTS.replied,
  opens: 'follow-up',
  lane: NAMES,
  take: (desk, body) => check(desk, checkSender, { id: idIn(body, 'reply'), counts: body.counts === true }),
})
