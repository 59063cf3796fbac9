/** Who may do what in the books of the helpline: the rights of its desk, then of its worker (grants-table.ts says how to read it). */
export const HELPLINE_GRANTS: Readonly<Record<string, readonly string[]>> = {
  'helpline.counsellor': ['select insert', ''],
  'helpline.contact': ['select insert', ''],
  'helpline.contact_category': ['select insert', ''],
  'helpline.conversation': ['select insert', ''],
  'helpline.message': ['select insert', ''],
  'helpline.note': ['select insert', ''],
  // The worker carries what was declared, and learns nothing of the contact behind it.
  'helpline.referral_out': [
    'select insert',
    'select(id, recipient, consent, kind, language, address, declared_on, signature)',
  ],
  'helpline.carrying': ['select', 'select insert'],
  'vigie.applied_rights': ['', ''],
  'vigie.migration': ['', ''],
}
