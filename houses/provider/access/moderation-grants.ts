type Line = readonly string[]

const SEEN: Line = ['', 'select', 'select']
const OF_THE_STAFF: Line = ['', 'select insert', 'select']
const OF_THE_WORKER: Line = ['', 'select', 'select insert']

const STAFF_SIDE = ['vigie_provider_desk', 'vigie_provider_worker'] as const

/** Who may do what with what was decided: the public, the desk and the worker in turn. */
export const MODERATION_GRANTS: Readonly<Record<string, Line>> = {
  'moderation.decision': OF_THE_STAFF,
  'moderation.statement': OF_THE_STAFF,
  // The worker submits and tells; it decides nothing.
  'moderation.submission': OF_THE_WORKER,
  'moderation.hook_call': OF_THE_WORKER,
  'moderation.telling': ['', 'select insert', 'select insert'],
  // It holds what it submits while it asks.
  'moderation.open_statement': ['', 'select', 'select update(due)'],
  'moderation.open_refusal': SEEN,
  'moderation.open_complaint': SEEN,
  'moderation.complaint': OF_THE_STAFF,
  'moderation.complaint_ruling': OF_THE_STAFF,
  // By functions alone: of what came over the protocol, and what is told of it.
  'moderation.signed_complaint': SEEN,
  'moderation.complained_item': SEEN,
  'moderation.feed': SEEN,
  'moderation.unfounded': OF_THE_STAFF,
  'moderation.warning': OF_THE_STAFF,
  'moderation.suspension': OF_THE_STAFF,
  'moderation.sender_telling': ['', 'select insert', 'select insert'],
  'moderation.unprocessed': SEEN,
  'moderation.set_aside_notice': SEEN,
  'moderation.taking_up': OF_THE_STAFF,
  'moderation.inaccuracy_file': OF_THE_STAFF,
  'moderation.inaccuracy_item': OF_THE_STAFF,
  'moderation.inaccuracy_sending': OF_THE_STAFF,
}

/** What the keeper may: ask what is due, and take away the reasons. */
export const MODERATION_KEEPER: Readonly<Record<string, string>> = {
  'moderation.decision': 'select(id, item, explanation, decided_at) update(explanation)',
  'moderation.statement': 'select(decision) update(body)',
  'moderation.complaint': 'select(id, decision, words) update(words)',
  'moderation.signed_complaint': 'select(id, words) update(words)',
  'moderation.complained_item': 'select(signed_complaint, item)',
  'moderation.complaint_ruling': 'select(complaint, decision) update(explanation)',
}

/** Who may call which function. Triggers are called by nobody. */
export const MODERATION_DEFINERS: Readonly<Record<string, readonly string[]>> = {
  'moderation.insist_on_statement': [],
  'moderation.insist_on_ruling': [],
  'moderation.mark_statement': [],
  'moderation.mark_submission': [],
  'moderation.refuse_correction': [],
  'moderation.mark_complaint': [],
  'moderation.end_complaint': [],
  'moderation.end_waiting': [],
  'moderation.set_aside': [],
  'moderation.mark_set_aside': [],
  'moderation.end_set_aside': [],
  'moderation.take_up': [],
  'moderation.set_aside_notices': ['vigie_provider_desk'],
  'moderation.item_to_decide': STAFF_SIDE,
  'moderation.received_between': ['vigie_provider_desk'],
  'moderation.sent_by': ['vigie_provider_desk'],
  // Whoever sent a notice reads what was decided about it, and complains.
  'moderation.outcomes_of': ['vigie_provider_public', ...STAFF_SIDE],
  'moderation.complain': ['vigie_provider_public'],
  'moderation.told_since': ['vigie_provider_public'],
  'moderation.complained_before': ['vigie_provider_public'],
  'moderation.keep_signed_complaint': ['vigie_provider_public'],
  'moderation.keep_complained_item': ['vigie_provider_public'],
  'moderation.receipts_of_complaints': ['vigie_provider_public'],
  'moderation.put_into_feed': [],
  'moderation.tell_decision': [],
  'moderation.tell_ruling': [],
}
