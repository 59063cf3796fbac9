import { type DeskVisit, valueText, visitorOf } from '@vigie/desk-frame/page-kit'
import { type GroundView, rulingRefusal } from '@vigie/hotline'
import { confirmLegalGround } from '@vigie/hotline/verbs/confirm-legal-ground'
import { declineLegalGround } from '@vigie/hotline/verbs/decline-legal-ground'
import { proposeLegalGround } from '@vigie/hotline/verbs/propose-legal-ground'
import { fieldText } from '@vigie/locales'
import { ProposedChange, WaitingProposals } from '../parts/proposed-change.tsx'
import { changesIn } from './as-typed.ts'

export interface SheetView {
  readonly grounds: readonly GroundView[]
  readonly names: ReadonlyMap<string, string>
}

const saidText = (visit: DeskVisit, field: string, values: readonly string[]): string => {
  const named = field === 'serves' || field === 'kinds'
  const all = values.map((value) => (named ? valueText(visit.words, 'hotline', field, value) : value))
  return all.length === 0 ? '–' : all.join(', ')
}

/** What waits for a second person. */
export function Proposals({ visit, view }: { visit: DeskVisit; view: SheetView }) {
  const actor = visitorOf(visit)
  return (
    <WaitingProposals visit={visit}>
      {view.grounds.flatMap(({ held, open }) =>
        open === null
          ? []
          : [
              <ProposedChange
                visit={visit}
                id={open.id}
                title={open.article.title[visit.lang]}
                by={open.proposedBy ?? ''}
                at={open.proposedAt}
                names={view.names}
                changes={changesIn(held?.article ?? null, open.article).map(({ field, before, after }) => [
                  fieldText(visit.words, proposeLegalGround.name, field),
                  saidText(visit, field, before),
                  saidText(visit, field, after),
                ])}
                rulings={[
                  [confirmLegalGround, rulingRefusal(actor, open, 'confirmed')],
                  [declineLegalGround, rulingRefusal(actor, open, 'declined')],
                ]}
              />,
            ],
      )}
    </WaitingProposals>
  )
}
