import { type Line, NOBODY_HAS, type Table } from '../../../tests/house/access-lines.ts'
import { ACTS, type Visitor } from './access-table.ts'

/**
 * Every route of the apps of a provider, as somebody would ask for it, with made-up numbers: written by hand, and held against
 * the running apps by the promise `matrix`. What stands nowhere here is an offence.
 */
const STAFF: readonly Visitor[] = ['moderator', 'coordinator', 'data-protection-officer', 'administrator']
const ALL: readonly Visitor[] = [...STAFF, 'nobody']
const MODERATION: readonly Visitor[] = ['moderator', 'coordinator']
const OFFICER: readonly Visitor[] = ['data-protection-officer']
const REQUESTS: readonly Visitor[] = ['data-protection-officer', 'coordinator']
const PEOPLE: readonly Visitor[] = ['administrator', 'coordinator', 'data-protection-officer']
const ADMINISTRATOR: readonly Visitor[] = ['administrator']
/** Nothing of the sort lies there, whatever it is asked about. */
const NEVER_THERE = { own: 'not there', others: 'not there', closed: 'not there' } as const

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
  'GET /en/help': STAFF,
  'POST /en/language': STAFF,
  'GET /en/people': PEOPLE,
  [`GET /en/people/${NOBODY_HAS}`]: { who: PEOPLE, fate: NEVER_THERE },
  'GET /en/audit': OFFICER,
  'GET /en/settings': ADMINISTRATOR,
  'GET /en/queue': MODERATION,
  [`GET /en/notice/${NOBODY_HAS}`]: MODERATION,
  'GET /en/decisions': MODERATION,
  [`GET /en/decision/${NOBODY_HAS}`]: MODERATION,
  'GET /en/set-aside': MODERATION,
  [`GET /en/sender/${NOBODY_HAS}`]: MODERATION,
  'GET /en/notice-figures': MODERATION,
  'GET /en/notice-figures/sheet': MODERATION,
  [`GET /en/inaccuracy-file/${NOBODY_HAS}`]: ['coordinator'],
  'GET /en/privacy': REQUESTS,
  'GET /en/privacy/openings': OFFICER,
  [`GET /en/privacy/request/${NOBODY_HAS}`]: { who: REQUESTS, fate: NEVER_THERE },
  'GET /en/privacy/request/new': REQUESTS,
  [`GET /en/privacy/request/${NOBODY_HAS}/extension`]: { who: REQUESTS, fate: NEVER_THERE },
  [`POST /en/privacy/request/${NOBODY_HAS}/answer`]: { who: OFFICER, fate: NEVER_THERE },
}

/** The site of the notices: the form, the code of it, and the protocol, which lets in by signatures alone. */
const BY_SIGNATURE: Line = ALL
export const PUBLIC_SITE: Table = {
  'GET /healthz': ALL,
  'GET /readyz': ALL,
  'GET /robots.txt': ALL,
  'GET /assets/*': ALL,
  'GET /': ALL,
  'GET /en': ALL,
  'GET /en/exit': ALL,
  'GET /en/privacy': ALL,
  'GET /en/notice': ALL,
  'POST /en/notice': ALL,
  'GET /en/notice/sent': ALL,
  'GET /en/decision': ALL,
  // No code is right here.
  'POST /en/decision': { who: ALL, fate: NEVER_THERE },
  'GET /.well-known/vigie-protocol': ALL,
  'POST /api/vigie/1/notices': BY_SIGNATURE,
  [`GET /api/vigie/1/notices/${NOBODY_HAS}`]: BY_SIGNATURE,
  'GET /api/vigie/1/decisions': BY_SIGNATURE,
  'POST /api/vigie/1/complaints': BY_SIGNATURE,
}

export const PARTNER: Table = {
  'GET /healthz': ALL,
  'GET /readyz': ALL,
  'GET /api/v1/openapi.json': ALL,
  'GET /api/v1/operations': STAFF,
  'POST /api/v1/operations/people.make-access-key': STAFF,
}

export const WORKER: Table = {
  'GET /healthz': ALL,
  'GET /metrics': ALL,
  'GET /readyz': ALL,
}

/** Who may do what, beside what they then find where it is not as everywhere. */
const OWN_OR_BY_ADMINISTRATOR = {
  others: (visitor: string) => (visitor === 'administrator' ? 'let in' : 'not there'),
  closed: (visitor: string) => (visitor === 'administrator' ? 'let in' : 'not there'),
} as const
const line = (name: string, fate: Exclude<Line, readonly string[]>['fate']): Table => ({
  [name]: { who: ACTS[name] ?? [], fate },
})
export const ACT_LINES: Table = {
  ...ACTS,
  // Whether a notice was set aside is all that is looked at: one that is not there is answered like one that waits.
  ...line('moderation.take-up-notice', { 'other-house': 'let in', absent: 'let in' }),
  // It may be asked without saying of whom.
  ...line('privacy.receive-request', { 'other-house': 'let in', absent: 'let in' }),
  ...line('people.say-languages', OWN_OR_BY_ADMINISTRATOR),
  ...line('people.withdraw-access-key', { others: OWN_OR_BY_ADMINISTRATOR.others }),
  // Nobody has a certificate in the books of this attack.
  ...line('people.withdraw-certificate', NEVER_THERE),
}
