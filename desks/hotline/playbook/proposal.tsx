import { type DeskVisit, dayText, pathTo, visitorOf } from '@vigie/desk-frame/page-kit'
import { rulingRefusal } from '@vigie/hotline'
import { confirmChange } from '@vigie/hotline/verbs/confirm-change'
import { declineChange } from '@vigie/hotline/verbs/decline-change'
import { fieldText } from '@vigie/locales'
import type { Version } from '@vigie/platform/playbook'
import { TextArea } from '@vigie/ui'
import { ProposedChange } from '../parts/proposed-change.tsx'
import { changesBetween, completenessText, documentTitle } from './document-words.ts'

/** What somebody proposes for a document beside what holds: why, from when, whether it is whole, and the yes or no to it. */
export function Proposal(props: {
  readonly visit: DeskVisit
  readonly held: Version | null
  readonly open: Version
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, held, open } = props
  const { words, lang } = visit
  const actor = visitorOf(visit)
  const completeness = completenessText(visit, open)
  return (
    <ProposedChange
      visit={visit}
      id={open.id}
      title={words('desk-hotline.pages.playbook.version', {
        what: documentTitle(visit, open),
        n: open.number,
      })}
      by={open.proposedBy ?? ''}
      at={open.proposedAt}
      names={props.names}
      changes={changesBetween(visit, held, open)}
      rulings={[
        [confirmChange, rulingRefusal(actor, open, 'confirmed')],
        [
          declineChange,
          rulingRefusal(actor, open, 'declined'),
          () => <TextArea name="whyNot" label={fieldText(words, declineChange.name, 'whyNot')} rows={2} />,
        ],
      ]}
    >
      <p>
        <strong>{words('desk-hotline.pages.playbook.why')}</strong> {open.why}
      </p>
      <p class="quiet">
        {[
          words('desk-hotline.pages.playbook.holds-from', { day: dayText(lang, open.holdsFrom) }),
          ...(open.restores === null
            ? []
            : [words('desk-hotline.pages.playbook.restores', { n: open.restores })]),
          ...(completeness === null ? [] : [completeness]),
        ].join(' · ')}
      </p>
      {open.kind === 'legal-ground' ? null : (
        <p>
          <a href={pathTo(visit, `/playbook/version/${open.id}`)}>
            {words('desk-hotline.pages.playbook.preview')}
          </a>
        </p>
      )}
    </ProposedChange>
  )
}
