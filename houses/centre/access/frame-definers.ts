import type { LoginName } from './logins.ts'

/** The logins of one set of books, by the part that each plays. */
export interface Parts {
  readonly public: readonly LoginName[]
  readonly desk: LoginName
  readonly worker: LoginName
  readonly keeper: LoginName
}

/** Who may call which function of what every desk of the centre stands on. Triggers are called by nobody. */
export const frameDefiners = (parts: Parts): Readonly<Record<string, readonly LoginName[]>> => ({
  'audit.keep_day_only': [],
  // What the page about personal data says; the desk reads the table.
  'privacy.periods': parts.public,
  'privacy.is_restricted': [parts.desk, parts.keeper],
  'vault.is_retired': [...parts.public, parts.desk, parts.worker, parts.keeper],
  'vault.keys_until': [...parts.public, parts.desk, parts.worker, parts.keeper],
  'outbox.distribute': [parts.worker],
  'outbox.look': [parts.worker],
  'people.change_person': [],
  'people.check_acceptance': [],
  'people.check_confirmation': [],
  'people.check_right': [],
  'people.check_trained': [],
  'people.change_holder': [],
  'people.make_vetting': [],
  'people.missing_trainings': [parts.desk],
  'people.hold': [],
  'people.holds_one_of': [],
  'people.insist_on': [],
  'people.is_suspended': [parts.desk],
  'people.is_vetted': [],
  // What the worker knows of the staff: whom it writes to that an invitation was renewed.
  'people.language_of': [parts.desk],
  'people.letter_about': [parts.worker],
  'people.mark_suspending': [],
})
