import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { Refused } from '@vigie/kernel'
import { findStaff } from '@vigie/people'
import { type Desk, isOneOf } from '@vigie/platform/operation'
import { may } from '../may.ts'
import { openIn, sampleNotePlace } from '../places.ts'
import { CLASSIFICATIONS } from '../playbook/plan.ts'
import { refuse } from '../refusals.ts'
import { type Agreement, agreementOf, crossed, type Pair } from './agreement.ts'
import { drawFrom } from './draw.ts'
import { type Quarter, spanOf } from './quarter.ts'
import type { Judged, Sample, SampledItem, VerdictWays } from './sample.ts'
import { selectCandidates, selectSampledItems, selectSamples, selectVerdictWays } from './sample-rows.ts'

/** What the second looks are compared by. How grave it is, is compared where both found it illegal. */
export const COMPARED = ['outcome', 'kind', 'gravity'] as const
export type Compared = (typeof COMPARED)[number]

const GRAVITIES = ['baseline', 'national'] as const
const ANSWERS = { outcome: CLASSIFICATIONS, kind: DESIGNATED_KINDS, gravity: GRAVITIES } as const

export interface Comparison {
  readonly question: Compared
  readonly agreement: Agreement
  readonly answers: readonly string[]
  readonly counts: readonly (readonly number[])[]
}

/** Where the second look found something else: to talk about, of nobody in particular. */
export interface Disagreement {
  readonly caseNumber: number
  readonly number: number
  readonly points: readonly {
    readonly question: Compared
    readonly decided: string
    readonly again: string
  }[]
  readonly note: string | null
}

export interface Progress {
  readonly drawn: number
  readonly seen: number
  readonly gone: number
  readonly waiting: number
  /** Of what waits, what no vetted analyst of today may look at: everybody took part. */
  readonly forNobody: number
}

export interface SampleView {
  readonly sample: Sample
  readonly progress: Progress
  /** Of what two had decided blind, one after the other. */
  readonly comparisons: readonly Comparison[]
  /** Of what two had decided at the same time: counted apart; nothing where nothing of it was drawn. */
  readonly together: readonly Comparison[]
  /** How every verdict of the quarter came about. */
  readonly ways: Readonly<Record<VerdictWays, number>>
  readonly disagreements: readonly Disagreement[]
}

type Seen = SampledItem & { readonly found: Judged }

const seenOf = (items: readonly SampledItem[]): Seen[] =>
  items.flatMap((one) => (one.look?.found ? [{ ...one, found: one.look.found }] : []))

/** Both answers to one question, where both have one. */
const pairOn = (question: Compared, { decided, found }: Seen): Pair | null =>
  decided[question] === '' || found[question] === '' ? null : [decided[question], found[question]]

const compare = (question: Compared, seen: readonly Seen[]): Comparison => {
  const pairs = seen.flatMap((one) => {
    const pair = pairOn(question, one)
    return pair === null ? [] : [pair]
  })
  return { question, agreement: agreementOf(pairs), ...crossed<string>(ANSWERS[question], pairs) }
}

const disagreementsIn = (desk: Desk, seen: readonly Seen[]): Disagreement[] =>
  seen.flatMap((one) => {
    const points = COMPARED.flatMap((question) => {
      const pair = pairOn(question, one)
      return pair === null || pair[0] === pair[1] ? [] : [{ question, decided: pair[0], again: pair[1] }]
    })
    if (points.length === 0) return []
    const note = one.look?.note ? openIn(desk, sampleNotePlace(one.id), one.look.note) : null
    return [{ caseNumber: one.caseNumber, number: one.number, points, note }]
  })

const analystsOf = async (desk: Desk): Promise<string[]> =>
  (await findStaff(desk))
    .filter(({ id, roles, hasLeft, renewal, vettedUntil }) => {
      const isVetted = vettedUntil !== null && vettedUntil >= desk.today && renewal === null
      return !hasLeft && isVetted && isOneOf({ kind: 'person', id, roles }, may.lookAgain)
    })
    .map(({ id }) => id)

const progressOf = (items: readonly SampledItem[], analysts: readonly string[]): Progress => {
  const waiting = items.filter(({ look }) => look === null)
  return {
    drawn: items.length,
    seen: items.filter(({ look }) => look?.way === 'seen').length,
    gone: items.filter(({ look }) => look?.way === 'gone').length,
    waiting: waiting.length,
    forNobody: waiting.filter(({ tookPart }) => analysts.every((id) => tookPart.includes(id))).length,
  }
}

const insistOnReader = (desk: Desk): void => {
  if (!isOneOf(desk.actor, may.readSample)) throw new Refused('not-for-you', 'forbidden')
}

/** Every quarter of which a sample was drawn, the latest first. */
export const findSamples = async (desk: Desk): Promise<Sample[]> => {
  insistOnReader(desk)
  return selectSamples(desk.db, null)
}

const getDrawn = async (desk: Desk, quarter: Quarter) => {
  insistOnReader(desk)
  const [sample] = await selectSamples(desk.db, quarter)
  if (!sample) throw refuse('no-such-sample')
  return { sample, items: await selectSampledItems(desk.db, sample.id) }
}

/** The sample of a quarter: how far it has come, how far the second looks agree with what was decided, and where not. */
export const getSample = async (desk: Desk, quarter: Quarter): Promise<SampleView> => {
  const { sample, items } = await getDrawn(desk, quarter)
  const seen = seenOf(items)
  const [together, blind] = [true, false].map((way) => seen.filter((one) => one.together === way))
  const compared = (some: readonly Seen[] = []) => COMPARED.map((question) => compare(question, some))
  return {
    sample,
    progress: progressOf(items, await analystsOf(desk)),
    comparisons: compared(blind),
    together: items.some((one) => one.together) ? compared(together) : [],
    ways: await selectVerdictWays(desk.db, spanOf(quarter)),
    disagreements: disagreementsIn(desk, seen),
  }
}

/** Draws once more by the same seed from what could be drawn from then: whether the same comes out. */
export const repeatDraw = async (desk: Desk, quarter: Quarter): Promise<boolean> => {
  const { sample, items } = await getDrawn(desk, quarter)
  const among = await selectCandidates(desk.db, spanOf(quarter), sample.drawnAt)
  const again = drawFrom(
    sample.seed,
    among.map(({ item }) => item),
    sample.wanted,
  )
  return among.length === sample.among && again.join() === items.map(({ item }) => item).join()
}

export interface SampledLine {
  readonly place: number
  readonly item: string
  readonly caseNumber: number
  readonly number: number
  readonly decided: Judged
  readonly together: boolean
  readonly way: 'seen' | 'gone' | null
  readonly found: Judged | null
}

/** Every drawn item with both findings, for whoever counts again elsewhere. No names and no remarks leave. */
export const findSampledLines = async (desk: Desk, quarter: Quarter): Promise<SampledLine[]> =>
  (await getDrawn(desk, quarter)).items.map(
    ({ place, item, caseNumber, number, decided, together, look }) => ({
      place,
      item,
      caseNumber,
      number,
      decided,
      together,
      way: look?.way ?? null,
      found: look?.found ?? null,
    }),
  )
