import type { FlaggerStatus, Provider } from '@vigie/notices'
import { type Desk, personOf } from '@vigie/platform/operation'
import type { AssessmentView, ItemView, RoundView, VerdictView } from '../cases/case-view.ts'
import { addressPlace, arbitrationPlace, notePlace, openIn, reassessmentPlace } from '../places.ts'
import type { Assessment } from './assessment.ts'
import { type Item, lastTrace, type Round, verdictOf, visibleAssessments } from './item.ts'
import { routesOf } from './routing.ts'
import type { Verdict } from './verdict.ts'

const viewAssessment = (desk: Desk, assessment: Assessment): AssessmentView => ({
  ...assessment,
  note: assessment.note === null ? null : openIn(desk, notePlace(assessment.id), assessment.note),
})

const viewVerdict = (desk: Desk, verdict: Verdict): VerdictView => ({
  ...verdict,
  arbitratorReason:
    verdict.arbitratorReason === null
      ? null
      : openIn(desk, arbitrationPlace(verdict.id), verdict.arbitratorReason),
})

const viewRound = (desk: Desk, item: Item, round: Round): RoundView => {
  const viewer = personOf(desk.actor)
  return {
    round: round.round,
    askedBy: round.askedBy,
    askedAt: round.askedAt,
    reason:
      round.reason === null ? null : openIn(desk, reassessmentPlace(item.id, round.round), round.reason),
    seatsTaken: round.assessments.length,
    youAssessed: round.assessments.some(({ assessor }) => assessor === viewer),
    assessments: visibleAssessments(round, viewer).map((one) => viewAssessment(desk, one)),
    verdict: round.verdict === null ? null : viewVerdict(desk, round.verdict),
  }
}

/** An item opened for one viewer. */
export const viewItem = (
  desk: Desk,
  item: Item,
  providers: readonly Provider[],
  { imminentDanger, status }: { readonly imminentDanger: boolean; readonly status: FlaggerStatus },
): ItemView => {
  const provider = (id: string | null | undefined) => providers.find((one) => one.id === id) ?? null
  return {
    id: item.id,
    number: item.number,
    form: item.form,
    address: item.sealed === null ? null : openIn(desk, addressPlace(item.id), item.sealed),
    addedOn: item.addedOn,
    addedBy: item.addedBy,
    traces: item.traces.map((trace) => ({ ...trace, providerName: provider(trace.provider)?.name ?? null })),
    sightings: item.sightings,
    rounds: item.rounds.map((round) => viewRound(desk, item, round)),
    outcome: verdictOf(item)?.outcome ?? null,
    routes: routesOf(item, provider(lastTrace(item)?.provider), {
      imminentDanger,
      status,
    }).map(({ to, rule, waitsFor }) => ({ to, rule: rule.id, because: rule.because, waitsFor })),
  }
}
