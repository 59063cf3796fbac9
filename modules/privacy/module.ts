import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { keepingOf } from './keeping.ts'
import { PROCESSED } from './processed.ts'
import { standingRowsOf } from './standing-rows.ts'
import { SUBJECTS } from './subjects.ts'
import { verbsFor } from './verbs-for.ts'
import { PRIVACY_VIOLATIONS } from './violations.ts'

/** How long what is kept, and what persons ask about themselves. It works on what the other modules of its books declare. */
export const privacy = defineModule({
  name: 'privacy',
  schema: 'privacy',
  migrations: new URL('migrations/', import.meta.url),
  beside: { people: new URL('with-people/', import.meta.url) },
  rights: new URL('rights.sql', import.meta.url),
  purposes: [{ name: 'privacy-request' }],
  operationsOver: ({ modules }) => Object.values(verbsFor(keepingOf(modules))),
  violations: PRIVACY_VIOLATIONS,
  sealed: [
    ...sealedColumns('privacy.hold', ['reason']),
    ...sealedColumns('privacy.request_words', ['words'], ['request']),
  ],
  subjects: SUBJECTS,
  processed: PROCESSED,
  standingRows: ({ modules }) => standingRowsOf(keepingOf(modules)),
})
