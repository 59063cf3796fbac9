import type { Processed } from '@vigie/platform/house'

/** What an exchange tells of calls, and what whoever wrote says of how it was: numbers, and nobody in them. */
export const TOLD_ACTIVITIES = {
  telephone: {
    purpose:
      'know that somebody called and whether anybody answered, offer whoever answered the contact, and count both',
    recipients: 'the colleagues at the helpline; the networks: numbers only',
    kept: { until: 'for ever: they lead back to nobody; no number of a caller is taken in' },
  },
  'telephone-marks': {
    purpose: 'know again the call of which a telephone exchange tells several times',
    recipients: 'nobody',
    kept: { until: 'the first event of the exchange more than two days after the last one of that call' },
  },
  ratings: {
    purpose: 'know from whoever wrote whether it helped: numbers of a quarter, no person',
    recipients: 'the coordinators of the helpline: numbers only',
    kept: { until: 'for ever: they lead back to nobody' },
  },
  remarks: {
    purpose: 'read what could be better, in a sentence that leads back to no conversation',
    recipients: 'the coordinators of the helpline',
    kept: 'helpline-remark',
  },
} as const satisfies Processed['activities']

export const TOLD_TABLES: Processed['tables'] = {
  'helpline.phone_call': [
    'telephone',
    {
      caller: 'language began_at answered_at ended_at was_missed',
      colleague: 'held_since extension',
      nobody: 'id',
    },
  ],
  'helpline.phone_mark': ['telephone-marks', { caller: 'mark last_at', nobody: 'call' }],
  'helpline.contact_call': ['telephone', { nobody: 'contact call' }],
  'helpline.rating_count': ['ratings', { nobody: 'quarter word ratings' }],
  'helpline.rated': ['ratings', { nobody: 'conversation' }],
  'helpline.remark': ['remarks', { caller: 'language sealed written_on', nobody: 'id' }],
}
