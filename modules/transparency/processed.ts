import type { Processed } from '@vigie/platform/house'

/** Counts, and no person. */
export const PROCESSED: Processed = {
  activities: {
    account: {
      purpose: 'account in public for the work of a year (Art. 22(3) of the Digital Services Act)',
      recipients: 'the public: counts only',
      kept: { until: 'for ever' },
    },
  },
  tables: {
    'transparency.account': ['account', { nobody: 'year body counted_at' }],
    'transparency.edition': ['account', { nobody: 'year edition body published_at' }],
    'transparency.picture': ['account', { nobody: 'name svg' }],
    'transparency.head': ['account', { nobody: 'size root at origin public_key signature note' }],
    'transparency.subtree': ['account', { nobody: 'level place hash' }],
  },
}
