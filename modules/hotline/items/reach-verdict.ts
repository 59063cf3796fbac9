import type { NewsWord } from '@vigie/intake'
import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import type { Case } from '../cases/case.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { arbitrationPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import type { Assessment, Finding, Outcome } from './assessment.ts'
import { insertVerdict } from './assessment-rows.ts'
import { type Item, verdictOf } from './item.ts'
import { findingLine } from './verdict.ts'

/** Once everything in a case is decided, its reporters hear what was found: one illegal item makes it illegal. */
const wordFor = (outcomes: readonly Outcome[]): NewsWord => {
  if (outcomes.includes('illegal')) return 'found-illegal'
  return outcomes.includes('cannot-tell') ? 'could-not-tell' : 'found-not-illegal'
}

type Reached = {
  readonly found: Case
  readonly item: Item
  readonly round: number
  readonly assessments: readonly Pick<Assessment, 'id' | 'seat' | 'assessor'>[]
  readonly finding: Finding
  readonly arbitration: { readonly by: string; readonly reason: string } | null
}

/**
 * Writes what was found about an item, proved by the two assessments it rests on: the server refuses it
 * when they are one person's, differ in an agreement, or belong to another item.
 */
export const reachVerdict = async (desk: Desk, reached: Reached): Promise<string> => {
  const { found, item, round, finding, arbitration } = reached
  const [first, second] = [1, 2].map((seat) => reached.assessments.find((one) => one.seat === seat))
  if (!first || !second) throw refuse('waits-for-two-people')
  const id = newId()
  const row = {
    id,
    item: item.id,
    round,
    way: arbitration ? 'arbitration' : 'agreement',
    first_assessment: first.id,
    first_assessor: first.assessor,
    second_assessment: second.id,
    second_assessor: second.assessor,
    agreed_finding: arbitration ? null : findingLine(finding),
    arbitrator: arbitration?.by ?? null,
    arbitrator_reason: arbitration ? seal(desk.keys.desk, arbitrationPlace(id), arbitration.reason) : null,
    outcome: finding.outcome,
    kind: finding.kind,
    nature: finding.nature,
    age_band: finding.ageBand,
    other_adult: finding.otherAdult,
    act: finding.act,
    article: finding.article,
    reached_at: desk.now,
  }
  await orRefuse(insertVerdict(desk.db, row), {
    taken: refuse('verdict-already-reached'),
    unvetted: refuse('vetting-expired'),
    unentitled: refuse('colleague-no-longer-eligible'),
    overtaken: refuse('item-looked-at-again'),
  })
  const others = found.items.filter((one) => one.id !== item.id).map(verdictOf)
  if (others.every((verdict) => verdict !== null)) {
    const outcomes = others.flatMap((verdict) => (verdict ? [verdict.outcome] : []))
    await tellReporters(desk, found, wordFor([...outcomes, finding.outcome]))
  }
  return id
}
