import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { listRows } from './categories/list-rows.ts'
import { LISTS } from './categories/lists.ts'
import { KEPT } from './kept.ts'
import { PROCESSED } from './processed.ts'
import { addNote } from './verbs/add-note.ts'
import { correctRecord } from './verbs/correct-record.ts'
import { endContact } from './verbs/end-contact.ts'
import { openContact } from './verbs/open-contact.ts'
import { recordContact } from './verbs/record-contact.ts'
import { setAsideContact } from './verbs/set-aside-contact.ts'
import { HELPLINE_VIOLATIONS } from './violations.ts'

/** What a helpline hears, in books of its own. */
export const helpline = defineModule({
  name: 'helpline',
  schema: 'helpline',
  migrations: new URL('migrations/', import.meta.url),
  beside: { people: new URL('with-people/', import.meta.url) },
  rights: new URL('rights.sql', import.meta.url),
  nouns: ['contact'],
  purposes: [{ name: 'help' }],
  operations: [addNote, correctRecord, endContact, openContact, recordContact, setAsideContact],
  violations: HELPLINE_VIOLATIONS,
  sealed: sealedColumns('helpline.note', ['sealed']),
  kept: KEPT,
  processed: PROCESSED,
  standingRows: () => listRows(LISTS),
})
