import type { Processed } from '@vigie/platform/house'
import { CHANNEL_ACTIVITIES, CHANNEL_TABLES } from './channels/processed.ts'
import { ANSWERS_PROCESSED } from './questions/processed.ts'
import { SHIFT_ACTIVITIES, SHIFTS_PROCESSED } from './shifts-processed.ts'
import { TOLD_ACTIVITIES, TOLD_TABLES } from './told-processed.ts'

/** What people told the helpline. */
export const PROCESSED: Processed = {
  people: { caller: 'people who turn to the helpline, and those about whom they do' },
  activities: {
    helpline: {
      purpose: 'hear people out who turn to the helpline, help them, and count by what they asked for help',
      recipients:
        'the emergency services, by telephone, where somebody is in danger; nobody else outside the helpline',
      kept: 'helpline-contact',
    },
    'hand-overs': {
      purpose:
        'hand illegal content to the hotline for whoever turned to the helpline, and tell them what became of it',
      recipients:
        'the hotline: addresses and fingerprints of pictures, a kind, a language and on whose word; nothing else about whoever turned to the helpline',
      kept: 'helpline-contact',
    },
    conversations: {
      purpose: 'let people write to the helpline without a name, and answer them',
      recipients: 'whoever wrote, with the eight words',
      kept: 'helpline-conversation',
    },
    ...CHANNEL_ACTIVITIES,
    ...TOLD_ACTIVITIES,
    supports: {
      purpose:
        'support somebody over more than one contact, know what was promised, and close it with a second person',
      recipients: 'nobody outside the helpline',
      kept: 'helpline-support',
    },
    pseudonyms: {
      purpose: 'know whoever comes back without their name, for as long as was said',
      recipients: 'nobody outside the helpline',
      kept: 'helpline-pseudonym',
    },
    onwards: {
      purpose: 'refer somebody to a body that helps further, with their yes, and know how far it is',
      recipients:
        'the body of the directory: what somebody is called, an age band, a language, how they are reached and what is asked; nothing else',
      kept: 'helpline-support',
    },
    hours: {
      purpose: 'say truthfully when somebody is there for what is written, and know who changed it',
      recipients: 'anybody: the hours without the names',
      kept: { until: 'for ever: what was promised to the public must be known afterwards' },
    },
    ...SHIFT_ACTIVITIES,
    categories: {
      purpose:
        'know by which list of the networks a contact is counted, and by which step plan it was gone; words, no person',
      recipients: 'the 116 000 network and Insafe: numbers only',
      kept: { until: 'for ever: what was counted by a list must be read by it' },
    },
  },
  tables: {
    'helpline.contact': [
      'helpline',
      { colleague: 'opened_by', caller: 'channel direction started_at', nobody: 'id number' },
    ],
    'helpline.ending': [
      'helpline',
      { colleague: 'ended_by', caller: 'started_at ended_at', nobody: 'contact' },
    ],
    'helpline.record': [
      'helpline',
      {
        colleague: 'recorded_by recorded_at reason',
        caller: 'nature language region caller about_whom age_band gender place platform risk outcome',
        nobody: 'contact version version_before',
      },
    ],
    'helpline.record_category': [
      'helpline',
      { caller: 'scheme list category way', nobody: 'contact version nature' },
    ],
    'helpline.closure': ['helpline', { colleague: 'closed_by closed_at', nobody: 'contact version' }],
    'helpline.open_contact': [
      'helpline',
      { colleague: 'opened_by', caller: 'started_at', nobody: 'contact' },
    ],
    'helpline.closed_contact': ['helpline', { caller: 'started_at words', nobody: 'contact number' }],
    'helpline.category_list': ['categories', { nobody: 'scheme list holds_from holds_until' }],
    'helpline.category': ['categories', { nobody: 'scheme list category' }],
    'helpline.carrying': [
      'hand-overs',
      { caller: 'asks_index asks_proof carried_on', nobody: 'referral_out' },
    ],
    'helpline.referral_news': ['hand-overs', { reported: 'word told_on', nobody: 'referral_out position' }],
    'helpline.dispatch': ['helpline', { colleague: 'called_by', caller: 'called_at', nobody: 'id contact' }],
    'helpline.dispatch_note': [
      'helpline',
      { colleague: 'written_by', caller: 'said reference written_at', nobody: 'id dispatch' },
    ],
    'helpline.second_person': ['helpline', { colleague: 'called_by seen_by seen_at', nobody: 'dispatch' }],
    'helpline.open_dispatch': ['helpline', { nobody: 'dispatch' }],
    'helpline.open_referral': ['hand-overs', { nobody: 'referral_out' }],
    'helpline.conversation': [
      'conversations',
      {
        caller:
          'language age_band began_on expires_on receipt_index receipt_salt receipt_cost receipt_verifier mailbox_key',
        nobody: 'id',
      },
    ],
    'helpline.message': [
      'conversations',
      {
        caller: 'author written_on for_desk for_caller',
        colleague: 'written_by',
        nobody: 'id conversation position',
      },
    ],
    'helpline.taking': [
      'conversations',
      {
        colleague: 'holder holder_before given_by taken_at',
        caller: 'waited_minutes missed_as',
        nobody: 'conversation turn turn_before contact',
      },
    ],
    'helpline.conversation_end': [
      'conversations',
      { colleague: 'ended_by', caller: 'ended_on', nobody: 'conversation nth' },
    ],
    'helpline.missed_aside': [
      'conversations',
      { colleague: 'set_by set_at', caller: 'missed_as reason', nobody: 'conversation nth' },
    ],
    'helpline.reopening': [
      'conversations',
      { colleague: 'reopened_by', caller: 'after reopened_on', nobody: 'conversation nth' },
    ],
    'helpline.open_missed': ['conversations', { caller: 'left_on expires_on', nobody: 'conversation' }],
    'helpline.open_conversation': [
      'conversations',
      { colleague: 'holder', caller: 'waits_since expires_on messages', nobody: 'conversation number aside' },
    ],
    'helpline.hours': [
      'hours',
      { colleague: 'set_by set_at', nobody: 'id language weekday from_minute to_minute' },
    ],
    'helpline.hours_end': ['hours', { colleague: 'ended_by ended_at', nobody: 'hours' }],
    'helpline.hours_exception': [
      'hours',
      { colleague: 'set_by set_at', nobody: 'id language day from_minute to_minute' },
    ],
    'helpline.exception_end': ['hours', { colleague: 'ended_by ended_at', nobody: 'exception' }],
    'helpline.hours_now': ['hours', { nobody: 'hours language minutes' }],
    'helpline.exception_now': ['hours', { nobody: 'exception language day' }],
    'helpline.support': [
      'supports',
      { colleague: 'opened_by', caller: 'opened_at', nobody: 'id number rev' },
    ],
    'helpline.support_contact': [
      'supports',
      { colleague: 'added_by', caller: 'contact added_at', nobody: 'support' },
    ],
    'helpline.support_entry': [
      'supports',
      { colleague: 'written_by written_at', caller: 'kind sealed', nobody: 'id support' },
    ],
    'helpline.task': [
      'supports',
      { colleague: 'owner set_by set_at', caller: 'sort sealed due_on', nobody: 'id support' },
    ],
    'helpline.task_end': ['supports', { colleague: 'how ended_by ended_at', nobody: 'task' }],
    'helpline.pseudonym': [
      'pseudonyms',
      { colleague: 'given_by', caller: 'sealed found_by given_on expires_on', nobody: 'id support' },
    ],
    'helpline.closing_request': [
      'supports',
      { colleague: 'asked_by asked_at', caller: 'why summary', nobody: 'id support' },
    ],
    'helpline.closing_ruling': [
      'supports',
      { colleague: 'asked_by ruling remark ruled_by ruled_at', caller: 'remark', nobody: 'request' },
    ],
    'helpline.onward_referral': [
      'onwards',
      {
        colleague: 'referred_by referred_at',
        caller: 'body called reach wanted age_band language',
        nobody: 'id support',
      },
    ],
    'helpline.onward_consent': [
      'onwards',
      { colleague: 'said_by said_at', caller: 'word giver reason', nobody: 'id referral' },
    ],
    'helpline.onward_progress': [
      'onwards',
      { colleague: 'noted_by noted_at', caller: 'word', nobody: 'referral' },
    ],
    'helpline.onward_now': ['onwards', { caller: 'consent progress', nobody: 'referral' }],
    'helpline.step_plan': ['categories', { nobody: 'plan version holds_from holds_until' }],
    'helpline.plan_step': ['categories', { nobody: 'plan version step position' }],
    'helpline.begun_plan': [
      'supports',
      { colleague: 'begun_by begun_at', caller: 'plan', nobody: 'support version' },
    ],
    'helpline.ticked_step': [
      'supports',
      { colleague: 'ticked_by ticked_at', caller: 'plan step', nobody: 'support version' },
    ],
    'helpline.support_reopening': [
      'supports',
      { colleague: 'reopened_by reopened_at', caller: 'why', nobody: 'request ruling' },
    ],
    'helpline.support_destruction': ['supports', { nobody: 'support destroyed_on' }],
    'helpline.open_support': ['supports', { caller: 'opened_at', nobody: 'support request tasks' }],
    'helpline.open_task': ['supports', { caller: 'due_on', nobody: 'task support' }],
    'helpline.live_pseudonym': ['pseudonyms', { caller: 'found_by expires_on', nobody: 'support' }],
    ...SHIFTS_PROCESSED,
    ...CHANNEL_TABLES,
    ...TOLD_TABLES,
    ...ANSWERS_PROCESSED,
    'helpline.note': [
      'helpline',
      { colleague: 'written_by written_at', caller: 'sealed', nobody: 'id contact' },
    ],
    'helpline.referral_out': [
      'hand-overs',
      {
        reported: 'addresses',
        colleague: 'declared_by',
        caller: 'consent kind language addresses declared_on reason',
        nobody: 'id contact recipient',
      },
    ],
  },
}
