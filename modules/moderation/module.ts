import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { callsPlatform } from './call-platform.ts'
import { KEPT } from './kept.ts'
import { PROCESSED } from './processed.ts'
import { toPlatform, toUploader } from './settings.ts'
import { SUBJECTS } from './subjects.ts'
import { submitInTurn } from './submit-waiting.ts'
import { tellNotifier } from './tell-notifier.ts'
import { tellSender } from './tell-sender.ts'
import { tellsUploader } from './tell-uploader.ts'
import { complain } from './verbs/complain.ts'
import { correctStatement } from './verbs/correct-statement.ts'
import { decideItem } from './verbs/decide-item.ts'
import { decideOwn } from './verbs/decide-own.ts'
import { markUnfounded } from './verbs/mark-unfounded.ts'
import { noteComplaint } from './verbs/note-complaint.ts'
import { noteSenderTold } from './verbs/note-sender-told.ts'
import { noteTelling } from './verbs/note-telling.ts'
import { prepareInaccuracyFile } from './verbs/prepare-inaccuracy-file.ts'
import { receiveComplaint } from './verbs/receive-complaint.ts'
import { recordInaccuracySending } from './verbs/record-inaccuracy-sending.ts'
import { ruleOnComplaint } from './verbs/rule-on-complaint.ts'
import { suspendSender } from './verbs/suspend-sender.ts'
import { takeUpNotice } from './verbs/take-up-notice.ts'
import { warnSender } from './verbs/warn-sender.ts'
import { MODERATION_VIOLATIONS } from './violations.ts'

const SECONDS = 1_000

/** What a provider decides about what it was notified of and about what it found, and what follows from that. */
export const moderation = defineModule({
  name: 'moderation',
  schema: 'moderation',
  migrations: new URL('migrations/', import.meta.url),
  beside: {
    people: new URL('with-people/', import.meta.url),
    incoming: new URL('with-incoming/', import.meta.url),
  },
  rights: new URL('rights.sql', import.meta.url),
  nouns: ['item', 'decision', 'complaint', 'sender', 'inaccuracy-file'],
  operations: [
    complain,
    correctStatement,
    decideItem,
    decideOwn,
    noteComplaint,
    markUnfounded,
    noteSenderTold,
    noteTelling,
    prepareInaccuracyFile,
    receiveComplaint,
    recordInaccuracySending,
    ruleOnComplaint,
    suspendSender,
    takeUpNotice,
    warnSender,
  ],
  subscribers: ({ post, signer }) => [
    callsPlatform(({ letterhead }) => toPlatform(letterhead.particulars, signer)),
    tellNotifier(post),
    ...tellSender(post),
    tellsUploader(({ letterhead }) => toUploader(letterhead.particulars, signer)),
  ],
  timers: ({ house }) => [
    { name: 'moderation.submit-statements', every: SECONDS * 10, round: () => submitInTurn(house) },
  ],
  violations: MODERATION_VIOLATIONS,
  sealed: [
    ...sealedColumns('moderation.complaint', ['words']),
    ...sealedColumns('moderation.signed_complaint', ['words']),
  ],
  kept: KEPT,
  subjects: SUBJECTS,
  processed: PROCESSED,
})
