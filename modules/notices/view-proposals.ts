import { wordOf } from '@vigie/kernel'
import { DECISIONS } from './decisions.ts'
import { ANSWER_RULINGS, type ProposalView } from './proposal.ts'
import type { ProposalRow } from './proposal-rows.ts'
import { SAYINGS } from './read-plain-answer.ts'

export const viewProposal = (row: ProposalRow, sentence: string): ProposalView => ({
  id: row.id,
  reply: row.reply,
  saying: wordOf(SAYINGS, row.saying),
  noticeItem: row.notice_item,
  sentence,
  redress: row.redress,
  madeAt: row.made_at,
  ruling:
    row.way === null || row.ruled_by === null || row.ruled_at === null
      ? null
      : {
          way: wordOf(ANSWER_RULINGS, row.way),
          action: row.action === null ? null : wordOf(DECISIONS, row.action),
          by: row.ruled_by,
          at: row.ruled_at,
        },
})
