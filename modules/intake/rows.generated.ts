// Written from the tables of the schema intake; do not edit.
import type { Generated } from 'kysely'

export type Rows = {
  'intake.address': {
    id: string
    report: string
    position: number
    sealed: Buffer
    blind_index: Buffer
  }
  'intake.consent': {
    report: string
    receiver: string
    given_on: string
  }
  'intake.consent_withdrawal': {
    report: string
    receiver: string
    withdrawn_on: string
  }
  'intake.message': {
    id: string
    report: string
    position: number
    author: string
    written_by: string | null
    written_on: string
    expires_on: string
    for_desk: Buffer
    for_reporter: Buffer
  }
  'intake.message_reading': {
    message: string
    read_by: string
    read_at: Date
  }
  'intake.news': {
    id: string
    report: string
    position: number
    word: string
    told_on: string
  }
  'intake.passing': {
    packet: string
    report: string
    receiver: string
    prepared_on: string
  }
  'intake.passing_sent': {
    packet: string
    report: string
    sent_on: string
  }
  'intake.referral_in': {
    id: string
    report: string
    consent: string
  }
  'intake.report': {
    id: string
    kind: string
    language: string
    place: string
    channel: string
    received_on: string
    urgent: Generated<string[]>
    concerned: Generated<string>
    age_band: Generated<string>
    brings: string[]
    narrative: Buffer
    contact: Buffer | null
    receipt_index: Buffer
    receipt_salt: Buffer
    receipt_cost: string
    receipt_verifier: Buffer
    mailbox_key: Buffer
    submission: Buffer
    submission_body: Buffer
    platform_told: Generated<string>
    told_when: Generated<string>
    platform_answer: Generated<string>
    told_number: Buffer | null
    platform_words: Buffer | null
  }
  'intake.report_kind': {
    name: string
  }
  'intake.report_taker': {
    report: string
    taken_by: string
  }
  'intake.unread_message': {
    message: string
    report: string
    written_on: string
    expires_on: string
  }
}
