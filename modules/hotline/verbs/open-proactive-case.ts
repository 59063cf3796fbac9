import { addressBlindIndex, readAddresses, reportedAddresses } from '@vigie/intake'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectIdByNumber } from '../cases/case-rows.ts'
import { PROACTIVE_ORIGINS, SEARCHES } from '../cases/origin.ts'
import { insertOrigin } from '../cases/origin-rows.ts'
import { openWith } from '../cases/place-report.ts'
import { selectByIndex } from '../items/item-rows.ts'
import { holdAddresses } from '../lock-rows.ts'
import { may } from '../may.ts'
import { type RefusalWord, refuse } from '../refusals.ts'
import { hasInhopeHotline } from '../routes/inhope-members.ts'
import { orRefuse } from '../violations.ts'

const fields = z.strictObject({
  origin: z.enum(PROACTIVE_ORIGINS),
  partner: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  theirReference: z.string().trim().min(1).max(100).optional(),
  search: z.enum(SEARCHES).optional(),
  fromCase: z.int().positive().optional(),
  kind: z.enum(DESIGNATED_KINDS),
  addresses: reportedAddresses.min(1),
  language: z.enum(LANGUAGES),
})
type Given = z.output<typeof fields>

/** What each origin says more of itself, and nothing besides. */
const ASKED = {
  partner: ['partner'],
  helpline: [],
  list: [],
  'own-search': ['search', 'fromCase'],
} as const satisfies Record<Given['origin'], readonly (keyof Given)[]>
const OF_OTHERS = {
  partner: ['search', 'fromCase'],
  helpline: ['partner', 'search', 'fromCase'],
  list: ['partner', 'search', 'fromCase'],
  'own-search': ['partner', 'theirReference'],
} as const satisfies Record<Given['origin'], readonly (keyof Given)[]>

const input = fields.superRefine((given, say) => {
  const complain = (field: keyof Given, message: RefusalWord) =>
    say.addIssue({ code: 'custom', path: [field], message })
  for (const field of ASKED[given.origin])
    if (given[field] === undefined) complain(field, 'origin-incomplete')
  for (const field of OF_OTHERS[given.origin])
    if (given[field] !== undefined) complain(field, 'of-another-origin')
})

/**
 * Opens a case of which nobody reported anything: found by an analyst under the mandate, by a list, or handed on by a partner. Its items
 * are assessed by two people like all others. What stands in another case already stays there.
 */
export const openProactiveCase = operation({
  name: 'hotline.open-proactive-case',
  who: may.openProactiveCase,
  on: 'house',
  vetted: true,
  input,
  run: async (desk, given) => {
    const eligibility = await getEligibility(desk)
    if (given.partner !== undefined && !hasInhopeHotline(given.partner)) throw refuse('not-a-partner')
    const from = given.fromCase === undefined ? null : await selectIdByNumber(desk.db, given.fromCase)
    if (given.fromCase !== undefined && from === null) throw refuse('no-such-case', ['fromCase'])
    const addresses = readAddresses(given.addresses.join('\n')).addresses.map(({ canonical }) => ({
      canonical,
      blindIndex: addressBlindIndex(desk, canonical),
    }))
    const indexes = addresses.map(({ blindIndex }) => blindIndex)
    await holdAddresses(desk, indexes)
    const known = await selectByIndex(desk.db, indexes)
    const fresh = addresses.filter(({ blindIndex }) => !known.has(blindIndex.toString('hex')))
    if (fresh.length === 0) throw refuse('address-in-another-case', ['addresses'])
    const opened = await openWith(desk, given, fresh)
    const row = {
      case: opened,
      origin: given.origin,
      partner: given.partner ?? null,
      their_reference: given.theirReference ?? null,
      search: given.search ?? null,
      from_case: from,
      found_by: staffOf(desk),
      eligibility,
      noted_at: desk.now,
    }
    await orRefuse(insertOrigin(desk.db, row), {
      unvetted: refuse('vetting-expired'),
      unentitled: refuse('not-eligible'),
    })
    return { case: opened, items: fresh.length }
  },
  subject: (_input, result) => `case:${result.case}`,
})
