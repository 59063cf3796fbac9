import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import type { GroundView } from '@vigie/hotline'
import { WaitingProposals } from '../parts/proposed-change.tsx'
import { Proposal } from '../playbook/proposal.tsx'

export interface SheetView {
  readonly grounds: readonly GroundView[]
  readonly names: ReadonlyMap<string, string>
}

/** What waits for a second person. */
export function Proposals({ visit, view }: { visit: DeskVisit; view: SheetView }) {
  return (
    <WaitingProposals visit={visit}>
      {view.grounds.flatMap(({ held, open }) =>
        open === null ? [] : [<Proposal visit={visit} held={held} open={open} names={view.names} />],
      )}
    </WaitingProposals>
  )
}
