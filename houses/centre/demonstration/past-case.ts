import { articlesFor, STARTING_SHEET } from '@vigie/hotline'
import { addressBlindIndex } from '@vigie/intake'
import { dayOf, newId } from '@vigie/kernel'
import { sealer } from '@vigie/platform/vault'
import { type Cast, type Left, later } from './left.ts'
import type { PastCase } from './past.ts'

const NARRATIVES = {
  nl: 'Verzonnen melding van vroeger.',
  fr: 'Ancien signalement inventé.',
  de: 'Erfundene frühere Meldung.',
  en: 'Made-up report of the past.',
} as const

/** A report, as it stands here when its case is over. */
export const leaveReport = (
  left: Left,
  { desk }: Cast,
  past: PastCase,
  report: string,
  items: readonly string[],
): void => {
  const seal = sealer(desk.keys.desk)
  const mark = Buffer.from(report.replaceAll('-', ''), 'hex')
  const none = Buffer.alloc(1)
  left['intake.report'].push({
    id: report,
    kind: past.kind,
    language: past.language,
    place: 'social',
    channel: 'form',
    received_on: dayOf(past.day),
    urgent: [],
    concerned: 'unsaid',
    age_band: 'unsaid',
    brings: ['story', 'address'],
    narrative: seal({ table: 'intake.report', row: report, column: 'narrative' }, NARRATIVES[past.language]),
    // Nobody holds the receipt of a made-up report.
    receipt_index: mark,
    receipt_salt: none,
    receipt_cost: '',
    receipt_verifier: none,
    mailbox_key: Buffer.alloc(32),
    submission: mark,
    submission_body: none,
    platform_told: 'unsaid',
    told_when: 'unsaid',
    platform_answer: 'unsaid',
  })
  for (const [at, address] of items.entries()) {
    const id = newId()
    const sealed = seal({ table: 'intake.address', row: id, column: 'sealed' }, address)
    left['intake.address'].push({
      id,
      report,
      position: at + 1,
      sealed,
      blind_index: addressBlindIndex(desk, address),
    })
  }
  for (const [at, word] of ['received', 'being-looked-at'].entries()) {
    left['intake.news'].push({
      id: newId(),
      report,
      position: at + 1,
      word,
      told_on: dayOf(later(past.day, 24 * at)),
    })
  }
}

/** An item, and what two people found. */
export const leaveItem = (
  left: Left,
  cast: Cast,
  past: PastCase,
  of: { id: string; case: string; number: number; address: string },
) => {
  const { desk, first, second } = cast
  const [article] = past.isIllegal ? articlesFor(STARTING_SHEET, past.kind, dayOf(past.day)) : []
  const seal = sealer(desk.keys.desk)
  left['hotline.item'].push({
    id: of.id,
    case: of.case,
    number: of.number,
    form: 'address',
    sealed: seal({ table: 'hotline.item', row: of.id, column: 'sealed' }, of.address),
    blind_index: addressBlindIndex(desk, of.address),
    added_on: dayOf(past.day),
  })
  left['hotline.trace'].push({
    id: newId(),
    item: of.id,
    hosted_in: past.place.hostedIn,
    provider: cast.providers.get(past.place.provider ?? '')?.id ?? null,
    audience: 'public',
    source: 'analyst',
    noted_by: first.id,
    noted_at: later(past.day, 2),
    payment: [],
  })
  const found = {
    article: article?.id ?? null,
    nature: 'real',
    age_band: past.isOfAnAdult || !past.isIllegal ? 'adult' : 'pubescent',
    act: past.isIllegal ? 'lascivious-exhibition' : 'none',
  }
  const assessments = [first, second].map(({ id: assessor, eligibility }, at) => ({
    ...found,
    id: newId(),
    item: of.id,
    round: 1,
    seat: at + 1,
    assessor,
    eligibility,
    outcome: past.isIllegal ? 'illegal' : 'not-illegal',
    kind: past.kind,
    other_adult: past.kind === 'grooming' ? 'yes' : 'unknown',
    sex: 'not-determined',
    self_generated: 'unknown',
    reason: past.isIllegal ? null : 'adult-pornography',
    confidence: 'sure',
    plan: '2026-1',
    seconds_exposed: 20 + (past.number % 40),
    assessed_at: later(past.day, 3 + at),
    further_grounds: [],
  }))
  left['hotline.assessment'].push(...assessments)
  const verdict = newId()
  const [one, other] = assessments.map(({ id }) => id)
  left.verdicts.push({ id: verdict, first: one ?? '', second: other ?? '' })
  return { ...of, verdict, article, found }
}

export type LeftItem = ReturnType<typeof leaveItem>
