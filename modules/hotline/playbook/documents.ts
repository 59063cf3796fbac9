import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { type InEveryLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { startingVersions } from '@vigie/platform/playbook'
import { z } from 'zod'
import { STARTING_SHEET } from '../law/starting-sheet.ts'
import { GUIDANCE_NAMES, type GuidanceContent, STARTING_GUIDANCE } from './guidance.ts'
import { FACT_QUESTIONS, type PlanContent } from './plan.ts'
import { STARTING_FROM, STARTING_PLANS } from './starting-plans.ts'

/** What the desk works by, each a kind of document that changes in one and the same way. */
export const DOCUMENT_KINDS = ['step-plan', 'guidance', 'letter', 'legal-ground'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const Texts = z.record(z.enum(LANGUAGES), z.string())
const Plan = z.object({ asks: z.array(z.enum(FACT_QUESTIONS)), instruction: Texts })
const Guidance = z.object({ text: Texts })

export const planContent = (content: unknown): PlanContent => Plan.parse(content)
export const guidanceContent = (content: unknown): GuidanceContent => Guidance.parse(content)

/** The languages in which a text was not written yet. */
export const missingLanguages = (...texts: readonly InEveryLanguage[]): Language[] =>
  LANGUAGES.filter((language) => texts.some((text) => text[language].trim() === ''))

/** What Vigie comes with, as the first version of each. */
export const startingDocuments = () =>
  startingVersions([
    ...DESIGNATED_KINDS.map((kind) => ({
      kind: 'step-plan',
      name: kind,
      content: STARTING_PLANS[kind],
      holdsFrom: STARTING_FROM,
    })),
    ...GUIDANCE_NAMES.map((name) => ({
      kind: 'guidance',
      name,
      content: STARTING_GUIDANCE[name],
      holdsFrom: STARTING_FROM,
    })),
    ...STARTING_SHEET.map(({ id, ...content }) => ({
      kind: 'legal-ground',
      name: id,
      content,
      holdsFrom: STARTING_FROM,
    })),
  ])
