// Written from the tables of the schema hashes; do not edit.
import type { Generated, GeneratedAlways } from 'kysely'

export type Rows = {
  'hashes.entry_withdrawal': {
    number: GeneratedAlways<number>
    list: string
    own_id: string
    version: number
    cause: string
    import: string | null
    withdrawn_by: string | null
    withdrawn_at: Date
  }
  'hashes.feedback': {
    id: string
    entry: number
    verdict: string
    reason: string
    given_by: string
    given_at: Date
  }
  'hashes.feedback_sending': {
    feedback: string
    sent_at: Date
  }
  'hashes.fingerprint_withdrawal': {
    number: GeneratedAlways<number>
    fingerprint: string
    withdrawn_by: string | null
    withdrawn_on: string
  }
  'hashes.import': {
    id: string
    list: string
    file_digest: Buffer
    turn: number
    format: string
    began_by: string | null
    began_at: Date
    dated_at: Date
  }
  'hashes.import_problem': {
    import: string
    step: number
    record: number
    line: number
    way: string
    word: string
  }
  'hashes.import_step': {
    import: string
    step: number
    position: number
    added: number
    replaced: number
    withdrawn: number
    unchanged: number
    repaired: number
    refused: number
    left_out: number
    is_last: boolean
    taken_at: Date
    step_before: GeneratedAlways<number | null>
  }
  'hashes.item_fingerprint': {
    id: string
    number: GeneratedAlways<number>
    item: string
    sealed: Buffer
    way: string
    reported: string | null
    entered_by: string | null
    entered_on: string
  }
  'hashes.list': {
    id: string
    name: string
    owner: string
    source: string
    format: string
    added_by: string | null
    added_at: Date
    rev: Generated<number>
  }
  'hashes.list_entry': {
    number: GeneratedAlways<number>
    list: string
    own_id: string
    version: number
    pdq: Buffer | null
    quality: number | null
    sha256: Buffer | null
    sha1: Buffer | null
    md5: Buffer | null
    classification: string
    class: string
    dated_at: Date | null
    import: string | null
    version_before: GeneratedAlways<number | null>
  }
  'hashes.list_rights': {
    list: string
    turn: number
    look_up: boolean
    answer_partners: boolean
    share_onward: boolean
    inherit: boolean
    said_by: string | null
    said_at: Date
  }
  'hashes.lookup': {
    id: string
    way: string
    person: string | null
    platform: string | null
    asked: number
    radius: number
    asked_at: Date
  }
  'hashes.lookup_answer': {
    lookup: string
    matched: number
    answered_at: Date
  }
  'hashes.platform': {
    id: string
    name: string
    added_by: string
    added_at: Date
  }
  'hashes.platform_key': {
    id: string
    platform: string
    digest: Buffer
    made_by: string
    made_at: Date
    expires_at: Date
  }
  'hashes.platform_key_withdrawal': {
    platform_key: string
    withdrawn_by: string
    withdrawn_at: Date
  }
  'hashes.platform_quota': {
    platform: string
    turn: number
    per_hour: number
    per_day: number
    set_by: string
    set_at: Date
  }
  'hashes.reported_fingerprint': {
    id: string
    report: string
    position: number
    sealed: Buffer
    reported_on: string
  }
  'hashes.tombstone': {
    list: string
    mark: Buffer
    dated_at: Date
    import: string
  }
}
