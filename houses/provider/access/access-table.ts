/** Who may come where and do what, written by hand and by nobody derived; houses/provider/access.test.ts holds it against the apps. */
export type Visitor = 'moderator' | 'coordinator' | 'data-protection-officer' | 'administrator' | 'nobody'

const STAFF: readonly Visitor[] = ['moderator', 'coordinator', 'data-protection-officer', 'administrator']
const MODERATION: readonly Visitor[] = ['moderator', 'coordinator']
const OFFICER: readonly Visitor[] = ['data-protection-officer']
const REQUESTS: readonly Visitor[] = ['data-protection-officer', 'coordinator']
const ADMINISTRATOR: readonly Visitor[] = ['administrator']
const COORDINATOR: readonly Visitor[] = ['coordinator']
const VETTING: readonly Visitor[] = ['administrator', 'coordinator']
/** Neither here nor there: the public's and the receiver's own, at no desk. */
const AT_NO_DESK: readonly Visitor[] = []

/** A page as somebody would ask for it; what stands in capitals is a thing that is there. */
export const PAGES: Readonly<Record<string, readonly Visitor[]>> = {
  '/en/queue': MODERATION,
  '/en/notice/NOTICE': MODERATION,
  '/en/act/incoming.take-notice': MODERATION,
  '/en/decisions': MODERATION,
  '/en/decision/DECISION': MODERATION,
  '/en/sender/SENDER': MODERATION,
  '/en/set-aside': MODERATION,
  '/en/notice-figures': MODERATION,
  '/en/notice-figures/sheet?from=2026-03-01&to=2026-03-31': MODERATION,
  '/en/inaccuracy-file/FILE': COORDINATOR,
  '/en/act/moderation.decide-own': MODERATION,
  '/en/account': STAFF,
  '/en/help': STAFF,
  '/en/people': ['administrator', 'coordinator', 'data-protection-officer'],
  '/en/privacy': REQUESTS,
  '/en/privacy/openings': OFFICER,
  '/en/privacy/request/new': REQUESTS,
  '/en/audit': OFFICER,
  '/en/settings': ADMINISTRATOR,
}

export const ACTS: Readonly<Record<string, readonly Visitor[]>> = {
  'incoming.take-notice': MODERATION,
  'incoming.read-outcome': AT_NO_DESK,
  'incoming.submit-notice': AT_NO_DESK,
  'incoming.receive-notice': AT_NO_DESK,
  'moderation.complain': AT_NO_DESK,
  'moderation.correct-statement': MODERATION,
  'moderation.decide-item': MODERATION,
  'moderation.decide-own': MODERATION,
  'moderation.note-complaint': MODERATION,
  'moderation.mark-unfounded': MODERATION,
  'moderation.note-sender-told': COORDINATOR,
  'moderation.note-telling': MODERATION,
  'moderation.receive-complaint': AT_NO_DESK,
  'moderation.rule-on-complaint': MODERATION,
  'moderation.prepare-inaccuracy-file': COORDINATOR,
  'moderation.record-inaccuracy-sending': COORDINATOR,
  'moderation.suspend-sender': COORDINATOR,
  'moderation.take-up-notice': MODERATION,
  'moderation.warn-sender': COORDINATOR,
  'people.choose-language': STAFF,
  'people.make-access-key': STAFF,
  'people.say-languages': STAFF,
  'people.withdraw-access-key': STAFF,
  'people.invite-person': ADMINISTRATOR,
  'people.renew-invitation': ADMINISTRATOR,
  'people.confirm-invitation': COORDINATOR,
  'people.give-role': ADMINISTRATOR,
  'people.withdraw-role': ADMINISTRATOR,
  'people.record-departure': ADMINISTRATOR,
  'people.end-sessions': ADMINISTRATOR,
  'people.end-all-sessions': ADMINISTRATOR,
  'people.record-vetting': VETTING,
  'people.withdraw-vetting': VETTING,
  'people.record-certificate': VETTING,
  'people.withdraw-certificate': VETTING,
  'people.require-training': VETTING,
  'people.end-training-requirement': VETTING,
  'privacy.answer-request': OFFICER,
  'privacy.change-schedule': OFFICER,
  'privacy.end-restriction': OFFICER,
  'privacy.lift-hold': OFFICER,
  'privacy.place-hold': OFFICER,
  'privacy.decide-request': REQUESTS,
  'privacy.extend-request': REQUESTS,
  'privacy.receive-request': REQUESTS,
}
