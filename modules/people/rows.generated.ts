// Written from the tables of the schema people; do not edit.
import type { Generated, GeneratedAlways } from 'kysely'

export type Rows = {
  'people.access_key': {
    id: string
    person: string
    digest: Buffer
    label: string
    made_at: Date
    expires_at: Date
  }
  'people.access_key_withdrawal': {
    access_key: string
    withdrawn_at: Date
  }
  'people.certificate': {
    id: string
    person: string
    training: string
    obtained_on: string
    valid_until: string | null
    recorded_by: string
    recorded_at: Date
  }
  'people.certificate_withdrawal': {
    certificate: string
    withdrawn_by: string
    withdrawn_at: Date
  }
  'people.challenge': {
    id: string
    person: string | null
    purpose: string
    challenge: string
    expires_at: Date
  }
  'people.demonstration_world': {
    present: boolean
  }
  'people.departure': {
    person: string
    recorded_by: string
    departed_at: Date
  }
  'people.eligibility': {
    id: string
    person: string
    valid_from: string
    valid_until: string
    recorded_by: string
    recorded_at: Date
    extract: string
    extract_is: Generated<string>
    morality: string
    morality_is: Generated<string>
  }
  'people.eligibility_withdrawal': {
    eligibility: string
    reason: string
    withdrawn_by: string
    withdrawn_at: Date
  }
  'people.failed_sign_in': {
    id: string
    typed: Buffer
    at: Date
    due_at: Date
  }
  'people.invitation': {
    id: string
    person: string
    token_digest: Buffer
    invited_by: string | null
    invited_at: Date
    expires_at: Date
    suspends: Generated<boolean>
  }
  'people.invitation_acceptance': {
    invitation: string
    accepted_at: Date
  }
  'people.invitation_confirmation': {
    invitation: string
    confirmed_by: string
    confirmed_at: Date
  }
  'people.language_choice': {
    id: string
    person: string
    language: string
    chosen_at: Date
  }
  'people.one_time_code': {
    id: string
    person: string
    secret: Buffer
    confirmed_at: Date
  }
  'people.one_time_code_use': {
    one_time_code: string
    step: number
  }
  'people.passkey': {
    id: string
    person: string
    credential: string
    public_key: Buffer
    counter: number
    transports: string[]
    label: string
    added_at: Date
  }
  'people.passkey_withdrawal': {
    passkey: string
    withdrawn_at: Date
  }
  'people.password': {
    id: string
    person: string
    hash: string
    set_at: Date
  }
  'people.person': {
    id: string
    name: string
    mail: string
    language: string
    joined_at: Date
    rev: Generated<number>
  }
  'people.reading': {
    id: string
    person: string
    languages: string[]
    said_by: string
    said_at: Date
  }
  'people.refused_code': {
    id: string
    person: string
    at: Date
  }
  'people.role': {
    name: string
  }
  'people.role_grant': {
    id: string
    person: string
    role: string
    granted_by: string | null
    granted_at: Date
  }
  'people.role_withdrawal': {
    role_grant: string
    withdrawn_by: string
    withdrawn_at: Date
  }
  'people.session': {
    id: string
    digest: Buffer
    person: string
    way: string
    demonstration: GeneratedAlways<boolean | null>
    began_at: Date
    proved_at: Date
    last_seen_at: Date
    expires_at: Date
  }
  'people.sign_out': {
    session: string
    at: Date
  }
  'people.training_requirement': {
    id: string
    training: string
    required_from: string
    required_by: string
    required_at: Date
  }
  'people.training_requirement_end': {
    requirement: string
    ended_by: string
    ended_at: Date
  }
  'people.vetting_document': {
    id: string
    person: string
    document: string
    seen_on: string
    valid_until: string
    seen_by: string
    recorded_at: Date
  }
}
