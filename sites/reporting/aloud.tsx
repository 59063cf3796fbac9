import type { Child } from 'hono/jsx'
import type { ReportAnswers } from './answers.ts'
import type { Asking } from './asking.ts'
import { type Complaint, complaintsOf } from './complaints.ts'
import { QUESTIONS } from './questions.tsx'
import { STEPS } from './steps.ts'

/** What a desk asks of somebody who calls or stands there: the questions of this form, and no others. */
export { type ReportAnswers, readAnswers, sentBy } from './answers.ts'
export { answersRead } from './check-answers.tsx'
export { type Complaint, complaintText } from './complaints.ts'
export { FirstHelp, findHelped, HELPED_KINDS, HelpCalls } from './first-help.tsx'

/** All questions on one page, in their order: whoever talks does not wait for pages, nor tells one thing after the other. */
export const AllQuestions = (asking: Omit<Asking, 'aloud'>): Child =>
  STEPS.filter((step) => step !== 'help' && step !== 'check').map((step) => {
    const Question = QUESTIONS[step]
    return <Question {...asking} aloud />
  })

export const allComplaints = (answers: ReportAnswers): readonly Complaint[] =>
  STEPS.flatMap((step) => complaintsOf(step, answers))
