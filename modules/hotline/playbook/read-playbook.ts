import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import type { Desk } from '@vigie/platform/operation'
import { type HeldVersion, selectHeld } from '@vigie/platform/playbook'
import type { Sheet } from '../law/article.ts'
import { articleOf, inOrder } from '../law/ground-content.ts'
import { type DocumentKind, guidanceContent, planContent } from './documents.ts'
import { type GuidanceContent, type GuidanceName, STARTING_GUIDANCE } from './guidance.ts'
import { makePlan, type StepPlan } from './plan.ts'
import { startingPlan } from './starting-plans.ts'

/** What an assessment follows; a letter is followed by a notice. */
const FOLLOWED: readonly DocumentKind[] = ['step-plan', 'guidance', 'legal-ground']

/** What the desk works by today: each as two people agreed on it last. */
export interface Playbook {
  readonly sheet: Sheet
  readonly guidance: Readonly<Record<GuidanceName, GuidanceContent>>
  planOf(kind: DesignatedKind): StepPlan
  /** The versions that somebody follows who assesses by this plan and names these grounds. */
  followedWith(kind: DesignatedKind, grounds: readonly string[]): string[]
}

export const planIn = (kind: DesignatedKind, { id, number, holdsFrom, content }: HeldVersion): StepPlan =>
  makePlan(kind, planContent(content), { version: id, number, validFrom: holdsFrom })

export const readPlaybook = async (desk: Desk): Promise<Playbook> => {
  const held = await selectHeld(desk.db, FOLLOWED, desk.today)
  const named = new Map(held.map((version) => [`${version.kind}/${version.name}`, version]))
  const plans = new Map(
    DESIGNATED_KINDS.map((kind) => {
      const version = named.get(`step-plan/${kind}`)
      return [kind, version === undefined ? startingPlan(kind) : planIn(kind, version)]
    }),
  )
  const planOf = (kind: DesignatedKind): StepPlan => plans.get(kind) ?? startingPlan(kind)
  const age = named.get('guidance/age')
  return {
    sheet: held
      .filter(({ kind }) => kind === 'legal-ground')
      .map(articleOf)
      .toSorted(inOrder),
    guidance: { age: age === undefined ? STARTING_GUIDANCE.age : guidanceContent(age.content) },
    planOf,
    followedWith: (kind, grounds) =>
      [`step-plan/${kind}`, 'guidance/age', ...grounds.map((ground) => `legal-ground/${ground}`)].flatMap(
        (name) => named.get(name)?.id ?? [],
      ),
  }
}
