/*
 * The rules of the DSA Transparency Database as it publishes them (StatementStoreRequest, schema v2), written from its
 * documentation and not from our schema, over plain JSON: the tests hold one against the other.
 */
type Said = Readonly<Record<string, unknown>>
export type Mistakes = Readonly<Record<string, readonly string[]>>

const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const absent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (isList(value) && value.length === 0)

const LISTS: Readonly<Record<string, readonly string[]>> = {
  decision_visibility: [
    ...['CONTENT_REMOVED', 'CONTENT_DISABLED', 'CONTENT_DEMOTED', 'CONTENT_AGE_RESTRICTED'],
    ...['CONTENT_INTERACTION_RESTRICTED', 'CONTENT_LABELLED', 'OTHER'],
  ].map((one) => `DECISION_VISIBILITY_${one}`),
  decision_monetary: ['SUSPENSION', 'TERMINATION', 'OTHER'].map((one) => `DECISION_MONETARY_${one}`),
  decision_provision: ['PARTIAL', 'TOTAL'].flatMap((how) =>
    ['SUSPENSION', 'TERMINATION'].map((one) => `DECISION_PROVISION_${how}_${one}`),
  ),
  decision_account: ['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED'],
  account_type: ['ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_PRIVATE'],
  decision_ground: ['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'],
  incompatible_content_illegal: ['Yes', 'No'],
  content_type: ['APP', 'AUDIO', 'IMAGE', 'PRODUCT', 'SYNTHETIC_MEDIA', 'TEXT', 'VIDEO', 'OTHER'].map(
    (one) => `CONTENT_TYPE_${one}`,
  ),
  territorial_scope:
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
  source_type: [
    ...['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER'],
    ...['SOURCE_TYPE_OTHER_NOTIFICATION', 'SOURCE_VOLUNTARY'],
  ],
  automated_detection: ['Yes', 'No'],
  automated_decision: ['FULLY', 'PARTIALLY', 'NOT_AUTOMATED'].map((one) => `AUTOMATED_DECISION_${one}`),
}
const SETS = ['decision_visibility', 'content_type', 'territorial_scope']
const REQUIRED = [
  ...['decision_ground', 'category', 'content_type', 'content_date', 'application_date', 'decision_facts'],
  ...['source_type', 'automated_detection', 'automated_decision', 'puid'],
]
const LONGEST: Readonly<Record<string, number>> = {
  decision_visibility_other: 500,
  decision_monetary_other: 500,
  category_specification_other: 500,
  content_type_other: 500,
  decision_ground_reference_url: 500,
  illegal_content_legal_ground: 500,
  illegal_content_explanation: 2000,
  incompatible_content_ground: 500,
  incompatible_content_explanation: 2000,
  decision_facts: 5000,
  source_identity: 500,
  puid: 500,
}
const DAYS: Readonly<Record<string, string>> = {
  content_date: '2000-01-01',
  application_date: '2020-01-01',
  end_date_visibility_restriction: '0000-01-01',
  end_date_monetary_restriction: '0000-01-01',
  end_date_service_restriction: '0000-01-01',
  end_date_account_restriction: '0000-01-01',
}
/** Required where another field says so, and dropped by the database where it does not: a faithful sender sends none. */
const ONLY_WITH: readonly (readonly [field: string, other: string, word: string])[] = [
  ['decision_visibility_other', 'decision_visibility', 'DECISION_VISIBILITY_OTHER'],
  ['decision_monetary_other', 'decision_monetary', 'DECISION_MONETARY_OTHER'],
  ['content_type_other', 'content_type', 'CONTENT_TYPE_OTHER'],
  ['illegal_content_legal_ground', 'decision_ground', 'DECISION_GROUND_ILLEGAL_CONTENT'],
  ['illegal_content_explanation', 'decision_ground', 'DECISION_GROUND_ILLEGAL_CONTENT'],
  ['incompatible_content_ground', 'decision_ground', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'],
  ['incompatible_content_explanation', 'decision_ground', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'],
]

const isDay = (value: unknown): value is string =>
  isText(value) &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value

/** What the database would say of a statement, by field. Empty when it takes it. */
export const mistakesIn = (
  said: Said,
  { categories, keywords }: { categories: readonly string[]; keywords: readonly string[] },
): Mistakes => {
  const found: Record<string, string[]> = {}
  const say = (field: string, what: string) => {
    found[field] = [...(found[field] ?? []), what]
  }
  const lists = {
    ...LISTS,
    category: categories,
    category_addition: categories,
    category_specification: keywords,
  }
  for (const [field, codes] of Object.entries(lists)) {
    const value = said[field]
    if (absent(value)) continue
    const set = SETS.includes(field) || /^category_/.test(field)
    if (set !== isList(value)) say(field, set ? 'is no array' : 'is an array')
    for (const code of isList(value) ? value : [value]) {
      if (!isText(code) || !codes.includes(code)) say(field, 'is not in the list')
    }
  }
  for (const field of REQUIRED) if (absent(said[field])) say(field, 'is required')
  if (['visibility', 'monetary', 'provision', 'account'].every((one) => absent(said[`decision_${one}`])))
    say('decision_visibility', 'is required when no other restriction is present')
  for (const [field, most] of Object.entries(LONGEST)) {
    const value = said[field]
    if (isText(value) && [...value].length > most) say(field, 'is too long')
  }
  for (const [field, first] of Object.entries(DAYS)) {
    const value = said[field]
    if (absent(value)) continue
    if (!isDay(value) || value < first || value > '2038-01-01') say(field, 'is no day in range')
  }
  for (const [field, other, word] of ONLY_WITH) {
    const value = said[other]
    const wanted = isList(value) ? value.includes(word) : value === word
    if (wanted && absent(said[field])) say(field, 'is required here')
    if (!wanted && !absent(said[field])) say(field, 'is excluded here')
  }
  if (said.source_type === 'SOURCE_VOLUNTARY' && !absent(said.source_identity))
    say('source_identity', 'is excluded here')
  if (
    said.decision_ground !== 'DECISION_GROUND_INCOMPATIBLE_CONTENT' &&
    !absent(said.incompatible_content_illegal)
  )
    say('incompatible_content_illegal', 'is excluded here')
  if (isText(said.content_language) && !/^[A-Z]{2}$/.test(said.content_language))
    say('content_language', 'is not in the list')
  if (!isText(said.puid) || !/^[a-zA-Z0-9-_]+$/.test(said.puid)) say('puid', 'has another form')
  return found
}
