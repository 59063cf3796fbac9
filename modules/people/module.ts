import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { PROCESSED } from './processed.ts'
import { roleRows } from './role-rows.ts'
import { tellByMail } from './tell-by-mail.ts'
import { chooseLanguage } from './verbs/choose-language.ts'
import { confirmInvitation } from './verbs/confirm-invitation.ts'
import { endAllSessions } from './verbs/end-all-sessions.ts'
import { endSessions } from './verbs/end-sessions.ts'
import { endTrainingRequirement } from './verbs/end-training-requirement.ts'
import { giveRole } from './verbs/give-role.ts'
import { invitePerson } from './verbs/invite-person.ts'
import { makeAccessKey } from './verbs/make-access-key.ts'
import { recordCertificate } from './verbs/record-certificate.ts'
import { recordDeparture } from './verbs/record-departure.ts'
import { recordVetting } from './verbs/record-vetting.ts'
import { renewInvitation } from './verbs/renew-invitation.ts'
import { requireTraining } from './verbs/require-training.ts'
import { sayLanguages } from './verbs/say-languages.ts'
import { withdrawAccessKey } from './verbs/withdraw-access-key.ts'
import { withdrawCertificate } from './verbs/withdraw-certificate.ts'
import { withdrawRole } from './verbs/withdraw-role.ts'
import { withdrawVetting } from './verbs/withdraw-vetting.ts'
import { PEOPLE_VIOLATIONS } from './violations.ts'

/** The staff of some books: who they are, what they may do, how they sign in. */
export const people = defineModule({
  name: 'people',
  schema: 'people',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  nouns: ['person'],
  purposes: [{ name: 'sign-in' }],
  standingRows: ({ roles }) => [roleRows(roles)],
  operations: [
    chooseLanguage,
    confirmInvitation,
    endAllSessions,
    endSessions,
    endTrainingRequirement,
    giveRole,
    invitePerson,
    makeAccessKey,
    recordCertificate,
    recordDeparture,
    recordVetting,
    renewInvitation,
    requireTraining,
    sayLanguages,
    withdrawAccessKey,
    withdrawCertificate,
    withdrawRole,
    withdrawVetting,
  ],
  subscribers: ({ post }) => [tellByMail(post)],
  violations: PEOPLE_VIOLATIONS,
  sealed: sealedColumns('people.one_time_code', ['secret']),
  processed: PROCESSED,
})
