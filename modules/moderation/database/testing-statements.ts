import fc from 'fast-check'
import { CATEGORIES, KEYWORDS_OF, OTHER_KEYWORD } from './categories.ts'
import type { Statement } from './statement.ts'
import {
  ACCOUNT,
  ACCOUNT_TYPES,
  AUTOMATED_DECISIONS,
  CONTENT_LANGUAGES,
  CONTENT_TYPES,
  ILLEGAL,
  INCOMPATIBLE,
  MONETARY,
  PROVISION,
  SOURCES,
  TERRITORIES,
  VISIBILITY,
  YES_OR_NO,
} from './words.ts'

/** The plainest statement: one item removed because the law forbids it. */
export const plainStatement = (puid: string): Statement => ({
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  decision_ground: ILLEGAL,
  illegal_content_legal_ground: 'Article 1 of the made-up act',
  illegal_content_explanation: 'The act forbids it.',
  category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  content_type: ['CONTENT_TYPE_IMAGE'],
  content_date: '2026-02-27',
  application_date: '2026-03-02',
  decision_facts: 'A notice named the item and a moderator looked at it.',
  source_type: 'SOURCE_TRUSTED_FLAGGER',
  automated_detection: 'No',
  automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  puid,
})

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const some = <Code extends string>(codes: readonly Code[]) =>
  fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 })
const words = (most: number) =>
  fc
    .array(fc.constantFrom('word', 'één', 'größer', 'légal', '2026', '…', '“said”'), {
      minLength: 1,
      maxLength: 30,
    })
    .map((all) => all.join(' ').slice(0, most).trim())
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10))

/** Any statement as a faithful sender makes it. */
export const anyStatement = fc
  .record({
    restrictions: fc
      .record({
        visibility: maybe(some(VISIBILITY)),
        monetary: maybe(fc.constantFrom(...MONETARY)),
        provision: maybe(fc.constantFrom(...PROVISION)),
        account: maybe(fc.constantFrom(...ACCOUNT)),
      })
      .filter((all) => Object.values(all).some((one) => one !== undefined)),
    ends: fc.record({
      visibility: maybe(day('2030-01-01', '2038-01-01')),
      monetary: maybe(day('2030-01-01', '2038-01-01')),
      provision: maybe(day('2030-01-01', '2038-01-01')),
      account: maybe(day('2030-01-01', '2038-01-01')),
    }),
    illegal: fc.boolean(),
    incompatibleIllegal: maybe(fc.constantFrom(...YES_OR_NO)),
    category: fc.constantFrom(...CATEGORIES),
    additions: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { maxLength: 3 }),
    keywordAt: fc.array(fc.nat(), { maxLength: 4 }),
    other: fc.boolean(),
    contentType: some(CONTENT_TYPES),
    language: maybe(fc.constantFrom(...CONTENT_LANGUAGES)),
    contentDate: day('2000-01-01', '2029-12-31'),
    applicationDate: day('2020-01-01', '2029-12-31'),
    territory: maybe(some(TERRITORIES)),
    source: fc.constantFrom(...SOURCES),
    accountType: maybe(fc.constantFrom(...ACCOUNT_TYPES)),
    ean: maybe(fc.stringMatching(/^\d{13}$/)),
    url: maybe(fc.constant('https://terms.platform.example/rules#3')),
    detection: fc.constantFrom(...YES_OR_NO),
    decision: fc.constantFrom(...AUTOMATED_DECISIONS),
    puid: fc.stringMatching(/^[a-zA-Z0-9_-]{1,60}$/),
    text: words(500),
    facts: words(5_000),
  })
  .map((drawn) => {
    const { visibility, monetary, provision, account } = drawn.restrictions
    const additions = drawn.additions.filter((one) => one !== drawn.category)
    const possible = [drawn.category, ...additions].flatMap((one): readonly string[] => KEYWORDS_OF[one])
    const keywords = [
      ...new Set(drawn.keywordAt.map((at) => possible[at % possible.length])),
      ...(drawn.other ? [OTHER_KEYWORD] : []),
    ]
    const said = {
      decision_visibility: visibility,
      decision_visibility_other: visibility?.includes('DECISION_VISIBILITY_OTHER') ? drawn.text : undefined,
      decision_monetary: monetary,
      decision_monetary_other: monetary === 'DECISION_MONETARY_OTHER' ? drawn.text : undefined,
      decision_provision: provision,
      decision_account: account,
      account_type: drawn.accountType,
      end_date_visibility_restriction: visibility && drawn.ends.visibility,
      end_date_monetary_restriction: monetary && drawn.ends.monetary,
      end_date_service_restriction: provision && drawn.ends.provision,
      end_date_account_restriction: account && drawn.ends.account,
      decision_ground: drawn.illegal ? ILLEGAL : INCOMPATIBLE,
      decision_ground_reference_url: drawn.url,
      illegal_content_legal_ground: drawn.illegal ? drawn.text : undefined,
      illegal_content_explanation: drawn.illegal ? drawn.text : undefined,
      incompatible_content_ground: drawn.illegal ? undefined : drawn.text,
      incompatible_content_explanation: drawn.illegal ? undefined : drawn.text,
      incompatible_content_illegal: drawn.illegal ? undefined : drawn.incompatibleIllegal,
      category: drawn.category,
      category_addition: additions.length > 0 ? additions : undefined,
      category_specification: keywords.length > 0 ? keywords : undefined,
      category_specification_other: drawn.other ? drawn.text : undefined,
      content_type: drawn.contentType,
      content_type_other: drawn.contentType.includes('CONTENT_TYPE_OTHER') ? drawn.text : undefined,
      content_language: drawn.language,
      content_date: drawn.contentDate,
      content_id: drawn.ean === undefined ? undefined : { 'EAN-13': drawn.ean },
      territorial_scope: drawn.territory,
      application_date: drawn.applicationDate,
      decision_facts: drawn.facts,
      source_type: drawn.source,
      source_identity: drawn.source === 'SOURCE_VOLUNTARY' ? undefined : drawn.text,
      automated_detection: drawn.detection,
      automated_decision: drawn.decision,
      puid: drawn.puid,
    }
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  })
