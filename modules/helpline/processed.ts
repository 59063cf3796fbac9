import type { Processed } from '@vigie/platform/house'

/** What people told the helpline. */
export const PROCESSED: Processed = {
  people: { caller: 'people who turn to the helpline' },
  activities: {
    helpline: {
      purpose: 'help people who turn to the helpline; kept apart, no app opens these books yet',
      recipients: 'the hotline, when the caller wants it: an address and a kind, nothing about the caller',
      kept: { until: 'a conversation expires; the schedule of the helpline comes with its work' },
    },
  },
  tables: {
    'helpline.carrying': ['helpline', { caller: 'referral_out carried_on' }],
    'helpline.contact': [
      'helpline',
      {
        colleague: 'heard_by',
        caller: 'channel direction heard_on minute_of_day language caller about',
        nobody: 'id',
      },
    ],
    'helpline.contact_category': ['helpline', { caller: 'contact scheme category' }],
    'helpline.conversation': ['helpline', { caller: 'contact expires_on', nobody: 'id' }],
    'helpline.counsellor': ['helpline', { colleague: 'name joined_at', nobody: 'id' }],
    'helpline.message': ['helpline', { caller: 'author written_on sealed', nobody: 'conversation position' }],
    'helpline.note': [
      'helpline',
      { colleague: 'written_by written_at', caller: 'sealed', nobody: 'id contact' },
    ],
    'helpline.referral_out': [
      'helpline',
      {
        reported: 'address',
        colleague: 'declared_by signature',
        caller: 'consent kind language address declared_on',
        nobody: 'id contact recipient',
      },
    ],
  },
}
