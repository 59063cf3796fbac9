import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { confirmByMail } from './confirm-by-mail.ts'
import { NOTICE_RECEIVED } from './facts.ts'
import { KEPT } from './kept.ts'
import { PROCESSED } from './processed.ts'
import { receiveMail } from './receive-mail.ts'
import { SUBJECTS, TIES } from './subjects.ts'
import { readOutcome } from './verbs/read-outcome.ts'
import { receiveNotice } from './verbs/receive-notice.ts'
import { submitNotice } from './verbs/submit-notice.ts'
import { takeNotice } from './verbs/take-notice.ts'
import { INCOMING_VIOLATIONS } from './violations.ts'

/** Notices that came in, who sent them, and what the register said of those when they came. */
export const incoming = defineModule({
  name: 'incoming',
  schema: 'incoming',
  migrations: new URL('migrations/', import.meta.url),
  beside: { people: new URL('with-people/', import.meta.url) },
  rights: new URL('rights.sql', import.meta.url),
  nouns: ['notice'],
  purposes: [{ name: 'decide' }, { name: 'confirm', byDay: true }],
  operations: [readOutcome, receiveNotice, submitNotice, takeNotice],
  violations: INCOMING_VIOLATIONS,
  announcedByThePublic: [NOTICE_RECEIVED],
  subscribers: ({ post }) => [confirmByMail(post)],
  mailboxes: [
    {
      name: 'incoming.notices',
      take: async (desk, mail) => {
        await receiveMail(desk, mail)
        return true
      },
    },
  ],
  sealed: [
    ...sealedColumns('incoming.notice', ['explanation', 'notifier_name', 'notifier_mail']),
    ...sealedColumns('incoming.item', ['location', 'remark', 'explanation']),
  ],
  kept: KEPT,
  ties: TIES,
  subjects: SUBJECTS,
  processed: PROCESSED,
})
