import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { LONGEST_LOCATION, MOST_LOCATIONS } from '../location.ts'
import { matterOf } from '../matter.ts'
import { may } from '../may.ts'
import { CLAIMS, LONGEST_EXPLANATION, LONGEST_MAIL, LONGEST_NAME, OUTCOMES } from '../notice.ts'
import { insertAcknowledgement, insertMatch } from '../notice-rows.ts'
import { takeIn } from '../take-in.ts'

const item = z.strictObject({
  ownId: z.string().min(1).max(200),
  location: z.string().min(1).max(LONGEST_LOCATION),
  remark: z.string().max(LONGEST_EXPLANATION).optional(),
  explanation: z.string().min(1).max(LONGEST_EXPLANATION),
  category: z.string().max(200),
  keyword: z.string().max(200),
  grounds: z.array(z.string().max(1_000)).max(50),
  seenAt: z.iso.datetime({ offset: true }),
})

/** What the register said of the sender, as the receiver asked it a moment ago. */
const match = z.strictObject({
  claimed: z.enum(CLAIMS),
  outcome: z.enum(OUTCOMES),
  reason: z.string().nullable(),
  organisation: z.string().min(1).max(LONGEST_NAME),
  register: z.string().nullable(),
  serial: z.int().nullable(),
  entry: z.string().nullable(),
  outside: z.array(z.string()).max(MOST_LOCATIONS),
})
export type MatchAtReceipt = z.output<typeof match>

const input = z.strictObject({
  /** The host whose keys signed it. */
  domain: z.string().min(1).max(259),
  ownId: z.string().min(1).max(200),
  language: z.string().regex(/^[a-z]{2}$/),
  items: z.array(item).min(1).max(MOST_LOCATIONS),
  name: z.string().max(LONGEST_NAME).optional(),
  mail: z.email().max(LONGEST_MAIL).optional(),
  goodFaith: z.string().min(1).max(200),
  match,
  /** Signed for this notice; where it came before, the one that was signed then counts. */
  receipt: z.string().min(1),
})

const OF_ITEMS = '\n\n'

/**
 * A notice came over the protocol. Whoever hands it in has proved the signature and asked the register: what it said is
 * kept with the notice as it was then.
 */
export const receiveNotice = operation({
  name: 'incoming.receive-notice',
  who: may.receiveNotice,
  on: 'house',
  input,
  run: async (desk, sent) => {
    const { domain, ownId, language, goodFaith, name, mail } = sent
    const explanations = [...new Set(sent.items.map(({ explanation }) => explanation))]
    const { notice, again } = await takeIn(desk, {
      channel: 'protocol',
      sender: { kind: 'organisation', domain },
      ownId,
      language,
      explanation: explanations.join(OF_ITEMS),
      items: sent.items.map(({ category, keyword, explanation, seenAt, ...one }) => ({
        ...one,
        seenAt: new Date(seenAt),
        category,
        keyword,
        matter: matterOf(category, keyword),
        ...(explanations.length > 1 ? { explanation } : {}),
      })),
      name,
      mail,
      unnamedAllowed: name === undefined,
      goodFaith,
    })
    // Whatever was signed the first time stays: nobody gets two receipts for one notice.
    if (again !== null) return { notice, receipt: again.receipt ?? sent.receipt, again: true }
    await insertMatch(desk.db, { notice, channel: 'protocol', ...sent.match, checked_at: desk.now })
    await insertAcknowledgement(desk.db, {
      notice,
      way: 'protocol',
      given_on: desk.today,
      given_at: desk.now,
      receipt: sent.receipt,
      message_id: null,
    })
    return { notice, receipt: sent.receipt, again: false }
  },
  subject: (_sent, { notice }) => `notice:${notice}`,
})
