import { z } from 'zod'
import { ACTIONS, AUTOMATED, GROUNDS, isRestriction } from './actions.ts'
import { CATEGORIES, type Category, KEYWORDS, KEYWORDS_OF, type Keyword } from './database/categories.ts'
import { CONTENT_TYPES, TERRITORIES } from './database/words.ts'
import { complaintsAboutStatement, makeStatement, type Reasons } from './make-statement.ts'
import { tracesIn } from './personal-data.ts'
import { ENDS, restrictionFields, restrictionMistakes } from './restrictions.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
export const explanation = text(2_000).meta({ long: true })

type Territory = (typeof TERRITORIES)[number]
const isTerritory = (code: string): code is Territory => TERRITORIES.some((one) => one === code)

/** What whoever decides is asked for; what a restriction needs beyond that is said beside the field. */
export const reasonFields = {
  action: z.enum(ACTIONS),
  explanation,
  ground: z.enum(GROUNDS).optional(),
  reference: text(500).optional(),
  facts: text(5_000).optional().meta({ long: true }),
  category: z.enum(CATEGORIES).optional(),
  keyword: z.enum(KEYWORDS).optional().meta({ groupedBy: 'category', groups: KEYWORDS_OF }),
  contentType: z.enum(CONTENT_TYPES).optional(),
  contentDate: z.iso.date().optional(),
  until: z.iso.date().optional(),
  territory: z
    .array(z.string())
    .refine((codes) => codes.every(isTerritory), { error: 'no-such-territory' })
    .optional()
    .meta({ more: true }),
  ...restrictionFields,
  foundByMachine: z.boolean().default(false),
  automated: z.enum(AUTOMATED).default('not'),
}
const shape = z.object(reasonFields)
export type Said = z.output<typeof shape>

/** What a restriction must say: Art. 17(3) DSA, and the database with it. */
const NEEDED = ['ground', 'reference', 'facts', 'contentType', 'contentDate'] as const

/** What a notice said that it is about: it counts where whoever decides says nothing else. */
export interface SaidBefore {
  readonly category: Category
  readonly keyword: Keyword | null
}

export const saidBefore = (category: string, keyword: string | null): SaidBefore | null => {
  const known = CATEGORIES.find((one) => one === category)
  const word = KEYWORDS.find((one) => one === keyword)
  return known === undefined ? null : { category: known, keyword: word ?? null }
}

/** The reasons of a restriction, whole; null where nothing is restricted, or something is missing. */
export const reasonsIn = (said: Said, before: SaidBefore | null): Reasons | null => {
  const { action, ground, reference, facts, contentType, contentDate } = said
  const category = said.category ?? before?.category
  if (!isRestriction(action)) return null
  if (!ground || !reference || !facts || !category || !contentType || !contentDate) return null
  const inherited = category === before?.category ? before.keyword : null
  return {
    ...said,
    ...{ action, ground, reference, facts, category, contentType, contentDate },
    keyword: KEYWORDS.find((one) => one === (said.keyword ?? inherited)),
    territory: said.territory?.filter(isTerritory),
  }
}

/** Where nothing was said before, a draft stands under any category: then only its keyword goes unchecked. */
const DRAFT = CATEGORIES[0]

/** Checks what was said as far as neither the day nor the notice is needed: the rest is checked when it is decided. */
export const checkReasons = (said: Said, context: z.core.$RefinementCtx): void => {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (!isRestriction(said.action)) {
    for (const field of ['ground', 'monetary', 'service', 'account', ...ENDS] as const)
      if (said[field] !== undefined) say(field, 'no-ground-without-restriction')
    if (tracesIn(said.explanation).length > 0) say('explanation', 'personal-data-inside')
    return
  }
  for (const field of NEEDED) if (said[field] === undefined) say(field, 'needed-for-restriction')
  for (const [field, word] of restrictionMistakes(said)) say(field, word)
  const { until: _until, monetaryUntil: _m, serviceUntil: _s, accountUntil: _a, keyword, ...others } = said
  const draft = said.category === undefined ? { ...others, category: DRAFT } : { ...others, keyword }
  const reasons = reasonsIn(draft, null)
  if (reasons === null) return
  const statement = makeStatement(reasons, 'notice', 'draft', '2020-01-01')
  // That the restriction itself is missing is said beside the field that names it.
  for (const { field, word } of complaintsAboutStatement(statement))
    if (word !== 'no-restriction') say(field, word)
}
