import { findOperation, type ThrowawayCentre } from '@vigie/centre'
import type { Holding } from '@vigie/platform/house'
import { type Actor, perform } from '@vigie/platform/operation'
import { z } from 'zod'

type StaffName = keyof ThrowawayCentre['staff']

/** One race on the product itself: its own operations, with their own questions, locks and retries. */
export interface Cast {
  readonly desk: Holding
  readonly staff: ThrowawayCentre['staff']
  readonly provider: string
  readonly one: string
  readonly number: number
  readonly other: string
  readonly item: string
}

type Hand = (cast: Cast, prepared: string) => Promise<unknown>
export interface Scene {
  /** What comes before; the id of what was prepared, or nothing. */
  readonly ready: (cast: Cast) => Promise<string>
  readonly leaves: Hand
  readonly undoes: Hand
}

const Made = z.record(z.string(), z.unknown())
const FOUND = {
  kind: 'csam',
  nature: 'real',
  sex: 'not-determined',
  selfGenerated: 'no',
  confidence: 'sure',
  secondsExposed: 9,
}
const ILLEGAL = {
  ...FOUND,
  outcome: 'illegal',
  ageBand: 'pre-pubescent',
  act: 'lascivious-exhibition',
  article: 'images-of-abuse@1867',
}
const LEGAL = { ...FOUND, outcome: 'not-illegal', ageBand: 'adult', act: 'none', reason: 'adult-pornography' }

export const act = async (desk: Holding, name: string, actor: Actor, input: object) => {
  const operation = findOperation(name)
  if (operation === null) throw new Error(`there is no operation ${name}`)
  return Made.parse((await perform(desk.house, operation, actor, input)).result)
}
const by =
  (who: StaffName, name: string, input: (cast: Cast, prepared: string) => object): Hand =>
  (cast, prepared) =>
    act(cast.desk, name, cast.staff[who], input(cast, prepared))

const assess = (who: StaffName, answers: object): Hand =>
  by(who, 'hotline.assess-item', ({ item }) => ({ item, ...answers }))
const agreed = (answers: object) => async (cast: Cast) => {
  await assess('hanne', answers)(cast, '')
  await assess('bram', answers)(cast, '')
  return ''
}
const half = async (cast: Cast) => {
  await assess('hanne', LEGAL)(cast, '')
  return ''
}
const referral = async (cast: Cast) => {
  const { desk, staff, one, item } = cast
  const { hanne } = staff
  await agreed(ILLEGAL)(cast)
  await act(desk, 'hotline.note-trace', hanne, { item, hostedIn: 'BE', audience: 'public' })
  const made = await act(desk, 'hotline.prepare-referral', hanne, {
    case: one,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [item],
    summary: '',
  })
  return String(made.referral)
}
const notice = async (cast: Cast) => {
  const { desk, staff, one, item, provider } = cast
  const { hanne } = staff
  await agreed(ILLEGAL)(cast)
  await act(desk, 'hotline.note-trace', hanne, { item, hostedIn: 'IE', provider, audience: 'public' })
  const made = await act(desk, 'hotline.prepare-notice', hanne, {
    case: one,
    provider,
    items: [item],
    standing: 'trusted',
    language: 'en',
    explanation: '',
  })
  return String(made.notice)
}
const approvedReferral = async (cast: Cast) => {
  const made = await referral(cast)
  await approve(cast, made)
  return made
}

const approve = by('bram', 'hotline.approve-referral', (_cast, made) => ({ referral: made }))
const approveNotice = by('bram', 'notices.approve-notice', (_cast, made) => ({ notice: made }))
const close = by('hanne', 'hotline.close-case', ({ one }) => ({ case: one, outcome: 'not-illegal' }))
const withdraw = by('bram', 'hotline.withdraw-assessment', ({ item }) => ({ item, reason: 'Made up.' }))
const takeBack = by('hanne', 'hotline.withdraw-assessment', ({ item }) => ({ item, reason: 'Made up.' }))
const reassess = by('griet', 'hotline.reassess-item', ({ item }) => ({ item, reason: 'Made up.' }))

export const SCENES: Readonly<Record<string, Scene>> = {
  'close-case against withdraw-assessment': { ready: agreed(LEGAL), leaves: close, undoes: withdraw },
  'close-case against reassess-item': { ready: agreed(LEGAL), leaves: close, undoes: reassess },
  'close-case against add-item': {
    ready: agreed(LEGAL),
    leaves: close,
    undoes: by('bram', 'hotline.add-item', ({ one }) => ({
      case: one,
      address: `https://race.example/late/${one}`,
    })),
  },
  'close-case against merge-cases': {
    ready: agreed(LEGAL),
    leaves: close,
    undoes: by('bram', 'hotline.merge-cases', ({ other, number }) => ({ case: other, intoNumber: number })),
  },
  'assess-item against itself': {
    ready: async () => '',
    leaves: assess('hanne', LEGAL),
    undoes: assess('hanne', LEGAL),
  },
  'the second assess-item against withdraw-assessment': {
    ready: half,
    leaves: assess('bram', LEGAL),
    undoes: takeBack,
  },
  'approve-referral against reassess-item': { ready: referral, leaves: approve, undoes: reassess },
  'approve-notice against withdraw-assessment': { ready: notice, leaves: approveNotice, undoes: withdraw },
  'approve-notice against withdraw-notice': {
    ready: notice,
    leaves: approveNotice,
    undoes: by('griet', 'notices.withdraw-notice', (_cast, made) => ({ notice: made })),
  },
  'hand-over-referral against withdraw-assessment': {
    ready: approvedReferral,
    leaves: by('hanne', 'hotline.hand-over-referral', (_cast, made) => ({ referral: made, way: 'by-hand' })),
    undoes: withdraw,
  },
  'approve-referral against withdraw-role': {
    ready: referral,
    leaves: approve,
    undoes: by('olivia', 'people.withdraw-role', ({ staff }) => ({
      person: staff.bram.id,
      role: 'analyst',
    })),
  },
}
