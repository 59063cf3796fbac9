import type { Processed } from '@vigie/platform/house'

/** What was found about it, and what was handed over. */
export const PROCESSED: Processed = {
  activities: {
    cases: {
      purpose: 'assess reported content by two people, and hand over what is illegal',
      recipients:
        'police, partner hotlines, authorities, the helpline: what two people approved, and of the reporter only what they allowed',
      kept: 'case',
    },
    meetings: {
      purpose: 'keep what the team decided, and improve how the work is done',
      recipients: 'nobody outside the organisation; minutes of intervision and coaching, whoever was there',
      kept: 'meeting',
    },
    care: {
      purpose: 'offer a talk to whoever took part in a case that is hard to bear, and see that it is held',
      recipients: 'nobody outside the organisation: the coordinators, and the person themselves',
      kept: { until: 'ninety days later' },
    },
    quality: {
      purpose: 'assess a sample of what was decided once more, to know how far decisions can be relied on',
      recipients: 'nobody outside the centre',
      kept: 'case',
    },
  },
  tables: {
    'hotline.assessment': [
      'cases',
      {
        reported:
          'outcome kind nature age_band other_adult sex self_generated act article confidence note finding area further_grounds media pieces victims child_modelling years',
        colleague: 'assessor eligibility reason confidence plan note seconds_exposed assessed_at',
        nobody: 'id item round seat',
      },
    ],
    'hotline.assessment_withdrawal': [
      'cases',
      { colleague: 'withdrawn_by withdrawn_at', nobody: 'assessment item round round_after' },
    ],
    'hotline.assessment_version': ['cases', { nobody: 'assessment version' }],
    'hotline.alert': [
      'cases',
      {
        reported: 'packet packet_digest',
        colleague: 'sent_by eligibility sent_at review_by',
        nobody: 'id danger case recipient way their_reference',
      },
    ],
    'hotline.alert_review': [
      'cases',
      { colleague: 'sent_by reviewed_by eligibility reviewed_at finding', nobody: 'alert case' },
    ],
    'hotline.danger': [
      'cases',
      { reporter: 'report', reported: 'said_on', colleague: 'said_by', nobody: 'id case' },
    ],
    'hotline.danger_dismissal': [
      'cases',
      { colleague: 'dismissed_by dismissed_at reason', nobody: 'danger case' },
    ],
    'hotline.meeting': [
      'meetings',
      { colleague: 'kind held_on minutes recorded_by recorded_at', nobody: 'id' },
    ],
    'hotline.meeting_presence': ['meetings', { colleague: 'person', nobody: 'meeting' }],
    'hotline.meeting_decision': [
      'meetings',
      {
        colleague: 'decision owner due_on recorded_by recorded_at',
        nobody: 'id meeting number changes_procedure',
      },
    ],
    'hotline.meeting_decision_done': ['meetings', { colleague: 'done_by done_at', nobody: 'decision' }],
    'hotline.debrief': ['care', { colleague: 'person way recorded_by recorded_at', nobody: 'case' }],
    'hotline.capture': [
      'cases',
      { reported: 'sealed mark sort seen_at', colleague: 'recorded_by recorded_at', nobody: 'id item store' },
    ],
    'hotline.custody': [
      'cases',
      {
        reported: 'event their_reference',
        colleague: 'recorded_by recorded_at happened_at',
        nobody: 'capture turn turn_before event_before happened_before',
      },
    ],
    'hotline.case': [
      'cases',
      { reporter: 'language', reported: 'opened_on kind', colleague: 'opened_by', nobody: 'id number rev' },
    ],
    'hotline.case_destruction': ['cases', { nobody: 'case destroyed_on' }],
    'hotline.case_origin': [
      'cases',
      {
        reported: 'origin search noted_at',
        colleague: 'found_by eligibility',
        correspondent: 'partner their_reference',
        nobody: 'case from_case',
      },
    ],
    'hotline.case_report': ['cases', { reporter: 'report joined_on why', nobody: 'case' }],
    'hotline.caseless_report': ['cases', { reporter: 'report heard_on' }],
    'hotline.closure': [
      'cases',
      { colleague: 'closed_by closed_at', nobody: 'case turn outcome turn_before' },
    ],
    'hotline.hand_over': [
      'cases',
      {
        colleague: 'handed_over_by handed_over_at',
        correspondent: 'way their_reference',
        nobody: 'referral',
      },
    ],
    'hotline.police_answer': [
      'cases',
      {
        colleague: 'noted_by noted_at',
        correspondent: 'answer their_reference answered_on',
        nobody: 'id referral recipient_sort handed_over_at',
      },
    ],
    'hotline.handing_back': [
      'cases',
      { colleague: 'handed_back_by handed_back_at', nobody: 'case turn reason' },
    ],
    'hotline.inheritance': [
      'cases',
      {
        reported: 'source verdict entry way distance',
        colleague: 'assessor seconds_exposed',
        nobody: 'assessment item round seat verdict_item',
      },
    ],
    'hotline.item': [
      'cases',
      { reported: 'form sealed blind_index added_on', colleague: 'added_by', nobody: 'id case number' },
    ],
    'hotline.address_part': ['cases', { reported: 'mark', nobody: 'case_number item' }],
    'hotline.open_case': ['cases', { nobody: 'case number' }],
    'hotline.referral_under_way': ['cases', { nobody: 'referral' }],
    'hotline.waiting_report': ['cases', { reporter: 'report heard_on' }],
    'hotline.year_to_count': ['cases', { nobody: 'mark year' }],
    'hotline.legal_ground': ['cases', { nobody: 'id' }],
    'hotline.joint_session': [
      'cases',
      { colleague: 'opened_by eligibility opened_at', nobody: 'item round' },
    ],
    'hotline.joint_signature': [
      'cases',
      { colleague: 'opened_by signed_by eligibility signed_at', nobody: 'item round' },
    ],
    'hotline.joint_assessment': [
      'cases',
      { colleague: 'assessor opened_by signed_by', nobody: 'assessment item round seat' },
    ],
    'hotline.likeness': [
      'known-pictures',
      { reported: 'item relative distance certain', nobody: 'noted_at' },
    ],
    'hotline.merger': ['cases', { colleague: 'merged_by merged_at', nobody: 'case into' }],
    'hotline.reassessment': [
      'cases',
      { reported: 'reason', colleague: 'asked_by asked_at reason', nobody: 'item round lapsed round_before' },
    ],
    'hotline.referral': [
      'cases',
      {
        reported: 'override_reason packet',
        colleague: 'prepared_by prepared_at',
        correspondent: 'recipient_sort recipient',
        nobody: 'id case rule rules_version packet_digest',
      },
    ],
    'hotline.referral_approval': [
      'cases',
      { colleague: 'prepared_by approved_by eligibility approved_at', nobody: 'referral way' },
    ],
    'hotline.referral_item': ['cases', { nobody: 'referral item verdict' }],
    'hotline.referral_ruling': ['cases', { nobody: 'referral way' }],
    'hotline.referral_withdrawal': [
      'cases',
      { colleague: 'withdrawn_by withdrawn_at', nobody: 'referral way' },
    ],
    'hotline.reported_again': ['cases', { reporter: 'report reported_on', nobody: 'sighting' }],
    'hotline.reopening': [
      'cases',
      { reporter: 'report', colleague: 'reopened_by', nobody: 'case turn cause reopened_on' },
    ],
    'hotline.sample': ['quality', { colleague: 'drawn_by drawn_at', nobody: 'id quarter seed wanted among' }],
    'hotline.sample_item': ['quality', { nobody: 'id sample place item verdict' }],
    'hotline.sample_look': [
      'quality',
      {
        reported:
          'outcome kind nature age_band other_adult sex self_generated act article further_grounds confidence note finding media pieces victims child_modelling years',
        colleague: 'assessor eligibility reason confidence plan note seconds_exposed looked_at',
        nobody: 'sample_item item way',
      },
    ],
    'hotline.second_look': [
      'cases',
      { colleague: 'taken_by taken_at', nobody: 'case turn until turn_before free_since' },
    ],
    'hotline.sighting': [
      'cases',
      { reported: 'state', colleague: 'seen_by seen_at', nobody: 'id item source' },
    ],
    'hotline.taking': ['cases', { colleague: 'taken_by taken_at', nobody: 'case turn turn_before' }],
    'hotline.trace': [
      'cases',
      {
        reported: 'hosted_in provider audience site_type commerciality payment access referrer',
        colleague: 'noted_by noted_at',
        nobody: 'id item source',
      },
    ],
    'hotline.verdict': [
      'cases',
      {
        reported:
          'agreed_finding outcome kind nature age_band other_adult act article area agreed_area agreed_article further_grounds agreed_grounds',
        colleague: 'first_assessor second_assessor arbitrator arbitrator_reason reached_at',
        nobody: 'id item round way first_seat first_assessment second_seat second_assessment',
      },
    ],
  },
}
