/** Who may come where at the helpline's desk, written by hand; a test holds every page and every act against it. */
export type HelplineVisitor =
  | 'case-manager'
  | 'coordinator'
  | 'data-protection-officer'
  | 'administrator'
  | 'nobody'

const LISTENERS: readonly HelplineVisitor[] = ['case-manager', 'coordinator']
const COORDINATOR: readonly HelplineVisitor[] = ['coordinator']
const OFFICER: readonly HelplineVisitor[] = ['data-protection-officer']
const ADMINISTRATOR: readonly HelplineVisitor[] = ['administrator']
const REQUESTS: readonly HelplineVisitor[] = ['data-protection-officer', 'coordinator']
const OVERSEERS: readonly HelplineVisitor[] = ['administrator', 'coordinator']
const STAFF: readonly HelplineVisitor[] = [...LISTENERS, 'data-protection-officer', 'administrator']

/** With the words of a conversation, whoever has them; nobody of the staff in their name. */
const CALLERS: readonly HelplineVisitor[] = ['nobody']

export const PAGES: Readonly<Record<string, readonly HelplineVisitor[]>> = {
  '/en/sign-in': [...STAFF, 'nobody'],
  '/en/account': STAFF,
  '/en/help': STAFF,
  '/en/conversations': LISTENERS,
  '/en/contacts': LISTENERS,
  '/en/contacts/search': LISTENERS,
  '/en/contact/1': LISTENERS,
  '/en/figures': COORDINATOR,
  '/en/figures/sheet': COORDINATOR,
  '/en/figures/remarks': COORDINATOR,
  '/en/hours': LISTENERS,
  '/en/supports': LISTENERS,
  '/en/support/1': LISTENERS,
  '/en/rota': LISTENERS,
  '/en/overview': COORDINATOR,
  '/en/people': [...OVERSEERS, ...OFFICER],
  '/en/privacy': REQUESTS,
  '/en/privacy/openings': OFFICER,
  '/en/audit': OFFICER,
  '/en/settings': ADMINISTRATOR,
}

export const ACTS: Readonly<Record<string, readonly HelplineVisitor[]>> = {
  'helpline.add-note': LISTENERS,
  'helpline.answer-caller': LISTENERS,
  'helpline.begin-conversation': CALLERS,
  'helpline.call-emergency': LISTENERS,
  'helpline.correct-record': LISTENERS,
  'helpline.end-contact': LISTENERS,
  'helpline.end-conversation': LISTENERS,
  'helpline.hand-over-conversation': LISTENERS,
  'helpline.hand-to-hotline': LISTENERS,
  'helpline.leave-conversation': CALLERS,
  'helpline.receive-message': CALLERS,
  'helpline.note-delivery': CALLERS,
  // What gateways brought, the worker takes in.
  'helpline.take-in-message': [],
  'helpline.note-dispatch': LISTENERS,
  'helpline.open-contact': LISTENERS,
  'helpline.rate-conversation': CALLERS,
  'helpline.hear-exchange': CALLERS,
  'helpline.sit-at-extension': LISTENERS,
  'helpline.open-call': LISTENERS,
  'helpline.read-conversation': CALLERS,
  'helpline.record-contact': LISTENERS,
  'helpline.see-alert': LISTENERS,
  'helpline.set-aside-contact': LISTENERS,
  'helpline.set-aside-missed': LISTENERS,
  'helpline.reopen-missed': LISTENERS,
  'helpline.take-conversation': LISTENERS,
  'helpline.write-to-helpline': CALLERS,
  'helpline.take-over-conversation': COORDINATOR,
  'helpline.hint': COORDINATOR,
  'helpline.plan-shift': COORDINATOR,
  'helpline.end-shift': COORDINATOR,
  'helpline.write-shift-note': LISTENERS,
  'helpline.read-shift-note': LISTENERS,
  'helpline.set-hours': COORDINATOR,
  'helpline.end-hours': COORDINATOR,
  'helpline.set-exception': COORDINATOR,
  'helpline.end-exception': COORDINATOR,
  'helpline.open-support': LISTENERS,
  'helpline.join-contact': LISTENERS,
  'helpline.write-entry': LISTENERS,
  'helpline.give-pseudonym': LISTENERS,
  'helpline.set-task': LISTENERS,
  'helpline.end-task': LISTENERS,
  'helpline.ask-closing': LISTENERS,
  'helpline.approve-closing': COORDINATOR,
  'helpline.send-back-closing': COORDINATOR,
  'helpline.reopen-support': LISTENERS,
  'helpline.begin-plan': LISTENERS,
  'helpline.refer-onward': LISTENERS,
  'helpline.note-consent': LISTENERS,
  'helpline.move-onward': LISTENERS,
  'helpline.tick-step': LISTENERS,
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
  'people.record-vetting': OVERSEERS,
  'people.withdraw-vetting': OVERSEERS,
  'people.record-certificate': OVERSEERS,
  'people.withdraw-certificate': OVERSEERS,
  'people.require-training': OVERSEERS,
  'people.end-training-requirement': OVERSEERS,
  'privacy.answer-request': OFFICER,
  'privacy.change-schedule': OFFICER,
  'privacy.end-restriction': OFFICER,
  'privacy.lift-hold': OFFICER,
  'privacy.place-hold': OFFICER,
  'privacy.decide-request': REQUESTS,
  'privacy.extend-request': REQUESTS,
  'privacy.receive-request': REQUESTS,
}
