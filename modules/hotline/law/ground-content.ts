import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { z } from 'zod'
import { DIRECTIVE_ARTICLES, type LegalArticle, SERVES } from './article.ts'

const Texts = z.record(z.enum(LANGUAGES), z.string())

const Content = z.object({
  place: z.int(),
  country: z.string(),
  instrument: Texts,
  number: z.string().nullable(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  kinds: z.array(z.enum(DESIGNATED_KINDS)),
  serves: z.enum(SERVES),
  title: Texts,
  explanation: Texts,
  directiveArticle: z.literal(DIRECTIVE_ARTICLES).nullable(),
  source: z.string(),
  sourceAt: z.string(),
  numberAt: z.string().nullable(),
  datesAt: z.string().nullable(),
  checkedOn: z.string().nullable(),
  note: z.string().nullable(),
})

/** A ground as a version of the sheet says it. */
export const articleOf = ({ name, content }: { name: string; content: unknown }): LegalArticle => ({
  id: name,
  ...Content.parse(content),
})

/** In the order in which the sheet is read. */
export const inOrder = (one: LegalArticle, other: LegalArticle): number =>
  one.place - other.place || one.id.localeCompare(other.id)
