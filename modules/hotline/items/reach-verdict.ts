import type { NewsWord } from '@vigie/intake'
import { newId } from '@vigie/kernel'
import { FOUND_BY, type FoundBy } from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import type { Case } from '../cases/case.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { arbitrationPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import type { Assessment, Finding, Outcome } from './assessment.ts'
import { insertVerdict } from './assessment-rows.ts'
import { currentRound, DEAD_LINK_PLAN, howFound, type Item } from './item.ts'
import { findingLine } from './verdict.ts'

type Decided = { readonly outcome: Outcome; readonly by: FoundBy; readonly isDead: boolean }

/** Whether both only found that nothing was there any more. */
const isDead = (assessments: readonly Pick<Assessment, 'plan'>[]): boolean =>
  assessments.every(({ plan }) => plan === DEAD_LINK_PLAN)

const WORDS: Readonly<Record<'illegal' | 'not-illegal', Readonly<Record<FoundBy, NewsWord>>>> = {
  illegal: { agreement: 'found-illegal', arbitration: 'decided-illegal', inherited: 'known-illegal' },
  'not-illegal': {
    agreement: 'found-not-illegal',
    arbitration: 'decided-not-illegal',
    inherited: 'known-not-illegal',
  },
}

/**
 * Once everything in a case is decided, its reporters hear what was found and by whom: one illegal item makes it illegal.
 * What is said is true of at least one item that made it so.
 */
const wordFor = (decided: readonly Decided[]): NewsWord => {
  const waysTo = (outcome: Outcome) => decided.filter((one) => one.outcome === outcome).map(({ by }) => by)
  const illegal = waysTo('illegal')
  if (illegal.length === 0 && waysTo('cannot-tell').length > 0) {
    const untold = decided.filter(({ outcome }) => outcome === 'cannot-tell')
    return untold.every(({ isDead }) => isDead) ? 'was-gone' : 'could-not-tell'
  }
  const outcome = illegal.length > 0 ? 'illegal' : 'not-illegal'
  const ways = waysTo(outcome)
  return WORDS[outcome][FOUND_BY.find((way) => ways.includes(way)) ?? 'agreement']
}

type Reached = {
  readonly found: Case
  readonly item: Item
  readonly round: number
  readonly assessments: readonly Pick<Assessment, 'id' | 'seat' | 'assessor' | 'plan'>[]
  readonly finding: Finding
  readonly arbitration: { readonly by: string; readonly reason: string } | null
  readonly isInherited: boolean
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
    further_grounds: [...finding.furtherGrounds],
    reached_at: desk.now,
  }
  await orRefuse(insertVerdict(desk.db, row), {
    taken: refuse('verdict-already-reached'),
    unvetted: refuse('vetting-expired'),
    unentitled: refuse('colleague-no-longer-eligible'),
    overtaken: refuse('item-looked-at-again'),
  })
  const others = found.items.filter((one) => one.id !== item.id).map(currentRound)
  if (others.every(({ verdict }) => verdict !== null)) {
    const decided = others.flatMap((one) =>
      one.verdict
        ? [{ outcome: one.verdict.outcome, by: howFound(one), isDead: isDead(one.assessments) }]
        : [],
    )
    const by = arbitration ? 'arbitration' : reached.isInherited ? 'inherited' : 'agreement'
    await tellReporters(
      desk,
      found,
      wordFor([...decided, { outcome: finding.outcome, by, isDead: isDead(reached.assessments) }]),
    )
  }
  return id
}
