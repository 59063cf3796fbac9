import { ActForm, type DeskVisit, momentText, nameOf, reasonOf } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { confirmInheritance } from '@vigie/hotline/verbs/confirm-inheritance'
import { Callout } from '@vigie/ui'
import type { OpenedCase } from '../case/reports.tsx'
import { backToItem, possibleAct } from './item-acts.ts'
import { originText } from './known.ts'

/** What a colleague proposes to take over; nobody looked, so it is no secret to the second person. */
export const proposedIn = (item: ItemView) => {
  const round = item.rounds.at(-1)
  const [only] = round?.assessments ?? []
  return round?.verdict === null && round.seatsTaken === 1 && only?.inheritance ? only : null
}

/** A proposal to take something over, and the second person's yes. */
export function Proposal({ visit, view, item }: { visit: DeskVisit; view: OpenedCase; item: ItemView }) {
  const { words, lang } = visit
  const proposed = proposedIn(item)
  if (!proposed?.inheritance) return null
  const act = possibleAct(view, item, confirmInheritance.name)
  const when = momentText(lang, proposed.at)
  return (
    <Callout tone="wait" title={words('desk-pictures.pages.proposed')}>
      <p>
        {proposed.assessor === visit.person.id
          ? words('desk-pictures.pages.proposed.by-you', { when })
          : words('desk-pictures.pages.proposed.by', {
              name: nameOf(visit, view.names, proposed.assessor),
              when,
            })}{' '}
        {originText(visit, view.known, item.id, proposed.inheritance)}
      </p>
      {act.allowed ? (
        <>
          <p>{words('desk-pictures.pages.proposed.confirm')}</p>
          <ActForm visit={visit} act={act} back={backToItem(visit, item)} primary />
        </>
      ) : (
        <p class="quiet">{reasonOf(visit, act)}</p>
      )}
    </Callout>
  )
}
