import { defineModule } from '@vigie/platform/house'
import { logKeeper } from './log/keep-log.ts'
import { PROCESSED } from './processed.ts'
import { purposeRows } from './purpose-rows.ts'

const SECOND = 1_000

/** One line for every act and every opening, in a log that is signed. */
export const audit = defineModule({
  name: 'audit',
  schema: 'audit',
  migrations: new URL('migrations/', import.meta.url),
  beside: { people: new URL('with-people/', import.meta.url) },
  rights: new URL('rights.sql', import.meta.url),
  purposes: [{ name: 'audit' }],
  standingRows: ({ modules }) => [purposeRows(modules.flatMap(({ purposes = [] }) => purposes))],
  timers: ({ house, signer }) => [{ name: 'audit.log', every: SECOND, round: logKeeper(house, signer) }],
  processed: PROCESSED,
})
