import type { Processed } from '@vigie/platform/house'
import { LADDER_PROCESSED } from './ladder/processed.ts'
import { DIRECTORY_PROCESSED } from './providers/processed.ts'

/** What went out to providers, and what came back. */
export const PROCESSED: Processed = {
  people: { correspondent: 'contact persons at providers and authorities' },
  activities: {
    notices: {
      purpose:
        'notify providers of illegal content and follow up what they decide (Arts 16 and 22 of the Digital Services Act)',
      recipients: 'the provider concerned; the public account, as counts',
      kept: 'notice',
    },
    'published-account': {
      purpose:
        'state and publish what the yearly account says beside its counts (Art. 22(3) of the Digital Services Act)',
      recipients: 'the public: the statements and the account, without who entered or published them',
      kept: { until: 'for ever, as the account they stand in' },
    },
    status: {
      purpose:
        'keep the register of the decisions about the status of a trusted flagger (Art. 22 of the Digital Services Act)',
      recipients: 'the public: the status in the account, without who noted it',
      kept: { until: 'for ever, as the accounts that rest on it' },
    },
    'stray-mail': {
      purpose: 'keep mail that found no notice by itself until a person has put it where it belongs',
      recipients: 'nobody outside the centre',
      kept: 'stray-mail',
    },
  },
  tables: {
    'notices.account_proposal': [
      'published-account',
      { colleague: 'proposed_by proposed_at', nobody: 'id year edition nl fr de en' },
    ],
    'notices.narrative': [
      'published-account',
      {
        colleague: 'written_by written_at',
        nobody: 'id year part version version_before nl fr de en',
      },
    ],
    'notices.account_edition': [
      'published-account',
      { colleague: 'proposed_by published_by published_at', nobody: 'year edition edition_before proposal' },
    ],
    'notices.independence_statement': [
      'published-account',
      { colleague: 'entered_by entered_at', nobody: 'id topic nl fr de en valid_from' },
    ],
    'notices.independence_withdrawal': [
      'published-account',
      { colleague: 'withdrawn_by withdrawn_at', nobody: 'statement' },
    ],
    'notices.status_note': [
      'status',
      {
        colleague: 'noted_by noted_at',
        nobody: 'id sort from_day decision register_entry authority area_words kinds gives',
      },
    ],
    'notices.status_ruling': [
      'status',
      { colleague: 'noted_by ruled_by ruled_at', nobody: 'note gives way' },
    ],
    'notices.status_hold': ['status', { nobody: 'single moved' }],
    'notices.unmarking': ['notices', { colleague: 'unmarked_by unmarked_at', nobody: 'notice standing' }],
    'notices.change': [
      'status',
      { colleague: 'noted_by noted_at', nobody: 'id kind changed_on what event mark' },
    ],
    'notices.change_decision': [
      'status',
      { colleague: 'decided_by decided_at', nobody: 'change tell because' },
    ],
    'notices.change_telling': [
      'status',
      { colleague: 'told_by told_at', nobody: 'change tell told_on way reference' },
    ],
    'notices.relation': [
      'notices',
      {
        colleague: 'noted_by noted_at',
        correspondent: 'contacts escalation',
        nobody: 'id provider version version_before agreement',
      },
    ],
    'notices.relation_check': ['notices', { colleague: 'checked_by checked_at', nobody: 'relation turn' }],
    'notices.acknowledgement': [
      'notices',
      {
        colleague: 'recorded_by acknowledged_at',
        correspondent: 'their_reference',
        nobody: 'notice source reply reply_sort believed pressed',
      },
    ],
    'notices.answer_page': [
      'notices',
      { reported: 'shown', nobody: 'notice serial serial_before mark opened_at' },
    ],
    'notices.answer_page_end': [
      'notices',
      { colleague: 'ended_by ended_at', nobody: 'notice serial reason' },
    ],
    'notices.page_answer': [
      'notices',
      {
        reported: 'choice words',
        correspondent: 'words pressed_at',
        nobody: 'id notice serial notice_item is_final',
      },
    ],
    'notices.answer_proposal': [
      'notices',
      {
        reported: 'saying sentence',
        correspondent: 'sentence made_at',
        nobody: 'id reply notice reply_sort believed position notice_item redress',
      },
    ],
    'notices.answer_ruling': [
      'notices',
      { reported: 'saying action', colleague: 'ruled_by ruled_at', nobody: 'proposal way' },
    ],
    'notices.approval': [
      'notices',
      { colleague: 'prepared_by approved_by eligibility approved_at', nobody: 'notice way' },
    ],
    'notices.decision': [
      'notices',
      {
        reported: 'action ground words',
        colleague: 'recorded_by decided_at',
        correspondent: 'words',
        nobody: 'id notice_item turn turn_before redress source reply believed pressed proposal',
      },
    ],
    'notices.dispatch': [
      'notices',
      {
        reported: 'proof',
        colleague: 'sent_by at',
        correspondent: 'message_id answer',
        nobody: 'id notice attempt channel outcome after_bounce',
      },
    ],
    'notices.platform_report': ['notices', { nobody: 'notice part turn turn_before channel begun_at' }],
    'notices.platform_report_end': [
      'notices',
      { correspondent: 'remote answer', nobody: 'notice part turn outcome at' },
    ],
    'notices.dispatch_ruling': [
      'notices',
      { colleague: 'ruled_by ruled_at', nobody: 'notice attempt way reason' },
    ],
    'notices.notice': [
      'notices',
      {
        reported: 'kind explanation override_reason',
        colleague: 'notifier prepared_by eligibility prepared_at',
        nobody:
          'id reference case provider service standing language legal_grounds good_faith_version text_version rule rules_version outside_act',
      },
    ],
    'notices.notice_item': [
      'notices',
      {
        reported: 'area address object_reference found_by seen observed_at article nature age_band act media',
        nobody: 'id notice number item verdict standing',
      },
    ],
    'notices.earlier_item': [
      'notices',
      { nobody: 'notice_item notice provider earlier earlier_notice dispatch outcome decision' },
    ],
    'notices.press_summary': [
      'notices',
      {
        reported: 'proof',
        correspondent: 'answer at',
        nobody: 'notice turn outcome until turn_before free_since',
      },
    ],
    'notices.press_told': ['notices', { nobody: 'answer notice turn' }],
    'notices.provider': [
      'notices',
      {
        colleague: 'added_by added_at',
        correspondent: 'name',
        nobody: 'id country roles languages in_eu_scope',
      },
    ],
    ...DIRECTORY_PROCESSED,
    ...LADDER_PROCESSED,
    'notices.open_notice': [
      'notices',
      { nobody: 'notice reference items undecided acknowledged sent_at climbed' },
    ],
    'notices.open_reply': ['notices', { nobody: 'reply notice' }],
    'notices.open_stray_mail': ['stray-mail', { nobody: 'stray_mail' }],
    'notices.year_to_count': ['notices', { nobody: 'mark year' }],
    'notices.reminder': ['notices', { nobody: 'notice rung ladder step message_id at' }],
    'notices.reminder_dispatch': [
      'notices',
      { reported: 'proof', correspondent: 'answer', nobody: 'notice rung attempt outcome at' },
    ],
    'notices.reply': [
      'notices',
      {
        reported: 'sealed',
        correspondent: 'message_id digest sealed received_at',
        nobody: 'id notice sort to_read',
      },
    ],
    'notices.reply_reading': ['notices', { colleague: 'read_by read_at', nobody: 'reply' }],
    'notices.sender_check': [
      'notices',
      {
        correspondent: 'domain checked_at',
        nobody: 'reply outcome believed dkim dmarc arc alignment policy',
      },
    ],
    'notices.their_reference': ['notices', { correspondent: 'mark', nobody: 'notice' }],
    'notices.ruling': ['notices', { nobody: 'notice way' }],
    'notices.stray_mail': [
      'stray-mail',
      { reported: 'sealed', correspondent: 'message_id sealed received_at', nobody: 'id reason names' },
    ],
    'notices.stray_mail_filing': [
      'stray-mail',
      { colleague: 'filed_by filed_at', nobody: 'stray_mail way reply report' },
    ],
    'notices.withdrawal': ['notices', { colleague: 'withdrawn_by withdrawn_at', nobody: 'notice way' }],
  },
}
