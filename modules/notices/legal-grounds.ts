import { z } from 'zod'
import type { LegalGround } from './letter-content.ts'

const shape = z.array(
  z.strictObject({
    country: z.string(),
    instrument: z.string(),
    article: z.string(),
    title: z.string(),
    directiveArticle: z.number().nullable(),
  }),
)

/** The grounds as they were cited on the day of preparing. */
export const readLegalGrounds = (kept: unknown): LegalGround[] => shape.parse(kept)
