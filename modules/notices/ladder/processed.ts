import type { Processed } from '@vigie/platform/house'

/** What follows where a provider is silent or leaves an item there. */
export const LADDER_PROCESSED: Processed['tables'] = {
  'notices.complaint': [
    'notices',
    { colleague: 'lodged_by lodged_at', nobody: 'decision action decided_at way their_reference' },
  ],
  'notices.complaint_outcome': [
    'notices',
    { colleague: 'recorded_by recorded_at', nobody: 'complaint outcome' },
  ],
  'notices.second_contact': [
    'notices',
    {
      reported: 'words',
      colleague: 'contacted_by contacted_at',
      correspondent: 'words',
      nobody: 'notice turn turn_before provider contact_point point_noted_by way message_id',
    },
  ],
  'notices.second_contact_dispatch': [
    'notices',
    { reported: 'proof', correspondent: 'answer', nobody: 'notice turn attempt outcome at' },
  ],
  'notices.complaint_letter': [
    'notices',
    {
      reported: 'words',
      colleague: 'written_by written_at',
      nobody: 'notice turn turn_before way as_drafted',
    },
  ],
  'notices.complaint_letter_item': ['notices', { nobody: 'notice turn decision' }],
  'notices.complaint_letter_ruling': [
    'notices',
    { colleague: 'written_by ruled_by ruled_at', nobody: 'notice turn way as_drafted' },
  ],
  'notices.complaint_letter_dispatch': [
    'notices',
    { reported: 'proof', correspondent: 'answer', nobody: 'notice turn attempt way outcome at' },
  ],
  'notices.dispute': [
    'notices',
    { colleague: 'brought_by noted_at', nobody: 'complaint body their_reference brought_on' },
  ],
  'notices.dispute_outcome': [
    'notices',
    { colleague: 'recorded_by recorded_at', nobody: 'dispute outcome decided_on' },
  ],
  'notices.coordinator_complaint': [
    'notices',
    {
      reported: 'words',
      colleague: 'lodged_by noted_at',
      nobody: 'notice coordinator way their_reference lodged_on',
    },
  ],
  'notices.coordinator_answer': [
    'notices',
    { colleague: 'recorded_by recorded_at', nobody: 'notice outcome answered_on' },
  ],
}
