import { type DeskVisit, dayText, pathTo } from '@vigie/desk-frame/page-kit'
import type { DocumentView } from '@vigie/platform/playbook'
import { DataTable, Tag } from '@vigie/ui'
import { WaitingProposals } from '../parts/proposed-change.tsx'
import { documentPath, documentTitle } from './document-words.ts'
import { Proposal } from './proposal.tsx'

/** Everything that the desk works by, and what waits for a second person. */
export function PlaybookPage(props: {
  readonly visit: DeskVisit
  readonly documents: readonly DocumentView[]
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, documents } = props
  const { words, lang } = visit
  const listed = documents.filter(({ kind }) => kind !== 'legal-ground')
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.playbook')}</h1>
      <p class="quiet">{words('desk-hotline.pages.playbook.more')}</p>
      <WaitingProposals visit={visit}>
        {documents.flatMap(({ held, open }) =>
          open === null ? [] : [<Proposal visit={visit} held={held} open={open} names={props.names} />],
        )}
      </WaitingProposals>
      <DataTable
        id="table-playbook"
        caption={words('desk-hotline.pages.playbook')}
        columns={[
          { header: words('desk-hotline.pages.playbook.document') },
          { header: words('desk-hotline.pages.playbook.number') },
          { header: words('desk-hotline.pages.playbook.from') },
          { header: words('desk-hotline.pages.proposal.waiting') },
        ]}
        rows={[
          ...listed.flatMap((document) => {
            const shown = document.held ?? document.history[0]
            if (shown === undefined) return []
            return [
              [
                <a href={pathTo(visit, documentPath(document))}>{documentTitle(visit, shown)}</a>,
                document.held?.number ?? '–',
                document.held?.proposedBy ? dayText(lang, document.held.holdsFrom) : '–',
                document.open === null ? (
                  '–'
                ) : (
                  <Tag
                    tone="wait"
                    text={words('desk-hotline.pages.playbook.version-alone', { n: document.open.number })}
                  />
                ),
              ],
            ]
          }),
        ]}
      />
      <p>
        <a href={pathTo(visit, '/law')}>{words('desk-hotline.pages.law')}</a>
      </p>
    </div>
  )
}
