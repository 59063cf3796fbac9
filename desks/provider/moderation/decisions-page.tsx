import { type DeskVisit, isOffered, momentText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { operationText } from '@vigie/locales'
import type { DecidedLine, OpenComplaintRow, RefusedRow, SilentComplaintRow } from '@vigie/moderation'
import { decideOwn } from '@vigie/moderation/verbs/decide-own'
import { ButtonLink, DataTable, EmptyState, Tag } from '@vigie/ui'
import { decisionPath } from './decision-parts.tsx'
import { SET_ASIDE_PATH } from './set-aside-page.tsx'

export interface Decisions {
  readonly lines: readonly DecidedLine[]
  /** The key of the last line, where more come after it. */
  readonly more: string | null
  readonly complaints: readonly OpenComplaintRow[]
  /** Complaints that nothing was decided. */
  readonly silent: readonly SilentComplaintRow[]
  readonly refused: readonly RefusedRow[]
  /** Notices of senders whose notices are not processed for now. */
  readonly isAnySetAside: boolean
  readonly counts: { readonly waiting: number; readonly refused: number }
}

type Part = { readonly visit: DeskVisit; readonly view: Decisions }

/** Complaints and refused statements: what waits for somebody beside the queue. */
function Waiting({ visit, view }: Part) {
  const { words, lang } = visit
  const complaints = view.complaints.length + view.silent.length
  const title = words('moderation.pages.waiting', { n: complaints + view.counts.refused })
  if (complaints + view.refused.length === 0) return null
  return (
    <DataTable
      id="table-waiting"
      caption={title}
      columns={[
        { header: words('moderation.pages.what') },
        { header: words('moderation.pages.since') },
        { header: words('moderation.pages.said') },
      ]}
      rows={[
        ...view.silent.map(({ notice, items, since }) => [
          <a href={pathTo(visit, `/notice/${notice}`)}>
            {words('moderation.pages.complaint.undecided', { n: items })}
          </a>,
          momentText(lang, since),
          valueText(words, 'moderation', 'complainant', 'notifier'),
        ]),
        ...view.complaints.map((one) => [
          <a href={`${decisionPath(visit, one.decision)}#complaints`}>
            {words('moderation.pages.complaint')}: {valueText(words, 'moderation', 'action', one.action)}
          </a>,
          momentText(lang, one.since),
          one.decided_by === visit.person.id
            ? words('moderation.refusals.you-decided-this')
            : valueText(words, 'moderation', 'complainant', one.complainant),
        ]),
        ...view.refused.map((one) => [
          <a href={`${decisionPath(visit, one.decision)}#reasons`}>
            {words('moderation.pages.submission.refused')}
          </a>,
          momentText(lang, one.since),
          Object.keys(one.errors).join(', '),
        ]),
      ]}
    />
  )
}

/** What was decided last, and what of it is not finished. */
export function DecisionsPage({ visit, view }: Part) {
  const { words, lang } = visit
  const title = words('moderation.pages.decisions')
  return (
    <>
      <h1>{title}</h1>
      <p>{words('moderation.pages.waiting-statements', { n: view.counts.waiting })}</p>
      {view.isAnySetAside ? (
        <p>
          <a href={pathTo(visit, SET_ASIDE_PATH)}>{words('moderation.pages.set-aside')}</a>
        </p>
      ) : null}
      <Waiting visit={visit} view={view} />
      {view.lines.length === 0 ? (
        <EmptyState title={words('moderation.pages.decisions.none')} />
      ) : (
        <DataTable
          id="table-decisions"
          caption={words('moderation.pages.decided-last')}
          columns={[
            { header: words('moderation.pages.decision') },
            { header: words('moderation.pages.when') },
            { header: words('moderation.pages.reasons') },
            { header: words('moderation.pages.complaint') },
          ]}
          rows={view.lines.map((line) => [
            <a href={decisionPath(visit, line.id)}>
              {valueText(words, 'moderation', 'action', line.action)}
              {line.content === null ? null : <span class="quiet"> · {line.content}</span>}
            </a>,
            momentText(lang, line.decided_at),
            line.outcome === 'accepted' || line.outcome === 'refused' || line.outcome === 'later'
              ? words(`moderation.pages.submission.${line.outcome}`)
              : '',
            line.complaint ? <Tag tone="wait" text={words('moderation.pages.complaint.waits')} /> : '',
          ])}
        />
      )}
      {view.more === null ? null : (
        <p>
          <a href={`${pathTo(visit, '/decisions')}?before=${encodeURIComponent(view.more)}`}>
            {words('moderation.pages.older')}
          </a>
        </p>
      )}
      <div class="buttons">
        <ButtonLink href={pathTo(visit, '/notice-figures')}>{words('moderation.pages.figures')}</ButtonLink>
        {isOffered(visit, decideOwn) ? (
          <ButtonLink href={`${pathTo(visit, `/act/${decideOwn.name}`)}?back=${pathTo(visit, '/decisions')}`}>
            {operationText(words, decideOwn.name, 'title')}
          </ButtonLink>
        ) : null}
      </div>
    </>
  )
}
