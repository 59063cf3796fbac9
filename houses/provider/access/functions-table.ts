import { MODERATION_DEFINERS } from './moderation-grants.ts'

const STAFF_SIDE = ['vigie_provider_desk', 'vigie_provider_worker'] as const
const EVERYBODY = ['vigie_provider_public', ...STAFF_SIDE] as const
const WITH_KEEPER = [...EVERYBODY, 'vigie_provider_keeper'] as const

/** Who may look into each schema at all. */
export const USAGE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  provider: {
    audit: WITH_KEEPER,
    incoming: WITH_KEEPER,
    moderation: WITH_KEEPER,
    outbox: EVERYBODY,
    people: [...STAFF_SIDE, 'vigie_provider_keeper'],
    privacy: ['vigie_provider_public', 'vigie_provider_desk', 'vigie_provider_keeper'],
    vault: WITH_KEEPER,
    public: [],
    vigie: [],
  },
}

/** Who may call each function that acts with its owner's rights. Triggers are called by nobody. */
export const DEFINERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  provider: {
    'incoming.insist_on_whole': [],
    'incoming.mark_notice': [],
    'incoming.mark_item': [],
    'incoming.mark_priority': [],
    // For the triggers of whoever decides.
    'incoming.end_waiting': [],
    'incoming.wait_again': [],
    'incoming.sender_with': EVERYBODY,
    'incoming.sent_before': EVERYBODY,
    'incoming.notice_of_code': ['vigie_provider_public'],
    'incoming.notice_of_sender': ['vigie_provider_public'],
    'incoming.remember_nonce': ['vigie_provider_public'],
    'incoming.keep_test': ['vigie_provider_public'],
    'incoming.test_of': ['vigie_provider_public'],
    'incoming.tests_since': ['vigie_provider_public'],
    ...MODERATION_DEFINERS,
    'audit.keep_day_only': [],
    'privacy.periods': ['vigie_provider_public'],
    'privacy.is_restricted': ['vigie_provider_desk', 'vigie_provider_keeper'],
    'vault.is_retired': [
      'vigie_provider_public',
      'vigie_provider_desk',
      'vigie_provider_worker',
      'vigie_provider_keeper',
    ],
    'vault.keys_until': [
      'vigie_provider_public',
      'vigie_provider_desk',
      'vigie_provider_worker',
      'vigie_provider_keeper',
    ],
    'outbox.distribute': ['vigie_provider_worker'],
    'outbox.look': ['vigie_provider_worker'],
    'people.change_person': [],
    'people.check_acceptance': [],
    'people.check_confirmation': [],
    'people.check_right': [],
    'people.check_trained': [],
    'people.change_holder': [],
    'people.make_vetting': [],
    'people.missing_trainings': ['vigie_provider_desk'],
    'people.hold': [],
    'people.holds_one_of': [],
    'people.insist_on': [],
    'people.is_suspended': ['vigie_provider_desk'],
    'people.is_vetted': [],
    'people.language_of': ['vigie_provider_desk'],
    'people.letter_about': ['vigie_provider_worker'],
    'people.mark_suspending': [],
  },
}
