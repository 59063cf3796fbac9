import { addItem } from '@vigie/hotline/verbs/add-item'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { confirmInheritance } from '@vigie/hotline/verbs/confirm-inheritance'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { handBackCase } from '@vigie/hotline/verbs/hand-back-case'
import { handOverReferral } from '@vigie/hotline/verbs/hand-over-referral'
import { notePoliceAnswer } from '@vigie/hotline/verbs/note-police-answer'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { noteTraces } from '@vigie/hotline/verbs/note-traces'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'
import { reopenCase } from '@vigie/hotline/verbs/reopen-case'
import { takeCase } from '@vigie/hotline/verbs/take-case'

/** The letters that open an act; each stands beside its words. */
export const LETTERS: Readonly<Record<string, string>> = {
  [takeCase.name]: 't',
  [handBackCase.name]: 'b',
  [addItem.name]: 'i',
  [prepareNotice.name]: 'n',
  [prepareReferral.name]: 'r',
  [closeCase.name]: 'c',
  [reopenCase.name]: 'o',
  [assessItem.name]: 'a',
  [enterFingerprint.name]: 'f',
  [proposeInheritance.name]: 'e',
  [confirmInheritance.name]: 'y',
  [arbitrateItem.name]: 'd',
  [noteTraces.name]: 'w',
  [noteTrace.name]: 'w',
  [noteSighting.name]: 's',
  [approveReferral.name]: 'g',
  [handOverReferral.name]: 'h',
  [notePoliceAnswer.name]: 'z',
}
