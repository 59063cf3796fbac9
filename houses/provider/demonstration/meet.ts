import { findIncomingQueue, getIncomingNotice } from '@vigie/incoming'
import { dayOf } from '@vigie/kernel'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { noteComplaint } from '@vigie/moderation/verbs/note-complaint'
import { ruleOnComplaint } from '@vigie/moderation/verbs/rule-on-complaint'
import { findStaff } from '@vigie/people'
import type { Holding, Neighbours } from '@vigie/platform/house'
import { type Actor, perform, visit } from '@vigie/platform/operation'

const LOOK = { act: 'incoming.read-notice', subject: 'demonstration', purpose: 'decide' } as const
/** Milliseconds: how often somebody looks whether notices came, and how long. */
const EVERY = 1_000
const LONGEST = 120_000
const EXPECTED = 3

/** Moderators decide two of what the centre sent over the protocol; who put one there complains, and somebody else rules. */
export const decideForCentre = async (
  holdings: Readonly<Record<string, Holding>>,
  { sites }: Neighbours,
): Promise<void> => {
  const { house } = holdings.desk ?? {}
  const { centre } = sites
  if (house === undefined || centre === undefined) return
  const people = await visit(house, { kind: 'system' }, null, findStaff)
  const [first, second] = people
    .filter(({ roles }) => roles.some((role) => role === 'moderator'))
    .map(({ id, roles }): Actor => ({ kind: 'person', id, roles }))
  if (first === undefined || second === undefined) throw new Error('the demonstration has two moderators')
  const domain = new URL(centre).host
  const received = () =>
    visit(house, first, LOOK, async (desk) => {
      const { lines } = await findIncomingQueue(desk, {})
      const signed = lines.filter(({ channel }) => channel === 'protocol')
      const notices = await Promise.all(signed.map(({ notice }) => getIncomingNotice(desk, notice)))
      return notices.filter((notice) => notice.domain === domain)
    })
  let found = await received()
  for (let waited = 0; found.length < EXPECTED && waited < LONGEST; waited += EVERY) {
    await new Promise((resolve) => setTimeout(resolve, EVERY).unref())
    found = await received()
  }
  // Fewer than all: they were decided when this demonstration began before.
  if (found.length < EXPECTED) return
  const [one, other] = found.map(({ items }) => items[0]?.id)
  const { result } = await perform(house, decideItem, first, {
    item: one,
    action: 'removed',
    ground: 'law',
    reference: 'Made-up act, article 1',
    explanation: 'Made up: the act forbids it.',
    facts: 'Made up: a notice named it, and a moderator looked.',
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    contentType: 'CONTENT_TYPE_IMAGE',
    contentDate: dayOf(house.clock()),
  })
  await perform(house, decideItem, second, {
    item: other,
    action: 'refused-insufficient',
    explanation: 'Made up: nothing at this place shows it.',
  })
  const complaint = await perform(house, noteComplaint, first, {
    decision: result.decision,
    complainant: 'uploader',
    words: 'Made up: it was nothing.',
  })
  await perform(house, ruleOnComplaint, second, {
    complaint: complaint.result.complaint,
    outcome: 'upheld',
    explanation: 'Made up: another person looked, and it stays removed.',
  })
}
