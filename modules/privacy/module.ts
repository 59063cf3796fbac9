import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { answerRequest } from './verbs/answer-request.ts'
import { changeSchedule } from './verbs/change-schedule.ts'
import { decideRequest } from './verbs/decide-request.ts'
import { liftHold } from './verbs/lift-hold.ts'
import { placeHold } from './verbs/place-hold.ts'
import { receiveRequest } from './verbs/receive-request.ts'

/** How long what is kept, and what persons ask about themselves. */
export const privacy = defineModule({
  name: 'privacy',
  schema: 'privacy',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  operations: [answerRequest, changeSchedule, decideRequest, liftHold, placeHold, receiveRequest],
  sealed: sealedColumns('privacy.hold', ['reason']),
})
