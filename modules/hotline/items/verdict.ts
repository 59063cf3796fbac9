import type { Act, AgeBand } from '../playbook/plan.ts'
import type { Assessment, Finding } from './assessment.ts'
import { SEEN_FIELDS } from './seen.ts'

export const VERDICT_WAYS = ['agreement', 'arbitration'] as const
export type VerdictWay = (typeof VERDICT_WAYS)[number]

/** What two different people found alike, or what a coordinator decided when they did not. */
export type Verdict = Finding & {
  readonly id: string
  readonly way: VerdictWay
  readonly arbitrator: string | null
  readonly arbitratorReason: Buffer | null
  readonly at: Date
}

const YOUNG: readonly AgeBand[] = ['infant', 'pre-pubescent']
const GRAVE_ACTS: readonly Act[] = ['sexual-act', 'lascivious-exhibition']

/** INHOPE's two steps: illegal in every country, or by the law of some; nothing where nothing is illegal. */
export type Gravity = 'baseline' | 'national' | ''

export const gravityOf = ({
  outcome,
  kind,
  nature,
  ageBand,
  act,
}: Pick<Finding, 'outcome' | 'kind' | 'nature' | 'ageBand' | 'act'>): Gravity => {
  if (outcome !== 'illegal') return ''
  const isBaseline =
    kind === 'csam' && nature === 'real' && YOUNG.includes(ageBand) && GRAVE_ACTS.includes(act)
  return isBaseline ? 'baseline' : 'national'
}

/** What two must say alike to agree, letter for letter as the books write it beside each assessment. */
export const findingLine = (found: Finding): string => [found.outcome, found.kind, gravityOf(found)].join('|')

type Seated = Finding & Pick<Assessment, 'assessor' | 'seat'>

/** From what claims most of a minor to what claims least. */
const LESS_AND_LESS: readonly AgeBand[] = ['infant', 'pre-pubescent', 'pubescent', 'minor', 'not-determined']

const commonAge = (one: AgeBand, other: AgeBand): AgeBand => {
  if (one === other) return one
  const place = Math.max(LESS_AND_LESS.indexOf(one), LESS_AND_LESS.indexOf(other))
  const hasAdult = one === 'adult' || other === 'adult'
  return hasAdult ? 'not-determined' : (LESS_AND_LESS[place] ?? 'not-determined')
}

const commonAct = (one: Act, other: Act): Act => {
  if (one === other) return one
  return GRAVE_ACTS.includes(one) && GRAVE_ACTS.includes(other) ? 'lascivious-exhibition' : 'unknown'
}

/**
 * What two who agree have both said: where they differ, what claims less. The grounds are the first one’s. What each said
 * stays beside it.
 */
export const common = (first: Finding, second: Finding): Finding => ({
  outcome: first.outcome,
  kind: first.kind,
  nature: first.nature === second.nature ? first.nature : 'unknown',
  ageBand: commonAge(first.ageBand, second.ageBand),
  otherAdult: first.otherAdult === second.otherAdult ? first.otherAdult : 'unknown',
  act: commonAct(first.act, second.act),
  article: first.article,
  furtherGrounds: first.furtherGrounds,
})

/** In which points two who looked said something else. */
type Said = Omit<Assessment, 'note'>
export const differences = (one: Said, other: Said): (keyof Said)[] =>
  (
    [
      'nature',
      'ageBand',
      'otherAdult',
      'sex',
      'selfGenerated',
      'act',
      'article',
      'furtherGrounds',
      'reason',
      ...SEEN_FIELDS,
    ] as const
  ).filter((point) => String(one[point]) !== String(other[point]))

/** Whether these two assessments agree: two different people, one finding. How sure they were parts nobody. */
export const agree = (one: Seated, other: Seated): boolean =>
  one.assessor !== other.assessor && one.seat !== other.seat && findingLine(one) === findingLine(other)
