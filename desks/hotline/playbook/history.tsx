import {
  ChangeList,
  type DeskVisit,
  dayText,
  hereWith,
  isOffered,
  momentText,
  nameOf,
  pathTo,
} from '@vigie/desk-frame/page-kit'
import { restoreVersion } from '@vigie/hotline/verbs/restore-version'
import type { DocumentView, Version } from '@vigie/platform/playbook'
import { DataTable } from '@vigie/ui'
import { changesBetween } from './document-words.ts'

type Part = {
  readonly visit: DeskVisit
  readonly document: DocumentView
  readonly names: ReadonlyMap<string, string>
}

/** The version that held when this one was proposed: what it changes is seen beside that one. */
const before = ({ history }: DocumentView, version: Version): Version | null =>
  history.find(
    ({ number, proposedBy, ruling }) =>
      number < version.number && (proposedBy === null || ruling?.way === 'confirmed'),
  ) ?? null

function Came({ visit, names, version }: Omit<Part, 'document'> & { version: Version }) {
  const { words, lang } = visit
  const { proposedBy, proposedAt, ruling, why } = version
  if (proposedBy === null || proposedAt === null) return <>{words('desk-hotline.pages.law.came-with')}</>
  return (
    <>
      <p>
        {words('desk-hotline.pages.proposal.by', {
          name: nameOf(visit, names, proposedBy),
          when: momentText(lang, proposedAt),
        })}
      </p>
      <p class="quiet">{why}</p>
      {ruling === null ? (
        <p>{words('desk-hotline.pages.proposal.waiting')}</p>
      ) : (
        <>
          <p>
            {words(`desk-hotline.pages.playbook.ruled.${ruling.way}`, {
              name: nameOf(visit, names, ruling.by),
              when: momentText(lang, ruling.at),
            })}
          </p>
          {ruling.why === null ? null : <p class="quiet">{ruling.why}</p>}
        </>
      )}
    </>
  )
}

function Changed({ visit, document, version }: Omit<Part, 'names'> & { version: Version }) {
  const { words } = visit
  const changes = changesBetween(visit, before(document, version), version)
  if (version.proposedBy === null || changes.length === 0) return <>–</>
  return (
    <details>
      <summary>{words('desk-hotline.pages.playbook.changed', { n: changes.length })}</summary>
      <ChangeList changes={changes} />
    </details>
  )
}

/** How a document came to say what it says: each version with who, when, why, and what it changed. */
export function History({ visit, document, names }: Part) {
  const { words, lang } = visit
  const { held, open, history } = document
  const mayRestore = isOffered(visit, restoreVersion) && open === null
  const restorable = ({ id, complete }: Version) => mayRestore && complete && id !== held?.id
  const back = encodeURIComponent(hereWith(visit, { done: null }))
  return (
    <DataTable
      id="table-history"
      caption={words('desk-hotline.pages.playbook.history')}
      columns={[
        { header: words('desk-hotline.pages.playbook.number') },
        { header: words('desk-hotline.pages.playbook.from') },
        { header: words('desk-hotline.pages.playbook.who') },
        { header: words('desk-hotline.pages.proposal.changes') },
      ]}
      rows={history.map((version) => [
        <>
          {version.kind === 'legal-ground' ? (
            version.number
          ) : (
            <a href={pathTo(visit, `/playbook/version/${version.id}`)}>
              <span class="unseen">{words('desk-hotline.pages.playbook.preview')}: </span>
              {version.number}
            </a>
          )}
          {restorable(version) ? (
            <p>
              <a href={`${pathTo(visit, `/act/${restoreVersion.name}`)}?version=${version.id}&back=${back}`}>
                {words('hotline.operations.restore-version.button')}
                <span class="unseen">: {version.number}</span>
              </a>
            </p>
          ) : null}
        </>,
        version.proposedBy === null ? '–' : dayText(lang, version.holdsFrom),
        <Came visit={visit} names={names} version={version} />,
        <Changed visit={visit} document={document} version={version} />,
      ])}
    />
  )
}
