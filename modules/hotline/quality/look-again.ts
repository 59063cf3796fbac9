import { type OpenedReport, openReports } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import { getEligibility, insistOnTraining } from '@vigie/people'
import { type Actor, type Desk, isOneOf, personOf, staffOf } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import { z } from 'zod'
import { findCases, getItem } from '../cases/find-cases.ts'
import type { ItemForm } from '../items/item.ts'
import { may } from '../may.ts'
import { addressPlace, openIn } from '../places.ts'
import { insist, type RefusalWord, refuse } from '../refusals.ts'
import type { Rows } from '../rows.generated.ts'
import { orRefuse } from '../violations.ts'
import { orderFor } from './draw.ts'
import type { SampledItem } from './sample.ts'
import { insertSampleLook, selectSampledItem, selectToLookAt } from './sample-rows.ts'

/** Whoever took no part in the decision, and once: what was found then is no part of the case. */
const lookAgainRefusal = (actor: Actor, { look, tookPart }: SampledItem): RefusalWord | null => {
  const person = personOf(actor)
  if (person === null || tookPart.includes(person)) return 'you-took-part'
  return look === null ? null : 'looked-at-again-already'
}

/** The drawn item, for whoever may look at it. Before anything else is said, so that nothing tells which ids there are. */
export const getToLookAt = async (desk: Desk, id: string): Promise<SampledItem> => {
  const sampled = z.uuid().safeParse(id).success ? await selectSampledItem(desk.db, id) : null
  if (sampled === null) throw refuse('no-such-sample-item')
  insist(lookAgainRefusal(desk.actor, sampled))
  return sampled
}

/** What waits for this person's second look, in an order of their own; nothing for whoever does not assess. */
export const findToLookAgain = async (desk: Desk): Promise<string[]> => {
  const person = personOf(desk.actor)
  if (person === null || !isOneOf(desk.actor, may.lookAgain)) return []
  return orderFor(person, await selectToLookAt(desk.db, person))
}

/** A drawn item as whoever looks again sees it: what the first two saw, and nothing of what anybody found. */
export interface ItemToLookAt {
  readonly id: string
  readonly form: ItemForm
  readonly address: string | null
  readonly kind: DesignatedKind
  readonly reports: readonly OpenedReport[]
}

export const getItemToLookAt = async (desk: Desk, id: string): Promise<ItemToLookAt> => {
  const sampled = await getToLookAt(desk, id)
  const [found] = await findCases(desk, [sampled.case])
  if (!found) throw refuse('no-such-sample-item')
  const { form, sealed } = getItem(found, sampled.item)
  return {
    id,
    form,
    address: sealed === null ? null : openIn(desk, addressPlace(sampled.item), sealed),
    kind: found.kind,
    reports: await openReports(
      desk,
      found.reports.map(({ report }) => report),
    ),
  }
}

type Answered = Omit<
  Insertable<Rows['hotline.sample_look']>,
  'sample_item' | 'item' | 'assessor' | 'eligibility' | 'looked_at'
>

/** Writes what the actor found about a drawn item, beside the case and never into it. */
export const answerSample = async (
  desk: Desk,
  { id, item }: SampledItem,
  answered: Answered,
): Promise<void> => {
  await insistOnTraining(desk)
  const row = {
    ...answered,
    sample_item: id,
    item,
    assessor: staffOf(desk),
    eligibility: await getEligibility(desk),
    looked_at: desk.now,
  }
  await orRefuse(insertSampleLook(desk.db, row), {
    taken: refuse('looked-at-again-already'),
    unvetted: refuse('vetting-expired'),
    untrained: refuse('training-missing'),
    unentitled: refuse('not-eligible'),
    partial: refuse('you-took-part'),
  })
}
