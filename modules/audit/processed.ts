import type { Processed } from '@vigie/platform/house'

/** Who did and opened what. */
export const PROCESSED: Processed = {
  activities: {
    audit: {
      purpose: 'account for every act and every opening (Arts 5(2) and 32 of the GDPR)',
      recipients: 'the data-protection officer; the public, as a signed hash that says nothing',
      kept: {
        until:
          'for ever: what it says of the public are days and ids that lead nowhere once the record is destroyed',
      },
    },
  },
  tables: {
    'audit.entry': ['audit', { colleague: 'at actor_kind actor act subject purpose', nobody: 'id' }],
    'audit.purpose': ['machinery', { nobody: 'name by_day' }],
    'audit.head': ['audit', { nobody: 'size root at origin public_key signature' }],
    'audit.leaf': ['audit', { nobody: 'position entry hash' }],
    'audit.node': ['audit', { nobody: 'level place hash' }],
  },
}
