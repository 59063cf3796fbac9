import type { FlaggerStatus, NoticeView, Provider, Service } from '@vigie/notices'
import { type Desk, personOf } from '@vigie/platform/operation'
import type {
  AssessmentView,
  ItemView,
  RoundView,
  ServiceView,
  TraceView,
  VerdictView,
} from '../cases/case-view.ts'
import {
  addressPlace,
  arbitrationPlace,
  notePlace,
  openIn,
  reassessmentPlace,
  referrerPlace,
} from '../places.ts'
import type { Assessment } from './assessment.ts'
import { type Item, lastTrace, type Round, type Trace, verdictOf, visibleAssessments } from './item.ts'
import { proposePlaces, proposeService } from './propose-place.ts'
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
    joint: round.joint,
    youAssessed: round.assessments.some(({ assessor }) => assessor === viewer),
    assessments: visibleAssessments(round, viewer).map((one) => viewAssessment(desk, one)),
    verdict: round.verdict === null ? null : viewVerdict(desk, round.verdict),
  }
}

const viewTrace = (desk: Desk, trace: Trace, provider: Provider | null): TraceView => ({
  ...trace,
  providerName: provider?.name ?? null,
  referrer: trace.referrer === null ? null : openIn(desk, referrerPlace(trace.id), trace.referrer),
})

/** An item opened for one viewer. */
const viewItem = (
  desk: Desk,
  item: Item,
  providers: readonly Provider[],
  { imminentDanger, status }: { readonly imminentDanger: boolean; readonly status: FlaggerStatus },
): Omit<ItemView, 'proposed' | 'service'> => {
  const provider = (id: string | null | undefined) => providers.find((one) => one.id === id) ?? null
  return {
    id: item.id,
    number: item.number,
    form: item.form,
    address: item.sealed === null ? null : openIn(desk, addressPlace(item.id), item.sealed),
    addedOn: item.addedOn,
    addedBy: item.addedBy,
    traces: item.traces.map((trace) => viewTrace(desk, trace, provider(trace.provider))),
    sightings: item.sightings,
    rounds: item.rounds.map((round) => viewRound(desk, item, round)),
    outcome: verdictOf(item)?.outcome ?? null,
    routes: routesOf(item, provider(lastTrace(item)?.provider), {
      imminentDanger,
      status,
    }).map(({ to, rule, waitsFor }) => ({ to, rule: rule.id, because: rule.because, waitsFor })),
  }
}

interface Directory {
  readonly providers: readonly Provider[]
  readonly services: readonly Service[]
  readonly notices: readonly NoticeView[]
}

const viewService = (
  item: Pick<ItemView, 'id' | 'address'>,
  { providers, services, notices }: Directory,
): ServiceView | null => {
  const named = notices.findLast(
    ({ service, withdrawal, items }) =>
      service !== null && withdrawal === null && items.some((one) => one.item === item.id),
  )?.service
  const service = services.find(({ id }) => id === named?.id) ?? proposeService(item, services)
  const providerName = providers.find(({ id }) => id === service?.provider)?.name
  if (service === null || providerName === undefined) return null
  const { id, name, provider } = service
  return { id, name, provider, providerName, isChecked: id === named?.id }
}

/** The items of a case, each with where it may be as long as nobody looked. */
export const viewItems = (
  desk: Desk,
  items: readonly Item[],
  directory: Directory,
  facts: { readonly imminentDanger: boolean; readonly status: FlaggerStatus },
): ItemView[] => {
  const { providers, services } = directory
  const viewed = items.map((item) => viewItem(desk, item, providers, facts))
  const proposed = proposePlaces(viewed, providers, services)
  return viewed.map((item) => {
    const place = proposed.get(item.id)
    const named = providers.find(({ id }) => id === place?.provider)
    return {
      ...item,
      service: viewService(item, directory),
      proposed: place ? { ...place, providerName: named?.name ?? null } : null,
    }
  })
}
