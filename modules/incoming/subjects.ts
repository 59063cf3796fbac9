import { isLanguage } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { RecordTie, SubjectKind, SubjectWay } from '@vigie/platform/house'
import { z } from 'zod'
import { codeMark } from './code.ts'
import { describeNotice } from './describe-notice.ts'
import { getIncomingNotice } from './get-incoming-notice.ts'
import { refuse } from './refusals.ts'
import { selectWaitingOf } from './retention-rows.ts'
import { senderMark } from './sender.ts'
import { selectNoticesOfCode, selectNoticesOfSender } from './subject-rows.ts'

const LONGEST = 320

/** Whoever has the code of the form sent that notice. */
const BY_CODE: SubjectWay = {
  field: 'noticeCode',
  by: 'code',
  input: z.string().trim().max(LONGEST),
  find: async (_before, code) => (desk) => selectNoticesOfCode(desk.db, codeMark(desk.keys.lookup, code)),
}

/** The e-mail address that was left with notices; the answer goes there and nowhere else. */
const BY_CONTACT: SubjectWay = {
  field: 'contact',
  by: 'contact',
  input: z.string().trim().max(LONGEST),
  find: async (_before, mail) => (desk) =>
    selectNoticesOfSender(desk.db, senderMark(desk.keys.lookup, { kind: 'person', mail })),
}

/** Somebody who notified: each notice is a subject of its own. */
const NOTIFIER: SubjectKind = {
  kind: 'incoming-notice',
  ways: [BY_CODE, BY_CONTACT],
  language: async (desk, notice) => {
    const { language } = await getIncomingNotice(desk, notice)
    return isLanguage(language) ? language : 'en'
  },
  describe: describeNotice,
  erased: {
    as: 'incoming-notice',
    told: (language) => wordsOf(language)('incoming.answer.granted.erasure'),
  },
}

export const SUBJECTS: readonly SubjectKind[] = [NOTIFIER]

/** What waits for a decision is decided first: Art. 16(6) DSA, and Art. 17(3)(b) of the GDPR. */
export const TIES: readonly RecordTie[] = [
  {
    of: 'incoming-notice',
    find: async (db, notices) =>
      (await selectWaitingOf(db, notices)).map((notice) => ({ record: notice, on: notice, endedOn: null })),
    hold: async () => undefined,
    open: () => refuse('notice-waits'),
  },
]
