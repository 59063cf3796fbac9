import type { Processed } from '@vigie/platform/house'

export const SHIFT_ACTIVITIES: Processed['activities'] = {
  shifts: {
    purpose: 'know who is there, day and night, and see beforehand when nobody would be',
    recipients: 'the colleagues at the helpline',
    kept: { until: 'for ever: who was there must be known when a conversation is asked about afterwards' },
  },
  care: {
    purpose: 'offer a talk to whoever heard something that is hard to bear, and see that it is held',
    recipients: 'nobody outside the organisation: the coordinators, and the person themselves',
    kept: { until: 'ninety days later' },
  },
  'shift-notes': {
    purpose: 'let those who come know what those who go leave them',
    recipients: 'the colleagues at the helpline',
    kept: 'helpline-shift-note',
  },
}

/** Of who is there, and of what colleagues say to one another about whoever turns to them. */
export const SHIFTS_PROCESSED: Processed['tables'] = {
  'helpline.seat': ['shifts', { colleague: 'person extension sat_at', nobody: 'id' }],
  'helpline.seat_now': ['shifts', { colleague: 'person extension sat_at' }],
  'helpline.aftercare': ['care', { colleague: 'person way recorded_by recorded_at', nobody: 'contact' }],
  'helpline.hint': ['helpline', { colleague: 'hinted_by hinted_at', caller: 'sealed', nobody: 'id contact' }],
  'helpline.shift': ['shifts', { colleague: 'person starts_at ends_at planned_by planned_at', nobody: 'id' }],
  'helpline.shift_end': ['shifts', { colleague: 'ended_by ended_at', nobody: 'shift' }],
  'helpline.shift_quarter': ['shifts', { colleague: 'person begins_at', nobody: 'shift' }],
  'helpline.shift_note': [
    'shift-notes',
    { colleague: 'written_by written_at', caller: 'sealed', nobody: 'id shift' },
  ],
  'helpline.shift_note_read': ['shift-notes', { colleague: 'written_by read_by read_at', nobody: 'note' }],
}
