import { type DeskDeclaration, openedAt } from '@vigie/desk-frame/page-kit'
import { CASE_ACTS, findItemNumber } from '@vigie/hotline'
import { assessSampleItem } from '@vigie/hotline/verbs/assess-sample-item'
import { findSampleGone } from '@vigie/hotline/verbs/find-sample-gone'
import { openCase } from '@vigie/hotline/verbs/open-case'
import { markMessagesRead } from '@vigie/intake/verbs/mark-messages-read'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { NOTICE_ACTS } from '@vigie/notices'
import { bringDispute } from '@vigie/notices/verbs/bring-dispute'
import { confirmAnswer } from '@vigie/notices/verbs/confirm-answer'
import { correctAnswer } from '@vigie/notices/verbs/correct-answer'
import { importProviders } from '@vigie/notices/verbs/import-providers'
import { lodgeComplaint } from '@vigie/notices/verbs/lodge-complaint'
import { markReplyRead } from '@vigie/notices/verbs/mark-reply-read'
import { proposeChannel } from '@vigie/notices/verbs/propose-channel'
import { recordComplaintOutcome } from '@vigie/notices/verbs/record-complaint-outcome'
import { recordDisputeOutcome } from '@vigie/notices/verbs/record-dispute-outcome'
import { ownPage } from './case/own-page.ts'
import { HOTLINE_NOUNS } from './nouns.ts'
import { channelPath } from './providers/channel-page.tsx'
import { IMPORT_PATH } from './providers/import-page.tsx'

const ACTS = [
  ...CASE_ACTS,
  ...NOTICE_ACTS,
  confirmAnswer,
  correctAnswer,
  assessSampleItem,
  bringDispute,
  findSampleGone,
  lodgeComplaint,
  markMessagesRead,
  markReplyRead,
  openCase,
  recordComplaintOutcome,
  recordDisputeOutcome,
  writeToReporter,
]

const ON_THEIR_NOUN: NonNullable<DeskDeclaration['forms']> = Object.fromEntries(
  ACTS.map(({ name, on }) => [
    name,
    async (desk, id) => {
      const path = (await HOTLINE_NOUNS[on]?.(desk, id))?.path
      if (path === undefined) return null
      const own = ownPage(name, on === 'item' ? await findItemNumber(desk, id) : null)
      return own === null ? openedAt(path, name, id) : path + own
    },
  ]),
)

/** Where the hotline's pages hold the form of an act: on a page of its own, or as a card beside what it is about. */
export const HOTLINE_FORMS: NonNullable<DeskDeclaration['forms']> = {
  ...ON_THEIR_NOUN,
  [importProviders.name]: async () => IMPORT_PATH,
  [proposeChannel.name]: async (_desk, id) => channelPath(id),
}
