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

/** A verb that rules on a proposal, why this visitor may not, and what its form asks. */
type Ruling = readonly [verb: AnyOperation, why: string | null, fields?: () => Child]

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
  /** What else is to be known before a yes. */
  readonly children?: Child
}

/** What somebody proposes beside what holds, with the yes or no of a second person. */
export function ProposedChange(props: ProposedChangeProps) {
  const { visit, id, title, by, at, names, changes, rulings } = props
  const { words, lang } = visit
  return (
    <Callout tone="wait" title={title}>
      <p>
        {words('desk-hotline.pages.proposal.by', {
          name: authorOf(visit, names, by),
          when: at === null ? '' : momentText(lang, at),
        })}
      </p>
      {props.children}
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
      {rulings.map(([verb, why, fields], place) => {
        if (!isOffered(visit, verb)) return null
        const act = {
          operation: verb.name,
          on: ['proposal', id],
          about: title,
          allowed: why === null,
          why,
        } as const
        return why === null ? (
          <ActForm visit={visit} act={act} primary={place === 0}>
            {fields?.()}
          </ActForm>
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
