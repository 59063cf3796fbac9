import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importList } from '@vigie/hashes'
import { addList } from '@vigie/hashes/verbs/add-list'
import { type Clock, DAY, dayOf, movableClock, yearOf } from '@vigie/kernel'
import { DEMONSTRATION_PROVIDERS, declareStatus, receiveReply } from '@vigie/notices'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { enterIndependenceStatement } from '@vigie/notices/verbs/enter-independence-statement'
import { proposeYear } from '@vigie/notices/verbs/propose-year'
import { publishYear } from '@vigie/notices/verbs/publish-year'
import { beginDemonstration } from '@vigie/people/demonstration'
import { seedStaff } from '@vigie/people/fixtures'
import { type Holding, type HousePlace, subscribersOf } from '@vigie/platform/house'
import { bySystem, perform, visit } from '@vigie/platform/operation'
import { type Post, readMail } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import { publishAccount } from '@vigie/transparency'
import { countChangedYears } from '@vigie/transparency/counting'
import { PRIVACY } from '../keeping.ts'
import { tellHistory } from './history.ts'
import { keepEvidence } from './keep-evidence.ts'
import { lookAgain } from './look-again.ts'
import { changePlaybook } from './playbook-changes.ts'
import { recordMeetings, recordTrainings } from './staff.ts'
import { STATEMENTS } from './statements.ts'
import { OWN_LIST, STORIES } from './stories.ts'
import { tellChanges, tellStatus, tellYear } from './tell-status.ts'
import { tellStory } from './tell-story.ts'
import type { World } from './world.ts'

/** Whoever plays a part in a story looks at its case to follow it up. */
const LOOK = { act: 'hotline.read-case', subject: 'demonstration', purpose: 'follow-up' } as const

/** When the made-up centre opened its doors. */
const OPENING = new Date('2025-01-02T08:00:00Z')

/** A list of the centre's own, so that a newcomer sees a match: random fingerprints, of no picture. */
const keepOwnList = async (world: World, house: Holding['house']): Promise<void> => {
  const name = 'eigen-lijst'
  await world.perform(addList, world.staff.griet, {
    name,
    owner: house.letterhead.name,
    source: 'own',
    format: 'plain-pdq',
    lookUp: true,
    answerPartners: true,
    shareOnward: false,
    inherit: true,
  })
  const folder = await mkdtemp(join(tmpdir(), 'vigie-list-'))
  try {
    const file = join(folder, 'own.txt')
    await writeFile(file, `${OWN_LIST.join('\n')}\n`)
    await importList(house, { file, list: name })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Two colleagues ask about themselves: one waits for a second person, the other was refused and waits for the answer. */
const askAboutThemselves = async ({ perform: act, staff, clock }: World): Promise<void> => {
  const seenOn = dayOf(clock())
  await act(PRIVACY.receiveRequest, staff.griet, { wish: 'access', colleague: 'Tom Wouters', seenOn })
  const { request } = await act(PRIVACY.receiveRequest, staff.ines, {
    wish: 'objection',
    colleague: 'Louis Renard',
    seenOn,
    said: 'The audit should not keep what I opened.',
  })
  await act(PRIVACY.decideRequest, staff.griet, {
    request,
    requestOutcome: 'refused',
    requestGround: 'no-right-to-object',
  })
}

const heldAs = (holdings: Readonly<Record<string, Holding>>, login: string): Holding => {
  const found = holdings[login]
  if (!found) throw new Error(`the demonstration needs the books as the ${login} holds them`)
  return found
}

/**
 * Fills empty books with the demonstration world; leaves those alone that have it already; refuses books in which
 * somebody works for real. Mail of the past is delivered like any mail, to wherever `post` leads.
 */
export const seedDemonstration = async (
  place: HousePlace,
  holdings: Readonly<Record<string, Holding>>,
  post: Post,
): Promise<void> => {
  const home = heldAs(holdings, 'desk')
  const hands = heldAs(holdings, 'worker')
  if (!(await beginDemonstration(place, 'hotline', home.house))) return
  const now = place.clock()
  const clock = movableClock(OPENING)
  const withClock = <Held extends { readonly clock: Clock }>(house: Held): Held => ({ ...house, clock })
  const desk = withClock(home.house)
  const worker = withClock(hands.house)
  const outside = withClock(heldAs(holdings, 'public').house)
  const subscribers = subscribersOf(hands, post)
  const staff = await bySystem(desk, seedStaff)
  await bySystem(worker, declareStatus)
  const world: World = {
    clock,
    staff,
    perform: async (operation, actor, input) =>
      (await perform(actor.kind === 'anyone' ? outside : desk, operation, actor, input)).result,
    read: (actor, work) => visit(desk, actor, LOOK, work),
    receive: async (mail) => {
      const read = await readMail(Buffer.from(mail))
      await bySystem(worker, (at) => receiveReply(at, { ...read, envelopeFrom: null }))
    },
    deliver: () =>
      deliverFacts(worker, subscribers, (fact, subscriber, cause) => {
        throw new Error(`the demonstration could not deliver fact ${fact} to ${subscriber}`, { cause })
      }),
  }
  for (const provider of DEMONSTRATION_PROVIDERS) {
    const { proposal } = await world.perform(addProvider, staff.griet, {
      name: provider.name,
      country: provider.country,
      roles: provider.roles,
      languages: provider.languages,
      inEuScope: provider.inEuScope,
      channel: provider.channel,
      mailbox: provider.noticeMailbox,
      ...(provider.form === null ? {} : { formPlace: provider.form }),
    })
    await world.perform(confirmProviderAddress, staff.hanne, { proposal })
  }
  await keepOwnList(world, desk)
  for (const statement of STATEMENTS) {
    const given = { ...statement, validFrom: dayOf(OPENING) }
    await world.perform(enterIndependenceStatement, staff.griet, given)
  }
  await recordTrainings(world)
  // Told first: stories of before that day follow what held then.
  await changePlaybook(world, now)
  for (const story of STORIES) await tellStory(world, story, now)
  await tellHistory(place, world, { from: yearOf(OPENING), now })
  clock.moveTo(new Date(now.getTime() - 7 * DAY))
  await recordMeetings(world)
  await tellStatus(world)
  await tellChanges(world)
  await tellYear(world, yearOf(OPENING))
  const { house, books } = hands
  await bySystem(house, (at) => countChangedYears(at, (account) => publishAccount(books('commons'), account)))
  clock.moveTo(now)
  await lookAgain(world)
  await keepEvidence(world)
  await askAboutThemselves(world)
  const { proposal } = await world.perform(proposeYear, staff.louis, { year: yearOf(OPENING) })
  await world.perform(publishYear, staff.griet, { proposal })
  await world.deliver()
}
