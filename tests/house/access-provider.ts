import { randomUUID } from 'node:crypto'
import { getIncomingNotice } from '@vigie/incoming'
import { sentByProtocol } from '@vigie/incoming/fixtures'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { getDecision } from '@vigie/moderation'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { markUnfounded } from '@vigie/moderation/verbs/mark-unfounded'
import { noteComplaint } from '@vigie/moderation/verbs/note-complaint'
import { prepareInaccuracyFile } from '@vigie/moderation/verbs/prepare-inaccuracy-file'
import { recordInaccuracySending } from '@vigie/moderation/verbs/record-inaccuracy-sending'
import { ruleOnComplaint } from '@vigie/moderation/verbs/rule-on-complaint'
import { warnSender } from '@vigie/moderation/verbs/warn-sender'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { operationsIn } from '@vigie/platform/house'
import { provider as declared } from '@vigie/provider/house'
import { PROVIDER_DESK, PROVIDER_SITE } from '@vigie/provider/serving'
import { openThrowawayProvider, type ThrowawayProvider } from '@vigie/provider/throwaway'
import { z } from 'zod'
import { PROVIDER_ACCESS } from '../../houses/provider/access/index.ts'
import { PEOPLE } from '../../houses/provider/people.ts'
import type { Shelf } from './access-cells.ts'
import { NOBODY_HAS } from './access-lines.ts'
import { type House, openAttacked, type Person } from './access-open.ts'

const NAMES = ['notice', 'item', 'decision', 'complaint', 'sender', 'inaccuracyFile'] as const
type Things = Record<(typeof NAMES)[number], string>
const called = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))

/** The staff of a provider, and two more: whoever leaves, and whoever loses their role. */
const TEAM = [
  ...PEOPLE,
  { name: 'Tom Tops', mail: 'tom@provider.example', language: 'nl', roles: ['moderator'] },
  { name: 'Yasmine Yilmaz', mail: 'yasmine@provider.example', language: 'fr', roles: ['moderator'] },
] as const

export const openThrowawayTeam = (given: Omit<Parameters<typeof openThrowawayProvider>[0], 'people'>) =>
  openThrowawayProvider({ ...given, people: TEAM })

/** The made-up people by their first names. */
export const teamOf = ({ staff }: ThrowawayProvider) => {
  const named = (first: string): Person => {
    const found = staff[TEAM.findIndex(({ name }) => name.startsWith(first))]
    if (!found) throw new Error(`nobody is called ${first}`)
    return found
  }
  return {
    pieter: named('Pieter'),
    leonie: named('Leonie'),
    mats: named('Mats'),
    mona: named('Mona'),
    petra: named('Petra'),
    tom: named('Tom'),
    yasmine: named('Yasmine'),
  }
}

/** Every app of a provider over the same books, and everybody who comes to them. */
export const openProvider = (house: ThrowawayProvider): Promise<House> => {
  const { pieter, leonie, mats, petra, tom, yasmine } = teamOf(house)
  return openAttacked({
    declared,
    books: 'provider',
    place: house.place,
    clock: house.clock,
    holdings: house,
    desks: PROVIDER_DESK,
    sites: PROVIDER_SITE,
    tables: PROVIDER_ACCESS,
    operations: operationsIn(declared, 'provider'),
    things: {
      fields: called([...NAMES, 'person', 'accessKey']),
      params: { notice: 'notice', decision: 'decision', sender: 'sender', file: 'inaccuracyFile' },
    },
    staff: { moderator: mats, coordinator: leonie, 'data-protection-officer': petra, administrator: pieter },
    administrator: pieter,
    leaving: tom,
    losing: { person: yasmine, role: 'moderator' },
    perform: house.perform,
  })
}

const REFUSAL = { action: 'refused-lawful', explanation: 'Made up: nothing forbids it.' } as const
const WHY = { explanation: 'Made up: too often.' }

/** A notice of a flagger of its own: one item waits, one was refused, somebody complained and the coordinator was told. */
const makeThings = async (house: ThrowawayProvider, domain: string): Promise<Things> => {
  const { leonie, mats } = teamOf(house)
  const [one] = sentByProtocol('').items
  const items = ['1', '2'].map((ownId) => ({ ...one, ownId, location: `https://${domain}/${ownId}` }))
  const { notice } = await house.perform(
    receiveNotice,
    { kind: 'system' },
    sentByProtocol(randomUUID(), { domain, items }),
  )
  const view = await house.read(mats, (desk) => getIncomingNotice(desk, notice))
  const [item = '', decided] = view.items.map(({ id }) => id)
  const { decision } = await house.perform(decideItem, mats, { item: decided, ...REFUSAL })
  await house.perform(markUnfounded, mats, { decision })
  const sender = view.sender ?? ''
  await house.perform(warnSender, leonie, { sender, ...WHY })
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const { file } = await house.perform(prepareInaccuracyFile, leonie, { sender, ...period, ...WHY })
  await house.perform(noteComplaint, mats, { decision, complainant: 'notifier', words: 'Made up: no.' })
  const whole = await house.read(mats, (desk) => getDecision(desk, decision))
  return { notice, item, decision, complaint: whole.complaints[0]?.id ?? '', sender, inaccuracyFile: file }
}

const finish = async (house: ThrowawayProvider, things: Things): Promise<void> => {
  const { leonie, mats, mona } = teamOf(house)
  const { complaint, inaccuracyFile, item } = things
  await house.perform(decideItem, mats, { item, ...REFUSAL })
  await house.perform(ruleOnComplaint, mona, {
    complaint,
    outcome: 'upheld',
    explanation: REFUSAL.explanation,
  })
  await house.perform(recordInaccuracySending, leonie, { inaccuracyFile, way: 'form', sentOn: '2026-03-02' })
}

const Invited = z.object({ person: z.uuid() })

/** Fills a provider, and another beside it, with everything that can be asked for. */
export const fillProviderShelf = async (
  here: ThrowawayProvider,
  elsewhere: ThrowawayProvider,
): Promise<Shelf> => {
  const { pieter, leonie, mats, mona, petra } = teamOf(here)
  const own = await makeThings(here, 'own.example')
  const closed = await makeThings(here, 'closed.example')
  await finish(here, closed)
  const far = await makeThings(elsewhere, 'far.example')
  const keyOf = async (house: ThrowawayProvider, person: Person) =>
    (await house.perform(makeAccessKey, person, { label: 'shelf', days: 30 })).accessKey
  const keys = new Map<string, { live: string; spent: string }>()
  for (const person of [mats, leonie, petra, pieter]) {
    const [live, spent] = [await keyOf(here, person), await keyOf(here, person)]
    await here.perform(withdrawAccessKey, person, { accessKey: spent })
    keys.set(person.id, { live, spent })
  }
  const input = { name: 'Nora Smets', mail: 'gone@provider.example', language: 'en', roles: ['moderator'] }
  const gone = Invited.parse(await here.perform(invitePerson, pieter, input))
  await here.perform(recordDeparture, pieter, { person: gone.person })
  const colleague = await keyOf(here, mona)
  const stranger = teamOf(elsewhere).mats
  const farKey = await keyOf(elsewhere, stranger)
  const absent = Object.fromEntries([...NAMES, 'person', 'accessKey'].map((name) => [name, NOBODY_HAS]))
  return {
    also: { action: REFUSAL.action, outcome: 'reversed' },
    of: (visitor, state) => {
      const mine = keys.get(visitor?.id ?? '')
      switch (state) {
        case 'own':
          return { ...own, ...(visitor && mine ? { person: visitor.id, accessKey: mine.live } : {}) }
        case 'others':
          return { person: mona.id, accessKey: colleague }
        case 'closed':
          return { ...closed, person: gone.person, ...(mine ? { accessKey: mine.spent } : {}) }
        case 'destroyed':
          return {}
        case 'other-house':
          return { ...far, person: stranger.id, accessKey: farKey }
        case 'absent':
          return absent
      }
    },
  }
}
