import type { PlatformTold, ReportPlace } from '@vigie/intake'
import type { ReportKind } from '@vigie/intake/report-kind'
import { findHelped } from './first-help.tsx'

/** The pages, in their order: questions, with help at once after the first for some; the last one shows all answers. */
export const STEPS = [
  'about',
  'help',
  'who',
  'place',
  'platform',
  'told',
  'story',
  'contact',
  'check',
] as const
export type Step = (typeof STEPS)[number]

export const findStep = (text: string): Step | undefined => STEPS.find((step) => step === text)
/** Those that are counted: what the platform said is part of whether it was told. */
export const QUESTION_STEPS: readonly Step[] = STEPS.filter(
  (step) => step !== 'help' && step !== 'told' && step !== 'check',
)

/** The answers on which the way depends. */
interface Turns {
  readonly kind: ReportKind | undefined
  readonly place: ReportPlace | undefined
  readonly platformTold: PlatformTold | undefined
}

/** Where there is somebody to tell. */
const PLATFORMS: readonly ReportPlace[] = ['website', 'social', 'chat', 'game', 'shop']
export const asksPlatform = ({ place }: Pick<Turns, 'place'>): boolean =>
  PLATFORMS.some((one) => one === place)
/** Whether the platform was told, as far as that is asked. */
export const toldOf = (answers: Pick<Turns, 'place' | 'platformTold'>): PlatformTold =>
  (asksPlatform(answers) ? answers.platformTold : undefined) ?? 'unsaid'

/** The pages that somebody with these answers sees. */
const stepsOf = (answers: Turns): readonly Step[] =>
  STEPS.filter((step) => {
    if (step === 'help') return findHelped(answers.kind) !== undefined
    if (step === 'platform') return asksPlatform(answers)
    return step !== 'told' || toldOf(answers) === 'yes'
  })
export const stepAfter = (step: Step, answers: Turns): Step => {
  const steps = stepsOf(answers)
  return steps[steps.indexOf(step) + 1] ?? 'check'
}
export const stepBefore = (step: Step, answers: Turns): Step | undefined => {
  const steps = stepsOf(answers)
  return steps[steps.indexOf(step) - 1]
}
