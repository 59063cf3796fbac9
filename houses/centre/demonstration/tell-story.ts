import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import { articlesFor, findQueue, getCase, STARTING_SHEET } from '@vigie/hotline'
import type { ProactiveOrigin } from '@vigie/hotline/origin'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { openJointSession } from '@vigie/hotline/verbs/open-joint-session'
import { openProactiveCase } from '@vigie/hotline/verbs/open-proactive-case'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { signJointSession } from '@vigie/hotline/verbs/sign-joint-session'
import { takeCase } from '@vigie/hotline/verbs/take-case'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { DAY, dayOf, HOUR } from '@vigie/kernel'
import { findProviders, getNotice } from '@vigie/notices'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { recordAcknowledgement } from '@vigie/notices/verbs/record-acknowledgement'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { mailBack } from './mail-back.ts'
import type { Progress, Story } from './story.ts'
import type { World } from './world.ts'

const PROGRESS: readonly Progress[] = [
  'reported',
  'assessed-once',
  'disagreed',
  'agreed',
  'notice-waits',
  'notice-sent',
  'decided',
  'closed',
]

const PICTURED = ['csam', 'ncii', 'voyeurism', 'extreme', 'minor-prostitution']

/** Of a picture with much to see in it. */
const QUALITY = 92

const startOf = (story: Story, now: Date): Date =>
  typeof story.on === 'string'
    ? new Date(`${story.on}T09:00:00Z`)
    : new Date(now.getTime() - story.on * DAY - 3 * HOUR)

const reach = (story: Story, progress: Progress): boolean =>
  PROGRESS.indexOf(story.progress) >= PROGRESS.indexOf(progress)

/** What somebody answers who finds an item of that kind illegal. */
export const answersOn = (
  world: Pick<World, 'clock'>,
  { kind, on, fingerprint }: Pick<Story, 'kind' | 'on' | 'fingerprint'>,
) => {
  const [article] = articlesFor(STARTING_SHEET, kind, dayOf(world.clock()))
  return {
    outcome: 'illegal',
    kind,
    article: article?.id,
    confidence: 'sure',
    secondsExposed: 40,
    // What weighs most is recent: the coordinator sees with whom a talk is to be held. Of a known picture its list says the same.
    ageBand:
      kind === 'csam' && typeof on === 'number' && fingerprint === undefined ? 'pre-pubescent' : 'pubescent',
    otherAdult: 'yes',
    ...(PICTURED.includes(kind)
      ? {
          nature: 'real',
          sex: 'not-determined',
          selfGenerated: 'no',
          act: 'lascivious-exhibition',
        }
      : {}),
  }
}

/** Two analysts and their hands. */
type Hands = Pick<World, 'clock' | 'perform' | 'read' | 'deliver' | 'receive'> & {
  readonly staff: Pick<World['staff'], 'hanne' | 'bram'>
}

export const assess = async (world: Hands, story: Story, caseId: string): Promise<void> => {
  const { hanne, bram } = world.staff
  const { items } = await world.read(hanne, (desk) => getCase(desk, caseId))
  await world.perform(takeCase, hanne, { case: caseId })
  const providers = await world.read(hanne, findProviders)
  const provider = providers.find(({ name }) => name === story.provider)
  for (const item of items) {
    if (story.fingerprint?.from === 'desk') {
      const { pdq } = story.fingerprint
      await world.perform(enterFingerprint, hanne, { item: item.id, pdq, quality: QUALITY, way: 'dropped' })
    }
    if (story.together) {
      await world.perform(openJointSession, hanne, { item: item.id })
      await world.perform(signJointSession, bram, { item: item.id })
    }
    await world.perform(assessItem, hanne, { item: item.id, ...answersOn(world, story) })
    if (item.form === 'address') {
      await world.perform(noteTrace, hanne, {
        item: item.id,
        hostedIn: story.hostedIn,
        audience: story.audience ?? 'public',
        ...(provider ? { provider: provider.id } : {}),
      })
    }
    if (story.progress === 'disagreed') {
      const second = {
        ...answersOn(world, story),
        outcome: 'not-illegal',
        article: undefined,
        reason: 'age-unclear',
      }
      await world.perform(assessItem, bram, { item: item.id, ...second })
    } else if (reach(story, 'agreed')) {
      await world.perform(assessItem, bram, { item: item.id, ...answersOn(world, story) })
    }
  }
}

export const notify = async (world: Hands, story: Story, caseId: string): Promise<void> => {
  const { hanne, bram } = world.staff
  const found = await world.read(hanne, (desk) => getCase(desk, caseId))
  const provider = (await world.read(hanne, findProviders)).find(({ name }) => name === story.provider)
  if (!provider) throw new Error(`the demonstration knows no provider ${story.provider}`)
  const { notice } = await world.perform(prepareNotice, hanne, {
    case: caseId,
    provider: provider.id,
    items: found.items.map(({ id }) => id),
    standing: 'trusted',
    language: provider.languages[0],
    explanation: '',
  })
  if (!reach(story, 'notice-sent')) return
  await world.perform(approveNotice, bram, { notice })
  if (provider.channel === 'form') {
    await world.perform(dispatchByForm, hanne, {
      notice,
      proof: 'Demonstration: confirmation page of the form.',
    })
  }
  await world.deliver()
  if (story.reply !== undefined) {
    world.clock.moveBy(5 * HOUR)
    await mailBack(world, notice, story.reply)
  }
  if (!reach(story, 'decided')) return
  world.clock.moveBy(HOUR)
  await world.perform(recordAcknowledgement, hanne, { notice, theirReference: 'DEMO' })
  world.clock.moveBy(((story.decision?.hours ?? 2) - 1) * HOUR)
  const { items } = await world.read(hanne, (desk) => getNotice(desk, notice))
  for (const item of items) {
    const action = story.decision?.action ?? 'removed'
    await world.perform(recordDecision, hanne, { noticeItem: item.id, action, ground: 'law', redress: true })
  }
  await world.deliver()
}

/** The newest case. */
const newestOf = async (world: World) => {
  const { lines } = await world.read(world.staff.hanne, (desk) => findQueue(desk, { order: 'newest' }))
  return lines.toSorted((a, b) => b.number - a.number)[0]
}

/** Opens a case that no report opens. */
const find = async (world: World, story: Story, origin: ProactiveOrigin): Promise<void> => {
  const { kind, language, addresses } = story
  const more = {
    partner: { partner: 'DE', theirReference: 'MADE-UP-17' },
    'own-search': { search: 'same-place', fromCase: (await newestOf(world))?.number },
    helpline: {},
    list: {},
  }[origin]
  await world.perform(openProactiveCase, world.staff.hanne, { origin, kind, language, addresses, ...more })
}

/** Plays one made-up case through, by the same verbs that people use, as far as its story goes. */
export const tellStory = async (world: World, story: Story, now: Date): Promise<void> => {
  const { hanne } = world.staff
  world.clock.moveTo(startOf(story, now))
  const sent = {
    kind: story.kind,
    language: story.language,
    place: story.addresses.length > 0 ? 'social' : 'chat',
    narrative: story.narrative,
    addresses: story.addresses,
  }
  if (story.found !== undefined) return find(world, story, story.found)
  const { report } = story.told
    ? await world.perform(takeReport, world.staff.bram, { ...sent, channel: story.told })
    : await world.perform(submitReport, { kind: 'anyone' }, { ...sent, channel: 'form' })
  if (story.fingerprint?.from === 'reporter') {
    const fingerprints = [{ pdq: story.fingerprint.pdq, quality: QUALITY }]
    await world.perform(reportFingerprints, { kind: 'anyone' }, { report, fingerprints })
  }
  await world.deliver()
  const caseId = (await newestOf(world))?.id
  if (caseId === undefined) throw new Error('the report of a story made no case')
  world.clock.moveBy(HOUR)
  if (reach(story, 'assessed-once')) await assess(world, story, caseId)
  if (!reach(story, 'notice-waits')) return
  await notify(world, story, caseId)
  if (!reach(story, 'closed')) return
  const { items } = await world.read(hanne, (desk) => getCase(desk, caseId))
  for (const { id } of items) await world.perform(noteSighting, hanne, { item: id, state: 'down' })
  await world.perform(closeCase, hanne, { case: caseId, outcome: 'removed' })
  await world.deliver()
}
