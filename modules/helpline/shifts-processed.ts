import type { Processed } from '@vigie/platform/house'

/** Of who is there, and of what colleagues say to one another about whoever turns to them. */
export const SHIFTS_PROCESSED: Processed['tables'] = {
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
