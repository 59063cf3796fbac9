import {
  ActForm,
  authorOf,
  type DeskVisit,
  isOffered,
  momentText,
  pathTo,
  reasonOf,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { mayPublish, type ProposedEdition } from '@vigie/notices'
import { publishYear } from '@vigie/notices/verbs/publish-year'
import { Callout } from '@vigie/ui'

interface PutForwardProps {
  readonly visit: DeskVisit
  readonly proposals: readonly ProposedEdition[]
  readonly names: ReadonlyMap<string, string>
}

/** The accounts that somebody put forward: a second person reads the preview and publishes, or leaves it. */
export function PutForward({ visit, proposals, names }: PutForwardProps) {
  const { words, lang } = visit
  return (
    <>
      {proposals.map((one) => {
        const why = mayPublish(visitorOf(visit), one)
        const about = String(one.year)
        const act = {
          operation: publishYear.name,
          on: ['proposal', one.proposal],
          about,
          allowed: why === null,
          why,
        } as const
        return (
          <Callout
            tone="wait"
            title={words('desk-hotline.pages.put-forward', { year: about, edition: String(one.edition) })}
          >
            <p>
              {words('desk-hotline.pages.proposal.by', {
                name: authorOf(visit, names, one.proposedBy),
                when: momentText(lang, one.proposedAt),
              })}
            </p>
            {one.correction === null ? null : (
              <p>{words('desk-hotline.pages.put-forward.corrects', { text: one.correction[lang] })}</p>
            )}
            <p>
              <a href={pathTo(visit, `/yearly-account/${one.year}`)}>
                {words('desk-hotline.pages.preview', { year: about })}
              </a>
            </p>
            {!isOffered(visit, publishYear) ? null : why === null ? (
              <ActForm visit={visit} act={act} primary />
            ) : (
              <p class="quiet">{reasonOf(visit, act)}</p>
            )}
          </Callout>
        )
      })}
    </>
  )
}
