import { authorOf, type DeskVisit, dayText, isOffered, valueText } from '@vigie/desk-frame/page-kit'
import { isStale, type Relation } from '@vigie/notices'
import { checkRelation } from '@vigie/notices/verbs/check-relation'
import { noteRelation } from '@vigie/notices/verbs/note-relation'
import { DataTable, EmptyState, Tag } from '@vigie/ui'
import { formPath } from '../pictures/lists-page.tsx'

export interface RelationsView {
  readonly relations: readonly Relation[]
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

type Part = { readonly visit: DeskVisit; readonly view: RelationsView }

const linesOf = (text: string) => text.split(/\r?\n/).map((line) => <p>{line}</p>)

const actsOf = (visit: DeskVisit, { provider, providerName, held }: Relation) => {
  const { words } = visit
  const known =
    held === null ? {} : { agreement: held.agreement, contacts: held.contacts, escalation: held.escalation }
  return (
    <>
      {isOffered(visit, noteRelation) ? (
        <p>
          <a href={formPath(visit, noteRelation.name, { provider, ...known })}>
            {words(
              held === null ? 'desk-hotline.pages.relations.note' : 'desk-hotline.pages.relations.change',
            )}
            <span class="unseen">: {providerName}</span>
          </a>
        </p>
      ) : null}
      {held !== null && isOffered(visit, checkRelation) ? (
        <p>
          <a href={formPath(visit, checkRelation.name, { provider })}>
            {words('notices.operations.check-relation.button')}
            <span class="unseen">: {providerName}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

/** How we stand with each platform beyond the law: what was agreed, whom we reach, what comes next, and since when we know. */
export function RelationsPage({ visit, view }: Part) {
  const { words, lang } = visit
  const title = words('desk-hotline.pages.relations')
  return (
    <div class="overview">
      <h1>{title}</h1>
      <p class="quiet">{words('desk-hotline.pages.relations.more')}</p>
      {view.relations.length === 0 ? (
        <EmptyState title={words('desk-hotline.pages.relations.none')} />
      ) : (
        <DataTable
          id="table-relations"
          stacks
          caption={title}
          columns={[
            { header: words('desk-hotline.pages.relations.provider') },
            { header: words('notices.fields.agreement') },
            { header: words('notices.fields.contacts') },
            { header: words('notices.fields.escalation') },
            { header: words('desk-hotline.pages.relations.checked') },
          ]}
          rows={view.relations.map((relation) => {
            const { held } = relation
            const name = (
              <>
                {relation.providerName}
                {actsOf(visit, relation)}
              </>
            )
            if (held === null) {
              return [name, words('desk-hotline.pages.relations.not-noted'), '', '', '']
            }
            return [
              name,
              valueText(words, 'notices', 'agreement', held.agreement),
              linesOf(held.contacts),
              linesOf(held.escalation),
              <>
                {dayText(lang, held.checkedAt)}{' '}
                {isStale(relation, view.now) ? (
                  <Tag tone="wait" text={words('desk-hotline.pages.relations.stale')} />
                ) : null}
                <p class="quiet">{authorOf(visit, view.names, held.checkedBy)}</p>
              </>,
            ]
          })}
        />
      )}
    </div>
  )
}
