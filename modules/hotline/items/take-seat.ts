import { newId } from '@vigie/kernel'
import { getEligibility, insistOnTraining } from '@vigie/people'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import type { Case } from '../cases/case.ts'
import { notePlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import type { Assessment, Finding } from './assessment.ts'
import { insertAssessment, insertFollowed } from './assessment-rows.ts'
import { currentRound, type Item } from './item.ts'
import { reachVerdict } from './reach-verdict.ts'
import type { Seen } from './seen.ts'
import { agree, common } from './verdict.ts'

type Found = Finding &
  Seen &
  Pick<
    Assessment,
    'sex' | 'selfGenerated' | 'reason' | 'confidence' | 'plan' | 'followed' | 'secondsExposed'
  > & {
    readonly note: string | null
  }
type Taken = { readonly assessment: string; readonly verdict: string | null }
type Seat = {
  readonly assessment: string
  readonly item: string
  readonly round: number
  readonly seat: number
  readonly assessor: string
}

/**
 * Writes what the actor found about an item into a free seat of its round; when the other seat says the same, the two have
 * agreed. `before` writes what goes with the assessment, ahead of the verdict.
 */
export const takeSeat = async (
  desk: Desk,
  { found, item }: { found: Case; item: Item },
  answers: Found,
  before?: (seat: Seat) => Promise<unknown>,
): Promise<Taken> => {
  const eligibility = await getEligibility(desk)
  await insistOnTraining(desk)
  const { round, assessments } = currentRound(item)
  const { outcome, kind, nature, ageBand, otherAdult, act, article, furtherGrounds } = answers
  const finding = { outcome, kind, nature, ageBand, otherAdult, act, article, furtherGrounds }
  const mine = {
    id: newId(),
    seat: assessments.some(({ seat }) => seat === 1) ? 2 : 1,
    assessor: staffOf(desk),
    plan: answers.plan,
    ...finding,
  }
  const row = {
    id: mine.id,
    item: item.id,
    round,
    seat: mine.seat,
    assessor: mine.assessor,
    eligibility,
    outcome,
    kind,
    nature,
    age_band: ageBand,
    other_adult: otherAdult,
    sex: answers.sex,
    self_generated: answers.selfGenerated,
    media: answers.media,
    pieces: answers.pieces,
    victims: answers.victims,
    child_modelling: answers.childModelling,
    years: answers.years,
    act,
    article,
    further_grounds: [...furtherGrounds],
    reason: answers.reason,
    confidence: answers.confidence,
    plan: answers.plan,
    note: answers.note ? seal(desk.keys.desk, notePlace(mine.id), answers.note) : null,
    seconds_exposed: answers.secondsExposed,
    assessed_at: desk.now,
  }
  await orRefuse(insertAssessment(desk.db, row), {
    taken: refuse('somebody-was-faster'),
    unvetted: refuse('vetting-expired'),
    untrained: refuse('training-missing'),
    unentitled: refuse('not-eligible'),
    overtaken: refuse('item-looked-at-again'),
    closed: refuse('case-is-closed'),
    together: refuse('two-look-together'),
  })
  await insertFollowed(desk.db, mine.id, answers.followed)
  await before?.({ assessment: mine.id, item: item.id, round, seat: mine.seat, assessor: mine.assessor })
  const [first] = assessments
  if (!first || !agree(first, mine)) return { assessment: mine.id, verdict: null }
  const verdict = await reachVerdict(desk, {
    found,
    item,
    round,
    assessments: [first, mine],
    finding: common(first, finding),
    arbitration: null,
    isInherited: before !== undefined || first.inheritance !== null,
  })
  return { assessment: mine.id, verdict }
}
