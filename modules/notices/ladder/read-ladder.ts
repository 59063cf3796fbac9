import type { Books } from '@vigie/platform/operation'
import type { Reader } from '../reading.ts'
import type { Climbed } from './climbed.ts'
import { selectComplaintLetters, viewComplaintLetter } from './complaint-letter-rows.ts'
import { selectCoordinatorComplaints, selectSecondContacts } from './ladder-rows.ts'
import { viewCoordinatorComplaint, viewSecondContact } from './view-ladder.ts'

/** What we did about these notices where their provider was silent or left an item there. */
export const readLadder = async (
  db: Books,
  notices: readonly string[],
  reader: Reader,
): Promise<(notice: string) => Climbed> => {
  const [contacts, letters, complaints] = await Promise.all([
    selectSecondContacts(db, notices),
    selectComplaintLetters(db, notices),
    selectCoordinatorComplaints(db, notices),
  ])
  const of =
    (notice: string) =>
    (row: { readonly notice: string }): boolean =>
      row.notice === notice
  return (notice) => ({
    secondContacts: contacts.filter(of(notice)).map((row) => viewSecondContact(row, reader)),
    complaintLetters: letters.filter(of(notice)).map((row) => viewComplaintLetter(row, reader)),
    coordinatorComplaint: viewCoordinatorComplaint(complaints.find(of(notice)), reader),
  })
}
