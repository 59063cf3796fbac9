import { findSentNotice, findTest, findTestsSince } from '@vigie/incoming'
import { isLanguage } from '@vigie/kernel'
import {
  findFeed,
  findOutcomes,
  findReceiptsOfComplaints,
  protocolDecision,
  type ToldInFeed,
} from '@vigie/moderation/outcomes'
import { visit } from '@vigie/platform/operation'
import type { Receiver, ReceiverStore } from '@vigie/protocol'
import type { Site } from '@vigie/site-frame/page-kit'
import { senderMarks } from './sender-marks.ts'

const SYSTEM = { kind: 'system' } as const
const PAGE = 100
/** The place in the feed, and that among tests, which are told apart. */
const CURSOR = /^([0-9]{1,9})\.([0-9]{1,15})$/

/** What was decided about notices that came over the protocol, signed whenever it is asked: the same words give the same signature. */
export const tellDecisions = (
  site: Site,
  { signDecision }: Pick<Receiver, 'signDecision'>,
): Pick<ReceiverStore, 'findNotice' | 'findDecisions'> => {
  const { mailbox } = site.house.letterhead
  const markOf = senderMarks(site)
  const sign = (sender: string, told: readonly ToldInFeed[]): Promise<string[]> =>
    Promise.all(
      told.map(async ({ outcome, notice, item, language }) => {
        const asked = { item, mailbox, language: isLanguage(language) ? language : 'en' } as const
        return (await signDecision({ ...protocolDecision(outcome, asked), sender, notice })).signed
      }),
    )

  return {
    findNotice: async (sender, id) => {
      const mark = await markOf(sender)
      const found = await visit(site.house, SYSTEM, null, async (desk) => {
        const items = await findSentNotice(desk.db, mark, id)
        const [first] = items
        if (first?.receipt == null) return { told: [], kept: await findTest(desk.db, mark, id) }
        const { notice, receipt, language } = first
        const names = new Map(items.map((one) => [one.item, one.own_id ?? '']))
        const outcomes = await findOutcomes(desk, [...names.keys()])
        return {
          kept: {
            receipt,
            decisions: [],
            complaints: await findReceiptsOfComplaints(desk.db, mark, notice),
          },
          told: outcomes.map((outcome) => ({
            outcome,
            notice: id,
            item: names.get(outcome.item) ?? '',
            language,
          })),
        }
      })
      const { kept, told } = found
      return kept === undefined
        ? null
        : { ...kept, decisions: [...kept.decisions, ...(await sign(sender, told))] }
    },
    findDecisions: async (sender, after) => {
      const [, place = '0', tested = '0'] = CURSOR.exec(after ?? '0.0') ?? []
      if (after !== null && !CURSOR.test(after)) return null
      const mark = await markOf(sender)
      const { feed, tests } = await visit(site.house, SYSTEM, null, async (desk) => {
        const told = await findFeed(desk, mark, { beyond: Number(place), most: PAGE })
        const most = PAGE - told.told.length
        return { feed: told, tests: await findTestsSince(desk.db, mark, { beyond: Number(tested), most }) }
      })
      const decisions = [...(await sign(sender, feed.told)), ...tests.decisions]
      const next = decisions.length === 0 ? after : `${feed.position}.${tests.place}`
      return { decisions, next, more: feed.more || tests.more }
    },
  }
}
