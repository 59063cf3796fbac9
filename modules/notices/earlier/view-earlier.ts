import { wordOf } from '@vigie/kernel'
import { DECISIONS } from '../decisions.ts'
import type { Earlier } from './earlier.ts'
import type { EarlierRow } from './earlier-rows.ts'

export const viewEarlier = (row: EarlierRow | undefined): Earlier | null =>
  row === undefined
    ? null
    : {
        reference: row.reference,
        sentAt: row.sent_at,
        decided:
          row.action === null || row.decided_at === null
            ? null
            : { action: wordOf(DECISIONS, row.action), at: row.decided_at },
        remote: row.remote,
      }
