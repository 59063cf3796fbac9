import type { Processed } from '@vigie/platform/house'

/** The staff, and how they sign in. */
export const PROCESSED: Processed = {
  people: { colleague: 'staff' },
  activities: {
    staff: {
      purpose: 'know who works here, in which role, until when each is vetted, and what they were trained in',
      recipients: 'nobody outside the organisation',
      kept: { until: 'the last case somebody worked on is gone, and no line of the audit names them' },
    },
    'signing-in': {
      purpose: 'let staff in, and nobody else',
      recipients: 'nobody outside the organisation',
      kept: {
        until:
          'it is withdrawn or expires; failed attempts for a day, a right password with a wrong code for thirty days',
      },
    },
  },
  tables: {
    'people.access_key': [
      'signing-in',
      { colleague: 'person digest label made_at expires_at', nobody: 'id' },
    ],
    'people.access_key_withdrawal': ['signing-in', { colleague: 'access_key withdrawn_at' }],
    'people.challenge': ['signing-in', { colleague: 'person purpose challenge expires_at', nobody: 'id' }],
    'people.demonstration_world': ['machinery', { nobody: 'present' }],
    'people.departure': ['staff', { colleague: 'person recorded_by departed_at' }],
    'people.certificate': [
      'staff',
      { colleague: 'person training obtained_on valid_until recorded_by recorded_at', nobody: 'id' },
    ],
    'people.certificate_withdrawal': ['staff', { colleague: 'certificate withdrawn_by withdrawn_at' }],
    'people.eligibility': [
      'staff',
      {
        colleague: 'person extract morality valid_from valid_until recorded_by recorded_at',
        nobody: 'id extract_is morality_is',
      },
    ],
    'people.eligibility_withdrawal': ['staff', { colleague: 'eligibility reason withdrawn_by withdrawn_at' }],
    'people.failed_sign_in': ['signing-in', { colleague: 'typed at due_at', nobody: 'id' }],
    'people.invitation': [
      'signing-in',
      { colleague: 'person token_digest invited_by invited_at expires_at suspends', nobody: 'id' },
    ],
    'people.invitation_acceptance': ['signing-in', { colleague: 'invitation accepted_at' }],
    'people.invitation_confirmation': ['signing-in', { colleague: 'invitation confirmed_by confirmed_at' }],
    'people.language_choice': ['staff', { colleague: 'person language chosen_at', nobody: 'id' }],
    'people.one_time_code': ['signing-in', { colleague: 'person secret confirmed_at', nobody: 'id' }],
    'people.one_time_code_use': ['signing-in', { colleague: 'one_time_code step' }],
    'people.passkey': [
      'signing-in',
      { colleague: 'person credential public_key counter transports label added_at', nobody: 'id' },
    ],
    'people.passkey_withdrawal': ['signing-in', { colleague: 'passkey withdrawn_at' }],
    'people.password': ['signing-in', { colleague: 'person hash set_at', nobody: 'id' }],
    'people.person': ['staff', { colleague: 'name mail language joined_at', nobody: 'id rev' }],
    'people.reading': ['staff', { colleague: 'person languages said_by said_at', nobody: 'id' }],
    'people.refused_code': ['signing-in', { colleague: 'person at', nobody: 'id' }],
    'people.role': ['machinery', { nobody: 'name' }],
    'people.role_grant': ['staff', { colleague: 'person role granted_by granted_at', nobody: 'id' }],
    'people.role_withdrawal': ['staff', { colleague: 'withdrawn_by withdrawn_at', nobody: 'role_grant' }],
    'people.session': [
      'signing-in',
      {
        colleague: 'digest person way demonstration began_at proved_at last_seen_at expires_at',
        nobody: 'id',
      },
    ],
    'people.training_requirement': [
      'staff',
      { colleague: 'required_by required_at', nobody: 'id training required_from' },
    ],
    'people.training_requirement_end': ['staff', { colleague: 'ended_by ended_at', nobody: 'requirement' }],
    'people.vetting_document': [
      'staff',
      { colleague: 'person document seen_on valid_until seen_by recorded_at', nobody: 'id' },
    ],
    'people.sign_out': ['signing-in', { colleague: 'session at' }],
  },
}
