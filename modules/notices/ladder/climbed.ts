import type { ComplaintLetterView } from './complaint-letter.ts'
import type { CoordinatorComplaintView } from './coordinator-complaint.ts'
import type { SecondContactView } from './second-contact.ts'

/** What we did about a notice where its provider was silent or left an item there. */
export interface Climbed {
  /** Who else at the provider was told that it waits. */
  readonly secondContacts: readonly SecondContactView[]
  readonly complaintLetters: readonly ComplaintLetterView[]
  /** Our complaint with the Digital Services Coordinator: Art. 53 DSA. */
  readonly coordinatorComplaint: CoordinatorComplaintView | null
}
