import { publishHeads, writeNote } from '@vigie/audit'
import { findLastStatusDay } from '@vigie/notices/counts'
import { defineModule } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { openDrawing } from '@vigie/platform/picture'
import { findYearsDue, publishAccount, publishEdition } from './account-rows.ts'
import { countChangedYears } from './count-changed-years.ts'
import { publishHead } from './head-rows.ts'
import { keepDrawn } from './pictures/keep-drawn.ts'
import { PROCESSED } from './processed.ts'
import { publishEditions } from './publish-editions.ts'

const MINUTE = 60_000

/** The account of a year and the signed heads of the audit's log, for anybody to read. */
export const transparency = defineModule({
  name: 'transparency',
  schema: 'transparency',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  subscribers: ({ books }) => [
    ...publishHeads(({ head, subtrees }) =>
      publishHead(books('commons'), { head: { ...head, note: writeNote(head) }, subtrees }),
    ),
    publishEditions((account) => publishEdition(books('commons'), account)),
  ],
  timers: ({ house, books }) => [
    {
      name: 'transparency.account',
      every: MINUTE,
      round: () =>
        bySystem(house, async (desk) =>
          countChangedYears(
            desk,
            (account) => publishAccount(books('commons'), account),
            await findYearsDue(books('commons'), desk.today, await findLastStatusDay(desk)),
          ),
        ),
    },
    { name: 'transparency.pictures', every: MINUTE, round: keepDrawn(() => books('commons'), openDrawing()) },
  ],
  processed: PROCESSED,
})
