import { type Line, NOBODY_HAS, type Table } from '../../../tests/house/access-lines.ts'
import {
  ALL,
  BY_RECEIPT,
  CASEWORK,
  COORDINATOR,
  NEVER_THERE,
  OFFICER,
  POLICY,
  PUBLIC,
  STAFF,
  VETTING,
} from './visitors.ts'

/**
 * Who may come where, written by hand and by nobody derived: the tests and the promise `matrix` hold every route and every
 * operation against it. A route stands here as somebody would ask for it, with made-up numbers; what stands nowhere here
 * is an offence. What the operations ask for stands in acts-table.ts.
 */

/** In the books of these tests no year has an account yet, and no head of the audit was signed. */
const NO_YEAR: Line = { who: PUBLIC, fate: { own: 'not there' } }
const NO_HEAD: Line = NO_YEAR

/** The public site. */
export const PUBLIC_SITE: Table = {
  'GET /healthz': PUBLIC,
  'GET /readyz': PUBLIC,
  'GET /robots.txt': PUBLIC,
  'GET /assets/*': PUBLIC,
  'GET /': PUBLIC,
  'GET /en': PUBLIC,
  'GET /en/about': PUBLIC,
  'GET /en/accessibility': PUBLIC,
  'GET /en/privacy': PUBLIC,
  'GET /en/privacy/children': PUBLIC,
  'GET /en/exit': PUBLIC,
  'GET /en/report': PUBLIC,
  'GET /en/report/about': PUBLIC,
  'POST /en/report/about': PUBLIC,
  'GET /en/report/sent': PUBLIC,
  'POST /en/report/sent': PUBLIC,
  'POST /en/report/words': PUBLIC,
  'GET /en/mailbox': PUBLIC,
  'POST /en/mailbox': BY_RECEIPT,
  'GET /en/mailbox/write': PUBLIC,
  'POST /en/mailbox/write': BY_RECEIPT,
  'GET /en/wayfinder': PUBLIC,
  'GET /en/wayfinder/bullying': PUBLIC,
  'GET /en/figures': PUBLIC,
  'GET /en/picture': PUBLIC,
  'GET /en/figures/2026': NO_YEAR,
  'GET /en/figures/2026/1': NO_YEAR,
  'GET /en/figures/2026/1.csv': NO_YEAR,
  'GET /en/figures/2026/1.json': NO_YEAR,
  'GET /en/figures/2026/1.pdf': NO_YEAR,
  'GET /en/figures/2026/1.xlsx': NO_YEAR,
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
  'GET /en/people': [...VETTING, 'data-protection-officer'],
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
  [`GET /en/desk/mail/${NOBODY_HAS}`]: { who: CASEWORK, fate: NEVER_THERE },
  'GET /en/pictures': CASEWORK,
  'POST /en/pictures': CASEWORK,
  'GET /en/lists': COORDINATOR,
  'GET /en/lists/a-list-that-nobody-has': { who: COORDINATOR, fate: NEVER_THERE },
  'GET /en/platforms': VETTING,
  'GET /en/law': [...CASEWORK, ...POLICY],
  'GET /en/yearly-account': COORDINATOR,
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
