import { publishHeads, writeNote } from '@vigie/audit'
import { defineModule } from '@vigie/platform/house'
import { publishAccount } from './account-rows.ts'
import { accountSubscriber } from './account-subscriber.ts'
import { publishHead } from './head-rows.ts'
import { PROCESSED } from './processed.ts'

/** The account of a year and the signed heads of the audit's log, for anybody to read. */
export const transparency = defineModule({
  name: 'transparency',
  schema: 'transparency',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  subscribers: ({ books }) => [
    ...accountSubscriber((account) => publishAccount(books('commons'), account)),
    ...publishHeads(({ head, subtrees }) =>
      publishHead(books('commons'), { head: { ...head, note: writeNote(head) }, subtrees }),
    ),
  ],
  processed: PROCESSED,
})
