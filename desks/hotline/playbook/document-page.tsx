import { type DeskVisit, dayText, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { proposeGuidance } from '@vigie/hotline/verbs/propose-guidance'
import { proposeStepPlan } from '@vigie/hotline/verbs/propose-step-plan'
import type { DocumentView } from '@vigie/platform/playbook'
import { Callout } from '@vigie/ui'
import { WaitingProposals } from '../parts/proposed-change.tsx'
import { documentPath, documentTitle } from './document-words.ts'
import { History } from './history.tsx'
import { LetterSentencesTable } from './letter-sentences.tsx'
import { Proposal } from './proposal.tsx'

/** The verbs by which a change is proposed on the page of a document; the legal sheet has a form of its own. */
const PROPOSING = new Map<string, { readonly name: string }>([
  ['step-plan', proposeStepPlan],
  ['guidance', proposeGuidance],
])

export const mayPropose = (visit: DeskVisit, kind: string): boolean => {
  const verb = PROPOSING.get(kind)
  return verb !== undefined && isOffered(visit, verb)
}

/** One thing that the desk works by: what holds, what waits for a second person, and how it came about. */
export function DocumentPage(props: {
  readonly visit: DeskVisit
  readonly document: DocumentView
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, document, names } = props
  const { words, lang } = visit
  const { held, coming, open, history } = document
  const [newest] = history
  if (newest === undefined) return null
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/playbook')}>{words('desk-hotline.pages.playbook')}</a>
      </p>
      <h1>{documentTitle(visit, held ?? newest)}</h1>
      {held === null ? (
        <p class="quiet">{words('desk-hotline.pages.playbook.nothing-held')}</p>
      ) : (
        <p>
          {held.proposedBy === null
            ? words('desk-hotline.pages.playbook.first-holds', { n: held.number })
            : words('desk-hotline.pages.playbook.in-force', {
                n: held.number,
                day: dayText(lang, held.holdsFrom),
              })}{' '}
          {held.kind === 'legal-ground' ? null : (
            <a href={pathTo(visit, `/playbook/version/${held.id}`)}>
              {words('desk-hotline.pages.playbook.preview')}
            </a>
          )}
        </p>
      )}
      {coming === null ? null : (
        <Callout tone="wait">
          <p>
            {words('desk-hotline.pages.playbook.coming', {
              n: coming.number,
              day: dayText(lang, coming.holdsFrom),
            })}
          </p>
        </Callout>
      )}
      {mayPropose(visit, document.kind) ? (
        <p>
          <a class="button" href={pathTo(visit, `${documentPath(document)}/change`)}>
            {words(
              open === null ? 'desk-hotline.pages.proposal.change' : 'desk-hotline.pages.playbook.go-on',
            )}
          </a>
        </p>
      ) : null}
      {document.kind === 'legal-ground' ? (
        <p>
          <a href={pathTo(visit, '/law')}>{words('desk-hotline.pages.law')}</a>
        </p>
      ) : null}
      <WaitingProposals visit={visit}>
        {open === null ? [] : [<Proposal visit={visit} held={held} open={open} names={names} />]}
      </WaitingProposals>
      {document.kind === 'letter' ? <LetterSentencesTable visit={visit} document={document} /> : null}
      <History visit={visit} document={document} names={names} />
    </div>
  )
}
