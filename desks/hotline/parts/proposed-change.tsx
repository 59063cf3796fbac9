import {
  ActForm,
  authorOf,
  type DeskVisit,
  isOffered,
  momentText,
  reasonOf,
} from '@vigie/desk-frame/page-kit'
import type { AnyOperation } from '@vigie/platform/operation'
import { Callout, DataTable } from '@vigie/ui'
import type { Child } from 'hono/jsx'

/** A verb that rules on a proposal, and why this visitor may not. */
type Ruling = readonly [verb: AnyOperation, why: string | null]

export interface ProposedChangeProps {
  readonly visit: DeskVisit
  readonly id: string
  readonly title: string
  readonly by: string
  readonly at: Date | null
  readonly names: ReadonlyMap<string, string>
  readonly changes: readonly (readonly [what: string, before: string, after: string])[]
  /** The yes first, then the no. */
  readonly rulings: readonly [Ruling, Ruling]
}

/** What somebody proposes beside what holds, with the yes or no of a second person. */
export function ProposedChange({ visit, id, title, by, at, names, changes, rulings }: ProposedChangeProps) {
  const { words, lang } = visit
  return (
    <Callout tone="wait" title={title}>
      <p>
        {words('desk-hotline.pages.proposal.by', {
          name: authorOf(visit, names, by),
          when: at === null ? '' : momentText(lang, at),
        })}
      </p>
      <DataTable
        id={`changes-${id}`}
        caption={words('desk-hotline.pages.proposal.changes')}
        columns={[
          { header: words('desk-hotline.pages.proposal.what') },
          { header: words('desk-hotline.pages.proposal.before') },
          { header: words('desk-hotline.pages.proposal.after') },
        ]}
        rows={changes}
      />
      {rulings.map(([verb, why], place) => {
        if (!isOffered(visit, verb)) return null
        const act = {
          operation: verb.name,
          on: ['proposal', id],
          about: title,
          allowed: why === null,
          why,
        } as const
        return why === null ? (
          <ActForm visit={visit} act={act} primary={place === 0} />
        ) : (
          <p class="quiet">{reasonOf(visit, act)}</p>
        )
      })}
    </Callout>
  )
}

/** What waits for a second person; nothing where nothing does. */
export function WaitingProposals({ visit, children }: { visit: DeskVisit; children: readonly Child[] }) {
  if (children.length === 0) return null
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{visit.words('desk-hotline.pages.proposal.waiting')}</h2>
      {children}
    </section>
  )
}
