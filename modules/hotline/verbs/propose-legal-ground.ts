import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { DIRECTIVE_ARTICLES, type LegalArticle, SERVES } from '../law/article.ts'
import { findGrounds } from '../law/find-grounds.ts'
import { insertGround } from '../law/sheet-rows.ts'
import { may } from '../may.ts'
import { changeFields, propose } from '../playbook/propose.ts'
import { refuse } from '../refusals.ts'

const GROUND = /^[a-z0-9-]+@[a-z0-9-]+$/
const heading = z.string().trim().min(1).max(300)
const words = z.string().trim().min(1).max(1000).meta({ long: true })
const place = z.url({ protocol: /^https?$/ }).max(500)
const DIRECTIVE = ['3', '4', '5', '6', '7'] as const
const inFour = (nl: string, fr: string, de: string, en: string) => ({ nl, fr, de, en })

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
    ...changeFields,
  }),
  subject: ({ ground }) => `legal-ground:${ground}`,
  run: async (desk, input) => {
    const grounds = await findGrounds(desk)
    const known = grounds.find(({ name }) => name === input.ground)
    if (input.numberAt && !input.number) throw refuse('number-missing')
    if (input.validUntil && input.validUntil < input.validFrom) throw refuse('ends-before-it-begins')
    const isChecked = Boolean(input.numberAt || input.datesAt)
    const { ground, why, holdsFrom } = input
    const content: Omit<LegalArticle, 'id'> = {
      place: known?.history[0]?.article.place ?? grounds.length + 1,
      country: input.country,
      instrument: inFour(input.instrumentNl, input.instrumentFr, input.instrumentDe, input.instrumentEn),
      number: input.number || null,
      validFrom: input.validFrom,
      validUntil: input.validUntil ?? null,
      kinds: [...new Set(input.kinds)],
      serves: input.serves,
      title: inFour(input.titleNl, input.titleFr, input.titleDe, input.titleEn),
      explanation: inFour(input.explanationNl, input.explanationFr, input.explanationDe, input.explanationEn),
      directiveArticle: DIRECTIVE_ARTICLES.find((one) => String(one) === input.directiveArticle) ?? null,
      source: input.source,
      sourceAt: input.sourceAt,
      numberAt: input.numberAt ?? null,
      datesAt: input.datesAt ?? null,
      checkedOn: isChecked ? desk.today : null,
      note: input.remark || null,
    }
    const proposed = { name: ground, content, why, holdsFrom }
    const { proposal } = await propose(desk, { kind: 'legal-ground', complete: true, ...proposed })
    await insertGround(desk.db, ground)
    return { proposal }
  },
})
