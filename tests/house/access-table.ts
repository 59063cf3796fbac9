import type { CentreRole } from '@vigie/centre'

/**
 * Who may come where, written by hand and by nobody derived: the tests and the promise `matrix` hold every route and every
 * operation against it. A route stands here as somebody would ask for it, with made-up numbers; what stands nowhere here
 * is an offence.
 */
export type Visitor = CentreRole | 'nobody'

/** What there may be about the thing that is asked for. */
export const STATES = ['own', 'others', 'closed', 'destroyed', 'other-house', 'absent'] as const
export type State = (typeof STATES)[number]

/**
 * What is not there looks the same whether it is another house's or never was. Of what was destroyed the desk still shows
 * that it was, and when; for whoever reported it, its receipt is one that never was.
 */
export type Fate = 'let in' | 'not there'
export const FATES: Readonly<Record<State, Fate>> = {
  own: 'let in',
  others: 'let in',
  closed: 'let in',
  destroyed: 'let in',
  'other-house': 'not there',
  absent: 'not there',
}

export const NOBODY_HAS = '00000000-0000-4000-8000-000000000000'

const STAFF = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
] as const
const ALL: readonly Visitor[] = [...STAFF, 'nobody']
const CASEWORK: readonly Visitor[] = ['analyst', 'coordinator']
const ANALYST: readonly Visitor[] = ['analyst']
const COORDINATOR: readonly Visitor[] = ['coordinator']
const ADMINISTRATOR: readonly Visitor[] = ['administrator']
const VETTING: readonly Visitor[] = ['administrator', 'coordinator']
const OFFICER: readonly Visitor[] = ['data-protection-officer']
/** The public site knows no staff: a member of staff there is anybody. */
const PUBLIC: readonly Visitor[] = ALL
const BY_RECEIPT: Line = { who: PUBLIC, fate: { destroyed: 'not there' } }
/** What only the public does, with a receipt or without: no member of staff in the public's name. */
const THE_PUBLIC_ALONE: readonly Visitor[] = ['nobody']

/** Who may; and how the thing then looks to them, where it is not as `FATES` says. */
export type Line =
  | readonly Visitor[]
  | {
      readonly who: readonly Visitor[]
      readonly fate: Partial<Readonly<Record<State, Fate | ((visitor: Visitor) => Fate)>>>
    }
export type Table = Readonly<Record<string, Line>>

const isList = (line: Line): line is readonly Visitor[] => Array.isArray(line)

export const whoOf = (line: Line | undefined): readonly Visitor[] =>
  line === undefined ? [] : isList(line) ? line : line.who

export const fateOf = (line: Line | undefined, visitor: Visitor, state: State): Fate => {
  const own = line === undefined || isList(line) ? undefined : line.fate[state]
  return (typeof own === 'function' ? own(visitor) : own) ?? FATES[state]
}

/** In the books of these tests no year has an account yet, and no head of the audit was signed. */
const NO_YEAR: Line = { who: PUBLIC, fate: { own: 'not there' } }
const NO_HEAD: Line = NO_YEAR

/** Nothing of the sort lies there, whatever it is asked about. */
const NEVER_THERE = {
  own: 'not there',
  others: 'not there',
  closed: 'not there',
  destroyed: 'not there',
} as const

export const PUBLIC_SITE: Table = {
  'GET /healthz': PUBLIC,
  'GET /readyz': PUBLIC,
  'GET /robots.txt': PUBLIC,
  'GET /assets/*': PUBLIC,
  'GET /': PUBLIC,
  'GET /en': PUBLIC,
  'GET /en/about': PUBLIC,
  'GET /en/accessibility': PUBLIC,
  'GET /en/exit': PUBLIC,
  'GET /en/report': PUBLIC,
  'GET /en/report/about': PUBLIC,
  'POST /en/report/about': PUBLIC,
  'GET /en/report/sent': PUBLIC,
  'POST /en/report/sent': PUBLIC,
  'GET /en/mailbox': PUBLIC,
  'POST /en/mailbox': BY_RECEIPT,
  'GET /en/mailbox/write': PUBLIC,
  'POST /en/mailbox/write': BY_RECEIPT,
  'GET /en/wayfinder': PUBLIC,
  'GET /en/wayfinder/bullying': PUBLIC,
  'GET /en/figures': PUBLIC,
  'GET /en/picture': PUBLIC,
  'GET /en/figures/2026': NO_YEAR,
  'GET /en/figures/2026.csv': NO_YEAR,
  'GET /en/figures/2026.json': NO_YEAR,
  'GET /en/figures/2026.pdf': NO_YEAR,
  'GET /en/figures/2026.xlsx': NO_YEAR,
  'POST /api/v1/reports': PUBLIC,
  'POST /api/v1/mailbox': BY_RECEIPT,
  'POST /api/v1/mailbox/messages': BY_RECEIPT,
  'GET /en/audit': PUBLIC,
  'GET /api/v1/audit/heads': PUBLIC,
  'GET /api/v1/audit/heads/latest': NO_HEAD,
  'GET /api/v1/audit/consistency': PUBLIC,
  'GET /api/v1/audit/key': NO_HEAD,
  'GET /api/v1/openapi.json': PUBLIC,
}

export const CONSOLE: Table = {
  'GET /healthz': ALL,
  'GET /readyz': ALL,
  'GET /assets/*': ALL,
  'GET /': ALL,
  'GET /en': ALL,
  'GET /en/sign-in': ALL,
  'POST /en/sign-in': ALL,
  'POST /en/sign-in/ask': ALL,
  'POST /en/sign-in/passkey': ALL,
  'POST /en/sign-in/demonstration': ALL,
  'POST /en/sign-out': ALL,
  // The code of an invitation is what counts, and here there is none.
  'GET /en/invitation': ALL,
  'POST /en/invitation': ALL,
  'POST /en/invitation/accept': ALL,
  'POST /en/invitation/ask': ALL,
  'POST /en/invitation/passkey': ALL,
  'GET /en/step-up': STAFF,
  'POST /en/step-up': STAFF,
  'POST /en/step-up/ask': STAFF,
  'POST /en/step-up/passkey': STAFF,
  'GET /en/account': STAFF,
  'POST /en/account/password': STAFF,
  'POST /en/account/code': STAFF,
  'POST /en/account/passkey/ask': STAFF,
  'POST /en/account/passkey': STAFF,
  'POST /en/account/passkey/withdraw': STAFF,
  'POST /en/account/session/end': STAFF,
  'POST /en/account/sign-out-everywhere': STAFF,
  'GET /en/act/people.make-access-key': STAFF,
  'POST /en/act/people.make-access-key': STAFF,
  'GET /en/events': STAFF,
  'GET /en/people': VETTING,
  'GET /en/audit': OFFICER,
  'GET /en/queue': CASEWORK,
  'POST /en/queue/find': CASEWORK,
  [`GET /en/report/${NOBODY_HAS}`]: CASEWORK,
  'GET /en/case/999999': CASEWORK,
  'GET /en/case/999999/assess/1': CASEWORK,
  'GET /en/case/999999/arbitrate/1': CASEWORK,
  'GET /en/case/999999/fingerprint/1': CASEWORK,
  'GET /en/case/999999/notice': CASEWORK,
  'GET /en/case/999999/referral': CASEWORK,
  'GET /en/notice/VIG-2026-999999': CASEWORK,
  'GET /en/notice/VIG-2026-999999/addresses': CASEWORK,
  [`GET /en/referral/${NOBODY_HAS}`]: CASEWORK,
  [`GET /en/referral/${NOBODY_HAS}/packet`]: CASEWORK,
  'GET /en/desk': COORDINATOR,
  'GET /en/pictures': CASEWORK,
  'POST /en/pictures': CASEWORK,
  'GET /en/lists': COORDINATOR,
  'GET /en/lists/a-list-that-nobody-has': { who: COORDINATOR, fate: NEVER_THERE },
  'GET /en/platforms': VETTING,
  'GET /en/privacy': ['data-protection-officer', 'coordinator'],
  'GET /en/privacy/openings': OFFICER,
  [`GET /en/privacy/request/${NOBODY_HAS}`]: {
    who: ['data-protection-officer', 'coordinator'],
    fate: NEVER_THERE,
  },
  [`POST /en/privacy/request/${NOBODY_HAS}/answer`]: { who: OFFICER, fate: NEVER_THERE },
}

/** The partner interface, for whoever has a key; what an operation asks for stands below. */
export const PARTNER: Table = {
  'GET /healthz': ALL,
  'GET /readyz': ALL,
  'GET /api/v1/openapi.json': ALL,
  'GET /api/v1/operations': STAFF,
  // For a platform with a key of its own, and for no person.
  'POST /api/v1/hashes/lookup': [],
  'POST /api/v1/operations/people.make-access-key': STAFF,
}

export const WORKER: Table = {
  'GET /healthz': ALL,
  'GET /metrics': ALL,
  'GET /readyz': ALL,
}

export const ACTS: Table = {
  'intake.submit-report': THE_PUBLIC_ALONE,
  'intake.read-mailbox': { who: THE_PUBLIC_ALONE, fate: { destroyed: 'not there' } },
  'intake.answer-desk': { who: THE_PUBLIC_ALONE, fate: { destroyed: 'not there' } },
  // Nobody can be written to once the mailbox is gone.
  'intake.write-to-reporter': { who: CASEWORK, fate: { destroyed: 'not there' } },

  'hashes.report-fingerprints': THE_PUBLIC_ALONE,
  'hashes.add-list': COORDINATOR,
  'hashes.change-rights': COORDINATOR,
  'hashes.withdraw-entry': COORDINATOR,
  'hashes.give-feedback': CASEWORK,
  'hashes.add-platform': COORDINATOR,
  'hashes.set-quota': COORDINATOR,
  'hashes.make-platform-key': ADMINISTRATOR,
  'hashes.withdraw-platform-key': VETTING,
  'hotline.look-up-fingerprint': CASEWORK,
  'hotline.enter-fingerprint': ANALYST,
  // No item has a fingerprint here; a case in other hands, or closed, is said first.
  'hotline.withdraw-fingerprint': { who: ANALYST, fate: { own: 'not there' } },
  // Nothing to inherit from lies in these books.
  'hotline.propose-inheritance': { who: ANALYST, fate: NEVER_THERE },
  'hotline.confirm-inheritance': ANALYST,

  'hotline.read-queue': CASEWORK,
  'hotline.read-case': CASEWORK,
  'hotline.take-case': CASEWORK,
  'hotline.hand-back-case': CASEWORK,
  'hotline.close-case': CASEWORK,
  'hotline.reopen-case': CASEWORK,
  'hotline.reassess-item': CASEWORK,
  'hotline.withdraw-assessment': CASEWORK,
  'hotline.merge-cases': CASEWORK,
  'hotline.prepare-notice': CASEWORK,
  'hotline.prepare-referral': CASEWORK,
  'hotline.withdraw-referral': CASEWORK,
  'hotline.hand-over-referral': CASEWORK,
  // To look at what was reported, and to be the second person: vetted analysts only.
  'hotline.open-case': ANALYST,
  'hotline.add-item': ANALYST,
  'hotline.note-trace': ANALYST,
  'hotline.note-sighting': ANALYST,
  'hotline.assess-item': ANALYST,
  'hotline.approve-referral': ANALYST,
  'notices.approve-notice': ANALYST,
  'hotline.arbitrate-item': COORDINATOR,

  'notices.add-provider': CASEWORK,
  'notices.read-notice': CASEWORK,
  'notices.withdraw-notice': CASEWORK,
  'notices.dispatch-by-form': CASEWORK,
  'notices.retry-dispatch': CASEWORK,
  'notices.record-acknowledgement': CASEWORK,
  'notices.record-decision': CASEWORK,
  // No mail waits to be filed in the books of this test.
  'notices.file-stray-mail': { who: CASEWORK, fate: NEVER_THERE },

  'people.invite-person': ADMINISTRATOR,
  'people.renew-invitation': ADMINISTRATOR,
  'people.give-role': ADMINISTRATOR,
  'people.withdraw-role': ADMINISTRATOR,
  'people.record-departure': ADMINISTRATOR,
  'people.end-sessions': ADMINISTRATOR,
  'people.end-all-sessions': ADMINISTRATOR,
  'people.record-vetting': VETTING,
  'people.withdraw-vetting': VETTING,
  'privacy.answer-request': OFFICER,
  'privacy.change-schedule': OFFICER,
  'privacy.decide-request': ['data-protection-officer', 'coordinator'],
  'privacy.lift-hold': OFFICER,
  'privacy.place-hold': OFFICER,
  'privacy.receive-request': {
    who: ['data-protection-officer', 'coordinator'],
    fate: { destroyed: 'not there' },
  },
  'people.make-access-key': STAFF,
  // Another's key does not exist, except for an administrator.
  'people.withdraw-access-key': {
    who: STAFF,
    fate: { others: (visitor) => (visitor === 'administrator' ? 'let in' : 'not there') },
  },
}
