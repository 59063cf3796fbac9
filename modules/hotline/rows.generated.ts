// Written from the tables of the schema hotline; do not edit.
import type { Generated, GeneratedAlways } from 'kysely'

export type Rows = {
  'hotline.address_part': {
    mark: Buffer
    case_number: number
    item: string
  }
  'hotline.alert': {
    id: string
    danger: string
    case: string
    recipient: string
    way: string
    their_reference: string | null
    packet: Buffer
    packet_digest: Buffer
    sent_by: string
    eligibility: string
    sent_at: Date
    review_by: Date
  }
  'hotline.alert_review': {
    alert: string
    case: string
    sent_by: string
    finding: string
    reviewed_by: string
    eligibility: string
    reviewed_at: Date
  }
  'hotline.assessment': {
    id: string
    item: string
    round: number
    seat: number
    assessor: string
    eligibility: string
    outcome: string
    kind: string
    nature: string
    age_band: string
    other_adult: Generated<string>
    sex: string
    self_generated: string
    act: string
    article: string | null
    reason: string | null
    confidence: string
    plan: string
    note: Buffer | null
    seconds_exposed: number
    assessed_at: Date
    finding: GeneratedAlways<string>
    area: GeneratedAlways<string>
    further_grounds: Generated<string[]>
    media: string | null
    pieces: number | null
    victims: number | null
    child_modelling: string | null
    years: number | null
  }
  'hotline.assessment_version': {
    assessment: string
    version: string
  }
  'hotline.assessment_withdrawal': {
    assessment: string
    item: string
    round: number
    round_after: GeneratedAlways<number>
    withdrawn_by: string
    withdrawn_at: Date
  }
  'hotline.capture': {
    id: string
    item: string
    sealed: Buffer
    mark: Buffer | null
    sort: string
    store: string
    seen_at: Date
    recorded_by: string
    recorded_at: Date
  }
  'hotline.case': {
    id: string
    number: Generated<number>
    opened_on: string
    opened_by: string | null
    kind: string
    language: string
    rev: Generated<number>
  }
  'hotline.case_destruction': {
    case: string
    destroyed_on: string
  }
  'hotline.case_origin': {
    case: string
    origin: string
    partner: string | null
    their_reference: string | null
    search: string | null
    from_case: string | null
    found_by: string
    eligibility: string
    noted_at: Date
  }
  'hotline.case_report': {
    case: string
    report: string
    joined_on: string
    why: string
  }
  'hotline.caseless_report': {
    report: string
    heard_on: string
  }
  'hotline.closure': {
    case: string
    turn: number
    outcome: string
    closed_by: string
    closed_at: Date
    turn_before: GeneratedAlways<number | null>
  }
  'hotline.custody': {
    capture: string
    turn: number
    event: string
    happened_at: Date
    their_reference: string | null
    recorded_by: string
    recorded_at: Date
    turn_before: GeneratedAlways<number | null>
    event_before: string | null
    happened_before: Date | null
  }
  'hotline.danger': {
    id: string
    case: string
    report: string | null
    said_by: string | null
    said_on: string
  }
  'hotline.danger_dismissal': {
    danger: string
    case: string
    reason: string
    dismissed_by: string
    dismissed_at: Date
  }
  'hotline.debrief': {
    case: string
    person: string
    way: string
    recorded_by: string
    recorded_at: Date
  }
  'hotline.hand_over': {
    referral: string
    handed_over_by: string
    handed_over_at: Date
    way: string
    their_reference: string | null
  }
  'hotline.handing_back': {
    case: string
    turn: number
    handed_back_by: string
    handed_back_at: Date
    reason: string
  }
  'hotline.inheritance': {
    assessment: string
    item: string
    round: number
    seat: number
    assessor: string
    seconds_exposed: Generated<number>
    source: string
    verdict: string | null
    verdict_item: string | null
    entry: number | null
    way: string
    distance: number
  }
  'hotline.item': {
    id: string
    case: string
    number: number
    form: string
    sealed: Buffer | null
    blind_index: Buffer | null
    added_on: string
    added_by: string | null
  }
  'hotline.joint_assessment': {
    assessment: string
    item: string
    round: number
    seat: number
    assessor: string
    opened_by: string
    signed_by: string
  }
  'hotline.joint_session': {
    item: string
    round: number
    opened_by: string
    eligibility: string
    opened_at: Date
  }
  'hotline.joint_signature': {
    item: string
    round: number
    opened_by: string
    signed_by: string
    eligibility: string
    signed_at: Date
  }
  'hotline.legal_ground': {
    id: string
  }
  'hotline.likeness': {
    item: string
    relative: string
    distance: number
    certain: boolean
    noted_at: Date
  }
  'hotline.meeting': {
    id: string
    kind: string
    held_on: string
    minutes: Buffer
    recorded_by: string
    recorded_at: Date
  }
  'hotline.meeting_decision': {
    id: string
    meeting: string
    number: number
    decision: Buffer
    changes_procedure: boolean
    owner: string
    due_on: string | null
    recorded_by: string
    recorded_at: Date
  }
  'hotline.meeting_decision_done': {
    decision: string
    done_by: string
    done_at: Date
  }
  'hotline.meeting_presence': {
    meeting: string
    person: string
  }
  'hotline.merger': {
    case: string
    into: string
    merged_by: string
    merged_at: Date
  }
  'hotline.open_case': {
    case: string
    number: number
  }
  'hotline.police_answer': {
    id: string
    referral: string
    recipient_sort: Generated<string>
    handed_over_at: Date
    answer: string
    their_reference: string | null
    answered_on: string
    noted_by: string
    noted_at: Date
  }
  'hotline.reassessment': {
    item: string
    round: number
    asked_by: string | null
    asked_at: Date
    reason: Buffer | null
    lapsed: string | null
    round_before: GeneratedAlways<number>
  }
  'hotline.referral': {
    id: string
    case: string
    recipient_sort: string
    recipient: string
    rule: string
    rules_version: string
    override_reason: Buffer | null
    packet: Buffer
    packet_digest: Buffer
    prepared_by: string
    prepared_at: Date
  }
  'hotline.referral_approval': {
    referral: string
    way: Generated<string>
    prepared_by: string
    approved_by: string
    eligibility: string
    approved_at: Date
  }
  'hotline.referral_item': {
    referral: string
    item: string
    verdict: string
  }
  'hotline.referral_ruling': {
    referral: string
    way: string
  }
  'hotline.referral_under_way': {
    referral: string
  }
  'hotline.referral_withdrawal': {
    referral: string
    way: Generated<string>
    withdrawn_by: string
    withdrawn_at: Date
  }
  'hotline.reopening': {
    case: string
    turn: number
    cause: string
    report: string | null
    reopened_by: string | null
    reopened_on: string
  }
  'hotline.reported_again': {
    sighting: string
    report: string
    reported_on: string
  }
  'hotline.sample': {
    id: string
    quarter: string
    seed: string
    wanted: number
    among: number
    drawn_by: string
    drawn_at: Date
  }
  'hotline.sample_item': {
    id: string
    sample: string
    place: number
    item: string
    verdict: string
  }
  'hotline.sample_look': {
    sample_item: string
    item: string
    assessor: string
    eligibility: string
    way: string
    outcome: string | null
    kind: string | null
    nature: string | null
    age_band: string | null
    other_adult: string | null
    sex: string | null
    self_generated: string | null
    act: string | null
    article: string | null
    further_grounds: Generated<string[]>
    reason: string | null
    confidence: string | null
    plan: string | null
    note: Buffer | null
    seconds_exposed: number
    looked_at: Date
    finding: GeneratedAlways<string | null>
    media: string | null
    pieces: number | null
    victims: number | null
    child_modelling: string | null
    years: number | null
  }
  'hotline.second_look': {
    case: string
    turn: number
    taken_by: string
    taken_at: Date
    until: Date
    turn_before: GeneratedAlways<number | null>
    free_since: Date | null
  }
  'hotline.sighting': {
    id: string
    item: string
    state: string
    source: string
    seen_by: string | null
    seen_at: Date
  }
  'hotline.taking': {
    case: string
    turn: number
    taken_by: string
    taken_at: Date
    turn_before: GeneratedAlways<number | null>
  }
  'hotline.trace': {
    id: string
    item: string
    hosted_in: string | null
    provider: string | null
    audience: string | null
    source: string
    noted_by: string
    noted_at: Date
    site_type: string | null
    commerciality: string | null
    payment: Generated<string[]>
    access: string | null
    referrer: Buffer | null
  }
  'hotline.verdict': {
    id: string
    item: string
    round: number
    way: string
    first_seat: Generated<number>
    first_assessment: string
    first_assessor: string
    second_seat: Generated<number>
    second_assessment: string
    second_assessor: string
    agreed_finding: string | null
    arbitrator: string | null
    arbitrator_reason: Buffer | null
    outcome: string
    kind: string
    nature: string
    age_band: string
    other_adult: Generated<string>
    act: string
    article: string | null
    reached_at: Date
    area: GeneratedAlways<string>
    agreed_area: GeneratedAlways<string | null>
    agreed_article: GeneratedAlways<string | null>
    further_grounds: Generated<string[]>
    agreed_grounds: GeneratedAlways<string[] | null>
  }
  'hotline.waiting_report': {
    report: string
    heard_on: string
  }
  'hotline.year_to_count': {
    mark: Generated<string>
    year: number
  }
}
