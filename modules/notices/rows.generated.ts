// Written from the tables of the schema notices; do not edit.
import type { JsonValue } from '@vigie/platform/database'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Rows = {
  'notices.account_edition': {
    year: number
    edition: number
    edition_before: GeneratedAlways<number | null>
    published_by: string
    published_at: Date
    proposal: string | null
    proposed_by: string | null
  }
  'notices.account_proposal': {
    id: string
    year: number
    edition: number
    nl: string | null
    fr: string | null
    de: string | null
    en: string | null
    proposed_by: string
    proposed_at: Date
  }
  'notices.acknowledgement': {
    notice: string
    source: string
    reply: string | null
    reply_sort: string | null
    recorded_by: string | null
    their_reference: string | null
    acknowledged_at: Date
    believed: GeneratedAlways<boolean | null>
    pressed: string | null
  }
  'notices.answer_page': {
    notice: string
    serial: number
    serial_before: GeneratedAlways<number | null>
    mark: Buffer
    shown: Buffer
    opened_at: Date
  }
  'notices.answer_page_end': {
    notice: string
    serial: number
    reason: string
    ended_by: string
    ended_at: Date
  }
  'notices.answer_proposal': {
    id: string
    reply: string
    notice: string
    reply_sort: Generated<string>
    believed: Generated<boolean>
    position: number
    saying: string
    notice_item: string | null
    sentence: Buffer
    redress: boolean
    made_at: Date
  }
  'notices.answer_ruling': {
    proposal: string
    saying: string
    way: string
    action: string | null
    ruled_by: string
    ruled_at: Date
  }
  'notices.approval': {
    notice: string
    way: Generated<string>
    prepared_by: string
    approved_by: string
    eligibility: string
    approved_at: Date
  }
  'notices.change': {
    id: string
    kind: string
    changed_on: string
    what: string | null
    event: string | null
    mark: string | null
    noted_by: string | null
    noted_at: Date
  }
  'notices.change_decision': {
    change: string
    tell: boolean
    because: string
    decided_by: string
    decided_at: Date
  }
  'notices.change_telling': {
    change: string
    tell: Generated<boolean>
    told_on: string
    way: string
    reference: string
    told_by: string
    told_at: Date
  }
  'notices.channel': {
    id: string
    provider: string
    service: string | null
    kind: string
    version: number
    endpoint: string
    settings: ColumnType<JsonValue, string | undefined, string>
    credential: string | null
    max_items: number | null
    languages: string[]
    capabilities: string[]
    origin: string
    source: string
    source_day: string
    proposed_by: string
    proposed_at: Date
  }
  'notices.channel_end': {
    channel: string
    way: Generated<string>
    ended_by: string
    ended_at: Date
  }
  'notices.channel_ruling': {
    channel: string
    proposed_by: string
    way: string
    ruled_by: string
    ruled_at: Date
  }
  'notices.complaint': {
    decision: string
    action: string
    decided_at: Date
    way: string
    their_reference: string | null
    lodged_by: string
    lodged_at: Date
  }
  'notices.complaint_letter': {
    notice: string
    turn: number
    turn_before: GeneratedAlways<number | null>
    way: string
    words: Buffer
    as_drafted: boolean
    written_by: string
    written_at: Date
  }
  'notices.complaint_letter_dispatch': {
    notice: string
    turn: number
    attempt: number
    way: Generated<string>
    outcome: string
    proof: Buffer | null
    answer: string | null
    at: Date
  }
  'notices.complaint_letter_item': {
    notice: string
    turn: number
    decision: string
  }
  'notices.complaint_letter_ruling': {
    notice: string
    turn: number
    way: string
    as_drafted: boolean
    written_by: string
    ruled_by: string
    ruled_at: Date
  }
  'notices.complaint_outcome': {
    complaint: string
    outcome: string
    recorded_by: string
    recorded_at: Date
  }
  'notices.contact_point': {
    id: string
    provider: string
    service: string | null
    purpose: string
    mailbox: string | null
    form_place: string | null
    telephone: string | null
    languages: string[]
    hours: ColumnType<JsonValue | null, string | null, string | null>
    replaces: string | null
    origin: string
    source: string
    source_day: string
    noted_by: string
    noted_at: Date
  }
  'notices.contact_point_end': {
    contact_point: string
    ended_by: string
    ended_at: Date
  }
  'notices.coordinator_answer': {
    notice: string
    outcome: string
    answered_on: string
    recorded_by: string
    recorded_at: Date
  }
  'notices.coordinator_complaint': {
    notice: string
    coordinator: string
    way: string
    their_reference: string | null
    words: Buffer
    lodged_on: string
    lodged_by: string
    noted_at: Date
  }
  'notices.decision': {
    id: string
    notice_item: string
    turn: number
    action: string
    ground: string | null
    redress: boolean
    words: Buffer | null
    source: string
    reply: string | null
    believed: GeneratedAlways<boolean | null>
    recorded_by: string | null
    decided_at: Date
    turn_before: GeneratedAlways<number | null>
    pressed: string | null
    proposal: string | null
  }
  'notices.directory_check': {
    id: string
    service: string | null
    service_version: number | null
    contact_point: string | null
    channel: string | null
    checked_by: string
    checked_at: Date
    provider: string | null
    provider_version: number | null
  }
  'notices.dispatch': {
    id: string
    notice: string
    attempt: number
    channel: string
    outcome: string
    message_id: string | null
    proof: Buffer | null
    answer: string | null
    sent_by: string | null
    after_bounce: string | null
    at: Date
  }
  'notices.dispatch_ruling': {
    notice: string
    attempt: number
    way: string
    reason: string | null
    ruled_by: string
    ruled_at: Date
  }
  'notices.dispute': {
    complaint: string
    body: string
    their_reference: string | null
    brought_on: string
    brought_by: string
    noted_at: Date
  }
  'notices.dispute_outcome': {
    dispute: string
    outcome: string
    decided_on: string
    recorded_by: string
    recorded_at: Date
  }
  'notices.earlier_item': {
    notice_item: string
    notice: string
    provider: string
    earlier: string
    earlier_notice: string
    dispatch: string
    outcome: Generated<string>
    decision: string | null
  }
  'notices.independence_statement': {
    id: string
    topic: string
    nl: string
    fr: string
    de: string
    en: string
    valid_from: string
    entered_by: string
    entered_at: Date
  }
  'notices.independence_withdrawal': {
    statement: string
    withdrawn_by: string
    withdrawn_at: Date
  }
  'notices.narrative': {
    id: string
    year: number
    part: string
    version: number
    version_before: GeneratedAlways<number | null>
    nl: string
    fr: string
    de: string
    en: string
    written_by: string
    written_at: Date
  }
  'notices.notice': {
    id: string
    reference: string
    case: string
    provider: string
    kind: string
    standing: string
    notifier: string
    language: string
    explanation: Buffer
    legal_grounds: ColumnType<JsonValue, string, string>
    good_faith_version: string
    rule: string
    rules_version: string
    override_reason: Buffer | null
    prepared_by: string
    eligibility: string
    prepared_at: Date
    text_version: string | null
    service: string | null
    outside_act: Generated<boolean>
  }
  'notices.notice_item': {
    id: string
    notice: string
    number: number
    item: string
    verdict: string
    standing: string
    area: string
    address: Buffer
    object_reference: Buffer | null
    found_by: Generated<string>
    seen: Generated<boolean>
    observed_at: Date
    article: string
    nature: string
    age_band: string
    act: string
    media: string | null
  }
  'notices.open_notice': {
    notice: string
    reference: string
    items: Generated<number>
    undecided: Generated<number>
    acknowledged: Generated<boolean>
    sent_at: Date | null
    climbed: Generated<number>
  }
  'notices.open_reply': {
    reply: string
    notice: string
  }
  'notices.open_stray_mail': {
    stray_mail: string
  }
  'notices.page_answer': {
    id: string
    notice: string
    serial: number
    notice_item: string
    choice: string
    is_final: GeneratedAlways<boolean>
    words: Buffer | null
    pressed_at: Date
  }
  'notices.platform_report': {
    notice: string
    part: number
    turn: number
    turn_before: GeneratedAlways<number | null>
    channel: string
    begun_at: Date
  }
  'notices.platform_report_end': {
    notice: string
    part: number
    turn: number
    outcome: string
    remote: string | null
    answer: string
    at: Date
  }
  'notices.press_summary': {
    notice: string
    turn: number
    outcome: string
    proof: Buffer
    answer: string
    at: Date
    until: Date
    turn_before: GeneratedAlways<number | null>
    free_since: Date | null
  }
  'notices.press_told': {
    answer: string
    notice: string
    turn: number
  }
  'notices.provider': {
    id: string
    name: string
    country: string
    roles: string[]
    languages: string[]
    in_eu_scope: boolean
    added_by: string
    added_at: Date
  }
  'notices.provider_version': {
    provider: string
    version: number
    version_before: GeneratedAlways<number | null>
    name: string
    postal_address: string | null
    country: string
    roles: string[]
    languages: string[]
    in_eu_scope: boolean
    origin: string
    source: string
    source_day: string
    noted_by: string
    noted_at: Date
  }
  'notices.relation': {
    id: string
    provider: string
    version: number
    version_before: GeneratedAlways<number | null>
    agreement: string
    contacts: string
    escalation: string
    noted_by: string
    noted_at: Date
  }
  'notices.relation_check': {
    relation: string
    turn: number
    checked_by: string
    checked_at: Date
  }
  'notices.reminder': {
    notice: string
    rung: number
    ladder: string
    step: string
    message_id: string | null
    at: Date
  }
  'notices.reminder_dispatch': {
    notice: string
    rung: number
    attempt: number
    outcome: string
    proof: Buffer | null
    answer: string | null
    at: Date
  }
  'notices.reply': {
    id: string
    notice: string
    message_id: string
    digest: string
    sort: string
    to_read: boolean
    sealed: Buffer
    received_at: Date
  }
  'notices.reply_reading': {
    reply: string
    read_by: string
    read_at: Date
  }
  'notices.ruling': {
    notice: string
    way: string
  }
  'notices.second_contact': {
    notice: string
    turn: number
    turn_before: GeneratedAlways<number | null>
    provider: string
    contact_point: string
    point_noted_by: string
    way: string
    message_id: string | null
    words: Buffer | null
    contacted_by: string
    contacted_at: Date
  }
  'notices.second_contact_dispatch': {
    notice: string
    turn: number
    attempt: number
    outcome: string
    proof: Buffer | null
    answer: string | null
    at: Date
  }
  'notices.sender_check': {
    reply: string
    outcome: string
    domain: string
    dkim: string
    dmarc: string
    arc: string
    alignment: string
    policy: string | null
    checked_at: Date
    believed: GeneratedAlways<boolean>
  }
  'notices.service': {
    id: string
    provider: string
    name: string
    added_by: string
    added_at: Date
  }
  'notices.service_version': {
    service: string
    version: number
    version_before: GeneratedAlways<number | null>
    roles: string[]
    in_scope: boolean
    platform_name: string | null
    domains: Generated<string[]>
    origin: string
    source: string
    source_day: string
    noted_by: string
    noted_at: Date
  }
  'notices.status_hold': {
    single: Generated<boolean>
    moved: Generated<number>
  }
  'notices.status_note': {
    id: string
    sort: string
    from_day: string
    decision: string
    register_entry: string | null
    authority: string | null
    area_words: string | null
    kinds: string[] | null
    gives: GeneratedAlways<boolean>
    noted_by: string | null
    noted_at: Date
  }
  'notices.status_ruling': {
    note: string
    gives: Generated<boolean>
    noted_by: string
    way: string
    ruled_by: string
    ruled_at: Date
  }
  'notices.stray_mail': {
    id: string
    message_id: string
    reason: string
    names: string | null
    sealed: Buffer
    received_at: Date
  }
  'notices.stray_mail_filing': {
    stray_mail: string
    way: string
    reply: string | null
    report: string | null
    filed_by: string
    filed_at: Date
  }
  'notices.their_reference': {
    mark: Buffer
    notice: string
  }
  'notices.unmarking': {
    notice: string
    standing: Generated<string>
    unmarked_by: string
    unmarked_at: Date
  }
  'notices.withdrawal': {
    notice: string
    way: Generated<string>
    withdrawn_by: string
    withdrawn_at: Date
  }
  'notices.year_to_count': {
    mark: Generated<string>
    year: number
  }
}
