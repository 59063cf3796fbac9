import type { Processed } from '@vigie/platform/house'

/** What was decided about whom. */
export const PROCESSED: Processed = {
  people: {
    uploader: 'people who put something on the service about which something was decided',
  },
  activities: {
    decisions: {
      purpose:
        'decide about content, give the reasons, and hear complaints about it (Arts 16, 17 and 20 of the Digital Services Act)',
      recipients:
        'whoever put the content there and whoever sent the notice; the DSA Transparency Database, without personal data',
      kept: 'decision',
    },
    misuse: {
      purpose:
        'act against notices that are plainly unfounded or too often wrong (Arts 22(6) and 23 of the Digital Services Act)',
      recipients: 'the sender; of a trusted flagger the coordinator who awarded the status',
      kept: { until: 'for as long as the sender is known' },
    },
  },
  tables: {
    'moderation.decision': [
      'decisions',
      {
        uploader: 'content action ground explanation',
        colleague: 'decided_by decided_at automated',
        nobody: 'id item after restricts',
      },
    ],
    'moderation.statement': [
      'decisions',
      {
        uploader: 'body',
        colleague: 'written_by written_at',
        nobody: 'decision version version_before restricts',
      },
    ],
    'moderation.submission': [
      'decisions',
      { nobody: 'decision attempt version outcome their_id was_there errors why again_at at' },
    ],
    'moderation.open_statement': ['decisions', { nobody: 'decision version due failures' }],
    'moderation.open_refusal': ['decisions', { nobody: 'decision attempt since' }],
    'moderation.telling': [
      'decisions',
      { uploader: 'whom way', notifier: 'whom way', colleague: 'told_by told_at', nobody: 'decision' },
    ],
    'moderation.hook_call': ['decisions', { nobody: 'decision event attempt outcome answer at' }],
    'moderation.complaint': [
      'decisions',
      {
        uploader: 'complainant words lodged_at',
        notifier: 'complainant words lodged_at',
        colleague: 'decided_by decided_at noted_by',
        nobody: 'id decision',
      },
    ],
    'moderation.signed_complaint': [
      'decisions',
      { notifier: 'sender own_id words received_at', nobody: 'id digest receipt notice' },
    ],
    'moderation.complained_item': ['decisions', { nobody: 'signed_complaint item complaint' }],
    'moderation.feed': ['decisions', { notifier: 'sender', nobody: 'position decision ruling' }],
    'moderation.open_complaint': ['decisions', { nobody: 'complaint since' }],
    'moderation.complaint_ruling': [
      'decisions',
      {
        uploader: 'outcome explanation',
        notifier: 'outcome explanation',
        colleague: 'decided_by ruled_by ruled_at',
        nobody: 'complaint decision reversal',
      },
    ],
    'moderation.unfounded': [
      'misuse',
      { notifier: 'sender', colleague: 'marked_by marked_at', nobody: 'decision restricts' },
    ],
    'moderation.warning': [
      'misuse',
      { notifier: 'sender notices unfounded explanation', colleague: 'warned_by warned_at', nobody: 'id' },
    ],
    'moderation.suspension': [
      'misuse',
      {
        notifier: 'sender until explanation',
        colleague: 'suspended_by suspended_at',
        nobody: 'id warning warned_at',
      },
    ],
    'moderation.sender_telling': [
      'misuse',
      { notifier: 'way', colleague: 'told_by told_at', nobody: 'warning suspension' },
    ],
    'moderation.unprocessed': ['misuse', { notifier: 'suspension', nobody: 'notice' }],
    'moderation.set_aside_notice': ['misuse', { nobody: 'notice received_on' }],
    'moderation.taking_up': ['misuse', { colleague: 'taken_up_by taken_up_at', nobody: 'notice' }],
    'moderation.inaccuracy_file': [
      'misuse',
      {
        colleague: 'prepared_by prepared_at',
        nobody: 'id sender from_day to_day numbers explanation',
      },
    ],
    'moderation.inaccuracy_item': ['misuse', { nobody: 'file decision restricts' }],
    'moderation.inaccuracy_sending': [
      'misuse',
      { colleague: 'recorded_by recorded_at', nobody: 'file way reference sent_on' },
    ],
  },
}
