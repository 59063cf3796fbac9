import { type DeskVisit, hereWith } from '@vigie/desk-frame/page-kit'
import { type AssessmentView, type ItemView, SEEN_FIELDS } from '@vigie/hotline'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import { KeyHint } from '@vigie/ui'
import type { OpenedCase } from './reports.tsx'

/** What stands in the questions of a plan, by the name of the field. */
export type Answers = Readonly<Record<string, readonly string[]>>

interface Before {
  readonly item: ItemView
  readonly kind: DesignatedKind
  /** Everything but the verdict: that is said of each item anew. */
  readonly answers: Answers
}

/** Somebody looked, and answered the questions of a plan. */
const isLook = ({ inheritance, plan, kind }: AssessmentView): boolean =>
  inheritance === null && plan.startsWith(`${kind}/`)

const answersOf = (one: AssessmentView): Answers => ({
  nature: [one.nature],
  ageBand: [one.ageBand],
  otherAdult: [one.otherAdult],
  sex: [one.sex],
  selfGenerated: [one.selfGenerated],
  act: [one.act],
  article: one.article === null ? [] : [one.article],
  furtherGrounds: one.furtherGrounds,
  confidence: [one.confidence],
  ...Object.fromEntries(
    SEEN_FIELDS.map((name) => [name, one[name] === null ? [] : [String(one[name])]] as const),
  ),
})

/**
 * What the visitor answered last about another item of the case. Their own look only: what a colleague found stays out of
 * sight until two have looked, here as everywhere.
 */
export const assessedBefore = (visit: DeskVisit, view: OpenedCase, now: ItemView): Before | null =>
  view.items
    .filter(({ id }) => id !== now.id)
    .flatMap((item) =>
      (item.rounds.at(-1)?.assessments ?? [])
        .filter((one) => one.assessor === visit.person.id && isLook(one))
        .map((one) => ({ item, kind: one.kind, answers: answersOf(one), at: one.at.getTime() })),
    )
    .reduce<(Before & { readonly at: number }) | null>(
      (last, one) => (last === null || one.at >= last.at ? one : last),
      null,
    )

const SAME = 'same'

/** The answers that stand in the questions because the visitor asked for the same once more. */
export const askedForSame = (visit: DeskVisit, before: Before | null): Answers =>
  visit.url.searchParams.get(SAME) === 'yes' ? (before?.answers ?? {}) : {}

/** The way to the same answers; a script fills them in where it stands, of the same plan. */
export function SameAsBefore({
  visit,
  before,
  kind,
}: {
  visit: DeskVisit
  before: Before | null
  kind: DesignatedKind
}) {
  if (before === null) return null
  return (
    <p>
      <a
        class="button"
        href={hereWith(visit, { kind: before.kind, [SAME]: 'yes', done: null })}
        data-key="="
        data-before={before.kind === kind ? JSON.stringify(before.answers) : undefined}
      >
        {visit.words('desk-hotline.pages.plan.same', { n: before.item.number })} <KeyHint letter="=" />
      </a>
    </p>
  )
}
