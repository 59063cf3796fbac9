import { type DeskVisit, momentText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { WholeDecision } from '@vigie/moderation'
import { DataTable, Tag } from '@vigie/ui'

export type Names = ReadonlyMap<string, string>

interface Part {
  readonly visit: DeskVisit
  readonly decision: WholeDecision
  readonly names: Names
}

/** Who was told, and by which way. */
export function Tellings({ visit, decision, names }: Part) {
  const { words, lang } = visit
  if (decision.tellings.length === 0) return <p class="quiet">{words('moderation.pages.told.nobody')}</p>
  return (
    <DataTable
      id="table-told"
      caption={words('moderation.pages.told')}
      columns={[
        { header: words('moderation.fields.whom') },
        { header: words('moderation.fields.way') },
        { header: words('moderation.pages.when') },
      ]}
      rows={decision.tellings.map((one) => [
        valueText(words, 'moderation', 'whom', one.whom),
        [
          words.maybe(`moderation.pages.told.${one.way}`) ?? one.way,
          one.told_by === null ? null : nameOf(visit, names, one.told_by),
        ]
          .filter((part) => part !== null)
          .join(' · '),
        momentText(lang, one.told_at),
      ])}
    />
  )
}

const TONES = { accepted: 'good', refused: 'danger', later: 'wait' } as const

/** What the database said to the statement of reasons, attempt by attempt. */
export function Submissions({ visit, decision }: Part) {
  const { words, lang } = visit
  if (decision.submissions.length === 0)
    return <p class="quiet">{words('moderation.pages.submitted.not-yet')}</p>
  return (
    <DataTable
      id="table-submissions"
      caption={words('moderation.pages.submitted')}
      columns={[
        { header: words('moderation.pages.when') },
        { header: words('moderation.pages.answer') },
        { header: words('moderation.pages.said') },
      ]}
      rows={decision.submissions.map((one) => [
        momentText(lang, one.at),
        <Tag tone={TONES[one.outcome]} text={words(`moderation.pages.submission.${one.outcome}`)} />,
        one.errors === null
          ? (one.their_id ?? one.why ?? '')
          : Object.entries(one.errors)
              .map(([field, mistakes]) => `${field}: ${mistakes.join(' ')}`)
              .join(' '),
      ])}
    />
  )
}

/** Where a decision's own page stands. */
export const decisionPath = (visit: DeskVisit, id: string): string => pathTo(visit, `/decision/${id}`)

/** Where the form of an act about it stands. */
export const actPath = (
  visit: DeskVisit,
  operation: string,
  field: string,
  id: string,
  back: string,
): string => `${pathTo(visit, `/act/${operation}`)}?${field}=${id}&back=${encodeURIComponent(back)}`
