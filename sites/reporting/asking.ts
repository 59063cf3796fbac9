import type { Words } from '@vigie/locales'
import type { ReportAnswers } from './answers.ts'
import type { Complaint } from './complaints.ts'

/** What the page of a question is drawn from. */
export type Asking = {
  readonly words: Words
  readonly answers: ReportAnswers
  /** Asked by somebody at the desk who reads it aloud: all questions stand on one page, and what only a screen can do is left out. */
  readonly aloud?: boolean | undefined
  error(name: Complaint['name']): string | undefined
}
