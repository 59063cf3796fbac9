import { FRAME_GRANTS } from './frame-grants.ts'
import { FRAME_KEEPER } from './keeper-grants.ts'

type Line = readonly string[]

const OF_THE_DESK: Line = ['select insert', '']
const SEEN: Line = ['select', '']

/** Who may do what in the books of the helpline: the rights of its desk, then of its worker (grants-table.ts says how to read it). */
export const HELPLINE_GRANTS: Readonly<Record<string, Line>> = {
  // The frame's, without a public: nobody but the staff comes to these books.
  ...Object.fromEntries(Object.entries(FRAME_GRANTS).map(([thing, line]) => [thing, line.slice(1)])),
  'helpline.contact': OF_THE_DESK,
  'helpline.contact_number': ['usage', ''],
  'helpline.ending': OF_THE_DESK,
  'helpline.record': OF_THE_DESK,
  'helpline.record_category': OF_THE_DESK,
  'helpline.closure': OF_THE_DESK,
  // What is open, the database marks; by which list is counted, the product says.
  'helpline.open_contact': SEEN,
  'helpline.category_list': SEEN,
  'helpline.category': SEEN,
  'helpline.conversation': OF_THE_DESK,
  'helpline.message': OF_THE_DESK,
  'helpline.note': OF_THE_DESK,
  // The worker carries what was declared, and learns nothing of the contact behind it.
  'helpline.referral_out': [
    'select insert',
    'select(id, recipient, consent, kind, language, address, declared_on, signature)',
  ],
  'helpline.carrying': ['select', 'select insert'],
}

/** What the keeper of the helpline's books may: carry notes over to another key, ask what is due, and empty it. */
export const HELPLINE_KEEPER: Readonly<Record<string, string>> = {
  ...FRAME_KEEPER,
  'helpline.contact': 'select(id, started_at)',
  'helpline.closure': 'select(contact, closed_at)',
  'helpline.record': 'select(contact, region) update(region)',
  'helpline.note': 'select(id, contact, sealed) update(sealed)',
}
