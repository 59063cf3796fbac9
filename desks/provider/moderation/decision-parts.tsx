import { type DeskVisit, dayText, momentText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { Day } from '@vigie/kernel'
import { lastsIn, statedRestrictions, type WholeDecision } from '@vigie/moderation'
import { DataTable, Tag } from '@vigie/ui'
import { Fact } from '../fact.tsx'

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

/** Until when and where it holds, and what was restricted beside the content: Art. 17(1) and (3)(a). */
export function Restricted({ visit, decision }: Omit<Part, 'names'>) {
  const { words, lang } = visit
  const body = decision.statements.at(-1)?.body
  // Of what was forgotten in its time nothing is left.
  if (body?.puid === undefined) return null
  const last = (until: Day | null) =>
    until === null
      ? words('moderation.pages.no-end')
      : words('moderation.pages.until', { day: dayText(lang, until) })
  return (
    <dl class="facts">
      <Fact name={words('moderation.pages.lasts')}>{last(lastsIn(body, decision.action).until)}</Fact>
      {statedRestrictions(body).map(({ of, word, until }) => (
        <Fact name={words(`moderation.fields.${of}`)}>
          {valueText(words, 'moderation', of, word)}, {last(until)}
        </Fact>
      ))}
      {body.territorial_scope === undefined ? null : (
        <Fact name={words('moderation.pages.territory')}>{body.territorial_scope.join(', ')}</Fact>
      )}
    </dl>
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
