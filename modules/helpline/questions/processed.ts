import type { Processed } from '@vigie/platform/house'

/** What was answered beside the record goes with the contact; the questions are a document of the house. */
export const ANSWERS_PROCESSED: Processed['tables'] = {
  'helpline.answering': [
    'helpline',
    { colleague: 'given_by given_at reason', nobody: 'contact nth nth_before form' },
  ],
  'helpline.answer': ['helpline', { caller: 'value sealed', nobody: 'id contact nth question' }],
}
