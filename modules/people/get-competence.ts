import type { Desk } from '@vigie/platform/operation'
import type { Certificate, Training, TrainingRequirement } from './certificate.ts'
import { selectCertificates, selectMissingTrainings, selectRequirements } from './certificate-rows.ts'
import { selectVettingDocuments } from './eligibility-rows.ts'
import type { VettingDocument } from './vetting-document.ts'

/** What somebody showed, and was trained in. */
export interface Competence {
  readonly documents: readonly VettingDocument[]
  readonly certificates: readonly Certificate[]
  /** What the house asks for today and they have no certificate of. */
  readonly missing: readonly Training[]
}

export const getCompetence = async (desk: Desk, person: string): Promise<Competence> => ({
  documents: await selectVettingDocuments(desk.db, [person]),
  certificates: await selectCertificates(desk.db, person),
  missing: await selectMissingTrainings(desk.db, person, desk.today),
})

/** The trainings that the house asks for before somebody assesses. */
export const findRequirements = (desk: Desk): Promise<TrainingRequirement[]> => selectRequirements(desk.db)
