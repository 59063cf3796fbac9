import { z } from 'zod'
import { tracesIn } from '../personal-data.ts'
import { CATEGORIES, isKeywordOf, KEYWORDS, OTHER_KEYWORD } from './categories.ts'
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

const LAST_DAY = '2038-01-01'
const text = (most: number) => z.string().trim().min(1).max(most)
const dayFrom = (first: string) =>
  z.iso.date().refine((day) => day >= first && day <= LAST_DAY, { error: 'day-out-of-range' })
const until = z.iso
  .date()
  .refine((day) => day <= LAST_DAY, { error: 'day-out-of-range' })
  .optional()
/** Each of a list once: a set, written as the database takes it. */
const some = <Code extends string>(codes: readonly Code[]) =>
  z
    .array(z.enum(codes))
    .min(1)
    .refine((all) => new Set(all).size === all.length, { error: 'said-twice' })

const fields = z.strictObject({
  decision_visibility: some(VISIBILITY).optional(),
  decision_visibility_other: text(500).optional(),
  decision_monetary: z.enum(MONETARY).optional(),
  decision_monetary_other: text(500).optional(),
  decision_provision: z.enum(PROVISION).optional(),
  decision_account: z.enum(ACCOUNT).optional(),
  account_type: z.enum(ACCOUNT_TYPES).optional(),
  end_date_visibility_restriction: until,
  end_date_monetary_restriction: until,
  end_date_service_restriction: until,
  end_date_account_restriction: until,
  decision_ground: z.enum([ILLEGAL, INCOMPATIBLE]),
  decision_ground_reference_url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  illegal_content_legal_ground: text(500).optional(),
  illegal_content_explanation: text(2_000).optional(),
  incompatible_content_ground: text(500).optional(),
  incompatible_content_explanation: text(2_000).optional(),
  incompatible_content_illegal: z.enum(YES_OR_NO).optional(),
  category: z.enum(CATEGORIES),
  category_addition: some(CATEGORIES).optional(),
  category_specification: some(KEYWORDS).optional(),
  category_specification_other: text(500).optional(),
  content_type: some(CONTENT_TYPES),
  content_type_other: text(500).optional(),
  content_language: z.enum(CONTENT_LANGUAGES).optional(),
  content_date: dayFrom('2000-01-01'),
  content_id: z.strictObject({ 'EAN-13': z.string().regex(/^\d{13}$/) }).optional(),
  territorial_scope: some(TERRITORIES).optional(),
  application_date: dayFrom('2020-01-01'),
  decision_facts: text(5_000),
  source_type: z.enum(SOURCES),
  source_identity: text(500).optional(),
  automated_detection: z.enum(YES_OR_NO),
  automated_decision: z.enum(AUTOMATED_DECISIONS),
  puid: z
    .string()
    .max(500)
    .regex(/^[a-zA-Z0-9_-]+$/),
})
type Fields = z.output<typeof fields>

/** A field that stands exactly where something else says so. */
const goesTogether: readonly {
  readonly field: keyof Fields
  readonly where: (said: Fields) => boolean
  /** Needed there, or only allowed. */
  readonly needed: boolean
}[] = [
  {
    field: 'decision_visibility_other',
    where: (said) => said.decision_visibility?.includes('DECISION_VISIBILITY_OTHER') ?? false,
    needed: true,
  },
  {
    field: 'decision_monetary_other',
    where: (said) => said.decision_monetary === 'DECISION_MONETARY_OTHER',
    needed: true,
  },
  { field: 'illegal_content_legal_ground', where: (said) => said.decision_ground === ILLEGAL, needed: true },
  { field: 'illegal_content_explanation', where: (said) => said.decision_ground === ILLEGAL, needed: true },
  {
    field: 'incompatible_content_ground',
    where: (said) => said.decision_ground === INCOMPATIBLE,
    needed: true,
  },
  {
    field: 'incompatible_content_explanation',
    where: (said) => said.decision_ground === INCOMPATIBLE,
    needed: true,
  },
  {
    field: 'incompatible_content_illegal',
    where: (said) => said.decision_ground === INCOMPATIBLE,
    needed: false,
  },
  {
    field: 'content_type_other',
    where: (said) => said.content_type.includes('CONTENT_TYPE_OTHER'),
    needed: true,
  },
  {
    field: 'category_specification_other',
    where: (said) => said.category_specification?.includes(OTHER_KEYWORD) ?? false,
    needed: false,
  },
  { field: 'source_identity', where: (said) => said.source_type !== 'SOURCE_VOLUNTARY', needed: false },
  {
    field: 'end_date_visibility_restriction',
    where: (said) => said.decision_visibility !== undefined,
    needed: false,
  },
  {
    field: 'end_date_monetary_restriction',
    where: (said) => said.decision_monetary !== undefined,
    needed: false,
  },
  {
    field: 'end_date_service_restriction',
    where: (said) => said.decision_provision !== undefined,
    needed: false,
  },
  {
    field: 'end_date_account_restriction',
    where: (said) => said.decision_account !== undefined,
    needed: false,
  },
]

const UNTIL = [
  'end_date_visibility_restriction',
  'end_date_monetary_restriction',
  'end_date_service_restriction',
  'end_date_account_restriction',
] as const

/** The texts that anybody can read: Art. 24(5) DSA, without personal data. */
const PUBLISHED = [
  'decision_facts',
  'illegal_content_legal_ground',
  'illegal_content_explanation',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'decision_visibility_other',
  'decision_monetary_other',
  'content_type_other',
  'category_specification_other',
  'source_identity',
] as const satisfies readonly (keyof Fields)[]

const complaintsAbout = (said: Fields): { readonly field: keyof Fields; readonly word: string }[] => {
  const restricted = [
    said.decision_visibility,
    said.decision_monetary,
    said.decision_provision,
    said.decision_account,
  ].some((one) => one !== undefined)
  const categories = [said.category, ...(said.category_addition ?? [])]
  return [
    ...(restricted ? [] : [{ field: 'decision_visibility' as const, word: 'no-restriction' }]),
    ...goesTogether.flatMap(({ field, where, needed }) => {
      const [there, wanted] = [said[field] !== undefined, where(said)]
      if (wanted && needed && !there) return [{ field, word: 'needed-here' }]
      return there && !wanted ? [{ field, word: 'not-here' }] : []
    }),
    ...(said.category_specification ?? [])
      .filter((keyword) => !isKeywordOf(keyword, categories))
      .map(() => ({ field: 'category_specification' as const, word: 'keyword-of-another-category' })),
    ...(said.category_addition?.includes(said.category)
      ? [{ field: 'category_addition' as const, word: 'said-twice' }]
      : []),
    ...UNTIL.filter((field) => (said[field] ?? LAST_DAY) < said.application_date).map((field) => ({
      field,
      word: 'ends-before-it-begins',
    })),
    ...PUBLISHED.filter((field) => tracesIn(said[field] ?? '').length > 0).map((field) => ({
      field,
      word: 'personal-data-inside',
    })),
  ]
}

/**
 * A statement of reasons as the DSA Transparency Database takes it: Arts 17 and 24(5). What this accepts, the published rules
 * accept; it also refuses what they let through and drop, such as an end without a restriction.
 */
export const statementSchema = fields.superRefine((said, context) => {
  for (const { field, word } of complaintsAbout(said))
    context.addIssue({ code: 'custom', path: [field], message: word })
})
export type Statement = z.output<typeof statementSchema>
