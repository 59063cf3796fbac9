import type { Words } from '@vigie/locales'
import type { ReportAnswers } from './answers.ts'
import type { Complaint } from './complaints.ts'

/** What the page of a question is drawn from. */
export type Asking = {
  readonly words: Words
  readonly answers: ReportAnswers
  error(name: Complaint['name']): string | undefined
}
