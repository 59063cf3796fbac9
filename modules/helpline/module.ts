import { defineModule } from '@vigie/platform/house'
import { PROCESSED } from './processed.ts'

/** What a helpline hears, in books of its own. */
export const helpline = defineModule({
  name: 'helpline',
  schema: 'helpline',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  processed: PROCESSED,
})
