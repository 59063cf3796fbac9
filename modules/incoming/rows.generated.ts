// Written from the tables of the schema incoming; do not edit.
import type { Generated, GeneratedAlways } from 'kysely'

export type Rows = {
  'incoming.acknowledgement': {
    notice: string
    way: string
    given_on: string
    given_at: Date | null
    receipt: string | null
    message_id: string | null
  }
  'incoming.item': {
    id: string
    notice: string
    position: number
    own_id: string | null
    location: Buffer
    remark: Buffer | null
    explanation: Buffer | null
    blind_index: Buffer
    matter: string
    category: string
    keyword: string | null
    grounds: Generated<string[]>
    seen_at: Date | null
  }
  'incoming.nonce': {
    keyid: string
    nonce: string
    until: Date
  }
  'incoming.notice': {
    id: string
    channel: string
    sender: string | null
    own_id: string | null
    language: string
    matter: string
    harm: number
    received_on: string
    received_at: Date | null
    explanation: Buffer
    notifier_name: Buffer | null
    notifier_mail: Buffer | null
    unnamed_allowed: boolean
    good_faith: string | null
    code_index: Buffer | null
    submission: Buffer
    submission_body: Buffer
  }
  'incoming.notice_taker': {
    notice: string
    taken_by: string
  }
  'incoming.protocol_test': {
    sender: Buffer
    about: string
    own_id: string
    digest: string
    receipt: string
    notice: string | null
    items: string[]
    decisions: string[]
    position: number
    received_at: Date
  }
  'incoming.register_match': {
    notice: string
    channel: string
    claimed: string
    outcome: string
    reason: string | null
    organisation: string
    register: string | null
    serial: number | null
    entry: string | null
    outside: Generated<string[]>
    checked_at: Date
  }
  'incoming.sender': {
    id: string
    kind: string
    mark: Buffer
    domain: string | null
    first_seen_on: string
  }
  'incoming.waiting_item': {
    item: string
    notice: string
  }
  'incoming.waiting_notice': {
    notice: string
    priority: boolean
    harm: number
    since: Date
    rank: GeneratedAlways<number>
  }
}
