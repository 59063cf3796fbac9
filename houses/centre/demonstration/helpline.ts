import { addNote } from '@vigie/helpline/verbs/add-note'
import { answerCaller } from '@vigie/helpline/verbs/answer-caller'
import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { endContact } from '@vigie/helpline/verbs/end-contact'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { planShift } from '@vigie/helpline/verbs/plan-shift'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
import { setAsideContact } from '@vigie/helpline/verbs/set-aside-contact'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { writeShiftNote } from '@vigie/helpline/verbs/write-shift-note'
import { DAY, dayOf, type MovableClock, movableClock } from '@vigie/kernel'
import { beginDemonstration, takeIn } from '@vigie/people/demonstration'
import type { Holding, HousePlace } from '@vigie/platform/house'
import { type Actor, bySystem, type House, perform } from '@vigie/platform/operation'
import { HELPLINE_PEOPLE } from '../helpline-people.ts'
import { callHelpline } from './helpline-calls.ts'
import { askBesideRecord } from './helpline-questions.ts'

const MINUTE = 60_000

/** Made-up contacts of today: minutes ago, who listened, how they came, and what was said. */
const TOLD = [
  {
    ago: 95,
    by: 'Karim',
    channel: 'phone',
    said: {
      caller: 'parent',
      aboutWhom: 'own-child',
      ageBand: '12-15',
      language: 'fr',
      region: 'wallonia',
      place: 'social-media',
      platform: 'snapchat',
      risk: 'some',
      outcome: 'advised',
      insafe: ['cyberbullying'],
      note: 'Inventé : une mère demande quoi faire quand sa fille est exclue d’un groupe.',
    },
    answered: { school: 'yes', devices: ['phone', 'tablet'], since: '2026-01' },
    lasted: 18,
  },
  { ago: 70, by: 'Sara', channel: 'phone', unheard: 'silent' },
  {
    ago: 50,
    by: 'Lena',
    channel: 'mail',
    said: {
      caller: 'professional',
      language: 'de',
      outcome: 'informed',
      insafe: ['media-literacy'],
      note: 'Erfunden: Eine Lehrerin fragt nach Material für den Unterricht.',
    },
    lasted: 0,
  },
  {
    ago: 26,
    by: 'Sara',
    channel: 'phone',
    said: {
      caller: 'child',
      aboutWhom: 'self',
      language: 'nl',
      place: 'gaming',
      risk: 'serious',
      outcome: 'call-back',
      insafe: ['grooming'],
      note: 'Verzonnen: iemand in een spel blijft vragen om af te spreken.',
    },
    lasted: 21,
    open: true,
  },
  { ago: 4, by: 'Sara', channel: 'phone', said: { language: 'nl' }, open: true },
] as const

/** Made-up conversations of today: minutes ago, in which language, what was written, and who answered. */
const WRITTEN = [
  {
    ago: 32,
    language: 'fr',
    text: 'Inventé : je ne sais pas à qui en parler, alors j’écris ici.',
    taken: { by: 'Karim', answer: 'Inventé : c’est bien que tu écrives. Prends ton temps.' },
  },
  { ago: 9, language: 'nl', ageBand: '12-15', text: 'Verzonnen: ze lachen mij uit in de klasgroep.' },
  { ago: 3, language: 'de', text: 'Erfunden: Ist hier jemand, mit dem ich schreiben kann?' },
] as const

/** People who write, and who answers them: seen as far as they have come. */
const writeHelpline = async (
  at: { readonly callers: House; readonly desk: House; readonly named: (by: string) => Actor },
  now: Date,
  clock: MovableClock,
): Promise<void> => {
  for (const { ago, text, language, ...more } of WRITTEN) {
    clock.moveTo(new Date(now.getTime() - ago * MINUTE))
    const ageBand = 'ageBand' in more ? { ageBand: more.ageBand } : {}
    const begun = { language, text, ...ageBand }
    const { conversation } = (await perform(at.callers, beginConversation, { kind: 'anyone' }, begun)).result
    if (!('taken' in more)) continue
    const who = at.named(more.taken.by)
    clock.moveTo(new Date(now.getTime() - (ago - 4) * MINUTE))
    await perform(at.desk, takeConversation, who, { conversation })
    await perform(at.desk, answerCaller, who, { conversation, text: more.taken.answer })
  }
}

/** Three shifts a day since yesterday; on one evening nobody is planned yet. */
const SHIFTS = [
  { by: 'Sara', from: '06:00', until: '14:00', days: 8 },
  { by: 'Karim', from: '14:00', until: '22:00', days: 4 },
  { by: 'Lena', from: '22:00', until: '06:00', days: 8 },
] as const

/** Who is there, and what the night left to the day. */
const planHelpline = async (
  desk: House,
  named: (by: string) => Actor & { readonly kind: 'person' },
  now: Date,
  clock: MovableClock,
): Promise<void> => {
  const yesterday = new Date(now.getTime() - DAY)
  clock.moveTo(yesterday)
  for (const { by, ...shift } of SHIFTS) {
    const planned = { colleague: named(by).id, day: dayOf(yesterday), ...shift }
    await perform(desk, planShift, named('Nele'), planned)
  }
  clock.moveTo(now)
  const note = 'Erfunden: Es war ruhig. Jemand wollte heute noch einmal schreiben.'
  await perform(desk, writeShiftNote, named('Lena'), { note })
}

/** Fills the empty books of the helpline with made-up people and contacts; leaves alone those that have them. */
export const seedHelpline = async (
  place: HousePlace,
  holdings: Readonly<Record<string, Holding>>,
): Promise<void> => {
  const { helpline_desk: desk, helpline_public: callers } = holdings
  if (!desk || !callers)
    throw new Error('the demonstration needs the books as its desk and its public hold them')
  if (!(await beginDemonstration(place, 'helpline', desk.house))) return
  const now = place.clock()
  const clock = movableClock(now)
  const house = { ...desk.house, clock }
  const taken = await bySystem(house, (at) => takeIn(at, HELPLINE_PEOPLE))
  const named = (by: string) => {
    const who = taken[HELPLINE_PEOPLE.findIndex(({ name }) => name.startsWith(by))]
    if (!who) throw new Error(`nobody is called ${by}`)
    return who
  }
  const answer = await askBesideRecord(house, named, now, clock)
  for (const told of TOLD) {
    const began = new Date(now.getTime() - told.ago * MINUTE)
    clock.moveTo(began)
    const who = named(told.by)
    const { contact } = (await perform(house, openContact, who, { channel: told.channel })).result
    if ('unheard' in told) {
      await perform(house, setAsideContact, who, { contact, unheard: told.unheard })
      continue
    }
    const isOpen = 'open' in told
    await perform(house, recordContact, who, { contact, ...told.said })
    if ('answered' in told) await answer(who, contact, told.answered)
    if (!('lasted' in told)) continue
    clock.moveTo(new Date(began.getTime() + told.lasted * MINUTE))
    if (isOpen) {
      await perform(house, endContact, who, { contact })
      await perform(house, addNote, who, { contact, note: 'Verzonnen: belt morgen na school terug.' })
    } else {
      const { note: _kept, ...said } = told.said
      await perform(house, recordContact, who, { contact, ...said, afterwards: 'close' })
    }
  }
  await callHelpline({ callers: { ...callers.house, clock }, desk: house, named, clock }, now)
  await planHelpline(house, named, now, clock)
  await writeHelpline({ callers: { ...callers.house, clock }, desk: house, named }, now, clock)
}
