import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { SERVES } from '../law/article.ts'
import { findGrounds } from '../law/find-grounds.ts'
import { insertVersion } from '../law/proposing-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const GROUND = /^[a-z0-9-]+@[a-z0-9-]+$/
const heading = z.string().trim().min(1).max(300)
const words = z.string().trim().min(1).max(1000).meta({ long: true })
const place = z.url({ protocol: /^https?$/ }).max(500)
const DIRECTIVE = ['3', '4', '5', '6', '7'] as const

/** Proposes what the legal sheet says of a ground, old or new. It holds once somebody else says yes. */
export const proposeLegalGround = operation({
  name: 'hotline.propose-legal-ground',
  who: may.proposeLegalGround,
  on: 'house',
  input: z.strictObject({
    ground: z.string().trim().max(100).regex(GROUND),
    country: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/),
    instrumentNl: heading,
    instrumentFr: heading,
    instrumentDe: heading,
    instrumentEn: heading,
    titleNl: heading,
    titleFr: heading,
    titleDe: heading,
    titleEn: heading,
    number: z.string().trim().max(40).optional(),
    numberAt: place.optional(),
    validFrom: z.iso.date(),
    validUntil: z.iso.date().optional(),
    datesAt: place.optional(),
    kinds: z.array(z.enum(DESIGNATED_KINDS)).min(1),
    serves: z.enum(SERVES),
    directiveArticle: z.enum(DIRECTIVE).optional(),
    explanationNl: words,
    explanationFr: words,
    explanationDe: words,
    explanationEn: words,
    source: heading,
    sourceAt: place,
    remark: z.string().trim().max(1000).meta({ long: true }).optional(),
  }),
  subject: ({ ground }) => `legal-ground:${ground}`,
  run: async (desk, input) => {
    const grounds = await findGrounds(desk)
    const known = grounds.find(({ id }) => id === input.ground)
    if (known?.open) throw refuse('proposal-waits')
    if (input.numberAt && !input.number) throw refuse('number-missing')
    if (input.validUntil && input.validUntil < input.validFrom) throw refuse('ends-before-it-begins')
    const last = known?.history[0]
    const texts = (nl: string, fr: string, de: string, en: string) => JSON.stringify({ nl, fr, de, en })
    const isChecked = Boolean(input.numberAt || input.datesAt)
    const version = {
      id: newId(),
      ground: input.ground,
      version: (last?.version ?? 0) + 1,
      place: last?.article.place ?? grounds.length + 1,
      country: input.country,
      instrument: texts(input.instrumentNl, input.instrumentFr, input.instrumentDe, input.instrumentEn),
      number: input.number || null,
      valid_from: input.validFrom,
      valid_until: input.validUntil ?? null,
      kinds: [...new Set(input.kinds)],
      serves: input.serves,
      title: texts(input.titleNl, input.titleFr, input.titleDe, input.titleEn),
      explanation: texts(input.explanationNl, input.explanationFr, input.explanationDe, input.explanationEn),
      directive_article: input.directiveArticle === undefined ? null : Number(input.directiveArticle),
      source: input.source,
      source_at: input.sourceAt,
      number_at: input.numberAt ?? null,
      dates_at: input.datesAt ?? null,
      checked_on: isChecked ? desk.today : null,
      note: input.remark || null,
      proposed_by: staffOf(desk),
      proposed_at: desk.now,
    }
    await orRefuse(insertVersion(desk.db, version), { taken: refuse('somebody-was-faster') })
    return { proposal: version.id }
  },
})
