import type { Processed } from './processed.ts'

/** What runs any set of books, and the tables that the migrator itself keeps in each. */
export const MACHINERY: Processed = {
  activities: {
    machinery: {
      purpose:
        'run the books: facts to deliver, public halves of keys, versions of tables; ids and words, no person',
      recipients: 'nobody outside the organisation',
      kept: { until: 'for ever, or until delivered' },
    },
  },
  tables: {
    'vigie.applied_rights': ['machinery', { nobody: 'only_row sha256 applied_at' }],
    'vigie.migration': ['machinery', { nobody: 'module name sha256 applied_at' }],
  },
}
