// Written from the tables of the schema privacy; do not edit.
import type { GeneratedAlways } from 'kysely'

export type Rows = {
  'privacy.destruction': {
    id: string
    record_kind: string
    record: string
    why: string
    request: string | null
    sealed_values: number
    key_ids: string[]
    began_at: Date
  }
  'privacy.destruction_end': {
    destruction: string
    ended_at: Date
  }
  'privacy.ground': {
    ground: string
  }
  'privacy.hold': {
    id: string
    record_kind: string
    record: string
    reason: Buffer
    placed_by: string
    placed_at: Date
  }
  'privacy.law': {
    law: string
  }
  'privacy.lifting': {
    hold: string
    lifted_by: string
    lifted_at: Date
  }
  'privacy.proof_seen': {
    request: string
    proof: string
    seen_on: string
  }
  'privacy.record_event': {
    record_kind: string
    event: string
  }
  'privacy.record_kind': {
    kind: string
  }
  'privacy.request_answer': {
    request: string
    answered_by: string
    answered_at: Date
  }
  'privacy.request_decision': {
    request: string
    received_by: string
    outcome: string
    ground: string | null
    decided_by: string
    decided_at: Date
  }
  'privacy.request_extension': {
    request: string
    received_on: string
    answer_by: string
    reason: string
    extended_by: string
    extended_on: string
    extended_to: GeneratedAlways<string | null>
  }
  'privacy.request_words': {
    request: string
    words: Buffer
    said_on: string
  }
  'privacy.restriction': {
    request: string
    wish: string
    outcome: string
    record: string
    began_at: Date
  }
  'privacy.restriction_end': {
    request: string
    told_on: string
    ended_by: string
    ended_on: string
  }
  'privacy.schedule_line': {
    record_kind: string
    turn: number
    event: string
    months: number
    legal_basis: string
    law: string
    set_by: string | null
    set_at: Date
    turn_before: GeneratedAlways<number | null>
  }
  'privacy.subject_kind': {
    kind: string
    erased_as: string | null
  }
  'privacy.subject_request': {
    id: string
    wish: string
    subject_kind: string
    subject: string
    named_by: string
    received_by: string
    received_on: string
    answer_by: string
  }
  'privacy.way_of_naming': {
    way: string
  }
}
